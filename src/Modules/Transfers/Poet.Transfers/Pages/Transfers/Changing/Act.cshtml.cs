using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Ui;
using Poet.Platform.Web;
using Poet.Transfers.Features;

namespace Poet.Transfers.Pages.Transfers.Changing;

/// <summary>What asks a reason and nothing else: offered, accepted, withdrawn. The commands say who may.</summary>
[Permission("transfers.read")]
internal sealed class ActModel(RequestContext context, TimeProvider time) : ChangePage(context, time)
{
    [BindProperty(SupportsGet = true)]
    public string What { get; set; } = "";

    [BindProperty]
    public ReasonForm Input { get; set; } = new();

    public string Heading => What switch { "offer" => "Offer the transfer", "accept" => "Accept the transfer", _ => "Withdraw the transfer" };

    public string Button => What switch { "offer" => "Offer it", "accept" => "Accept it", _ => "Withdraw it" };

    public string Explains => What switch
    {
        "offer" => $"{Says.Force(Transfer.ToForce)} sees the pack from now on and is to answer. Your force stays responsible.",
        "accept" => $"You take the orders on in principle and become the owner of the transfer at your force. {Says.Force(Transfer.FromForce)} stays responsible until both have signed, until {Say.Clock(Transfer.EffectiveAt)}.",
        _ => "Nothing moves, and your force stays responsible. The other force sees that you withdrew it, and why.",
    };

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Change(() => What switch
    {
        "offer" => new OfferTransfer(Id, Input.Reason!),
        "accept" => new AcceptTransfer(Id, null, Input.Reason!),
        _ => new WithdrawTransfer(Id, Input.Reason!),
    }, cancel);

    protected override Task Load(CancellationToken cancel) => What is "offer" or "accept" or "withdraw" ? base.Load(cancel) : throw new NotFoundException("page");
}
