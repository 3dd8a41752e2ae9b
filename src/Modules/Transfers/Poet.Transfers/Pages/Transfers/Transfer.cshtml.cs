using Poet.Platform.Requests;
using Poet.Platform.Ui;
using Poet.Platform.Web;
using Poet.Transfers.Features;

namespace Poet.Transfers.Pages.Transfers;

/// <summary>One transfer: how complete its pack is, what is asked and answered, and what the reader's side may do next.</summary>
[Permission("transfers.read")]
internal sealed class TransferModel(RequestContext context) : PoetPage
{
    public TransferView Transfer { get; private set; } = null!;

    public bool IsSender => context.Actor.Force == Transfer.FromForce;

    public bool MayAudit => context.Actor.May("audit.read");

    public bool MayOwn => May("transfers.decide") && Transfer.State is not ("declined" or "withdrawn" or "effective");

    public bool MayPack => IsSender && May("transfers.draft") && IsOpen;

    public bool MayAsk => !IsSender && May("transfers.draft") && Transfer.State is ("offered" or "queried" or "answered" or "accepted");

    public bool MayAnswer => IsSender && May("transfers.draft") && Transfer.State == "queried";

    /// <summary>The register shows an order to forces that are or were responsible.</summary>
    public bool SeesOrders => May("orders.read") && (IsSender || Transfer.State == "effective");

    /// <summary>Who is responsible, in a sentence.</summary>
    public string Responsible => Transfer.State switch
    {
        "effective" => $"{Says.Force(Transfer.ToForce)} is responsible since {Say.Clock(Transfer.EffectiveAt)}",
        "signed" => $"{Says.Force(Transfer.FromForce)} is responsible until {Say.Clock(Transfer.EffectiveAt)}, then {Says.Force(Transfer.ToForce)}",
        _ => $"{Says.Force(Transfer.FromForce)} is responsible",
    };

    /// <summary>What may be done next: the end of the address, and what it is called.</summary>
    public IReadOnlyList<(string End, string Text)> Steps { get; private set; } = [];

    private bool IsOpen => Transfer.State is "drafted" or "offered" or "queried" or "answered" or "accepted";

    public async Task OnGetAsync(Guid id, CancellationToken cancel)
    {
        Transfer = await Send(new ShowTransfer(id), cancel);
        Steps = [.. Next()];
    }

    public string At(string rest) => Url.Content($"~/transfers/{Transfer.Id}/{rest}")!;

    public string Heading(string section) => Transfer.Sections.FirstOrDefault(s => s.Code == section)?.Heading.ToLowerInvariant() ?? section;

    private IEnumerable<(string, string)> Next()
    {
        if (MayPack)
            yield return ("renew", "Put the pack together anew");
        if (!May("transfers.decide") && !May("transfers.decline"))
            yield break;
        if (May("transfers.decide") && IsSender && Transfer.State == "drafted")
            yield return ("do/offer", "Offer it");
        if (May("transfers.decide") && !IsSender && Transfer.State is ("offered" or "answered"))
            yield return ("do/accept", "Accept it");
        if (May("transfers.decide") && Transfer.State == "accepted" && !Transfer.Signatures.Any(s => s.Force == context.Actor.Force))
            yield return ("sign", "Sign the pack");
        if (May("transfers.decline") && !IsSender && Transfer.State is ("offered" or "queried" or "answered" or "accepted"))
            yield return ("decline", "Decline it");
        if (May("transfers.decide") && IsSender && IsOpen)
            yield return ("do/withdraw", "Withdraw it");
    }

    private bool May(string permission) => context.Actor.May(permission);
}
