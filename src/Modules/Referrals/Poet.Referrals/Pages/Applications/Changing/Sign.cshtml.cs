using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Referrals.Features.Applications;

namespace Poet.Referrals.Pages.Applications.Changing;

/// <summary>Somebody stands for the exact text: content, or law. The commands say who may.</summary>
[Permission("referrals.read")]
internal sealed class SignModel(RequestContext context, TimeProvider time) : ApplicationChangePage(context, time)
{
    [BindProperty(SupportsGet = true)]
    public string What { get; set; } = "content";

    [BindProperty]
    public string? Hash { get; set; }

    [BindProperty]
    public ReasonForm Input { get; set; } = new();

    public override async Task OnGetAsync(CancellationToken cancel)
    {
        await Load(cancel);
        Hash = Application.Text.Hash;
    }

    protected override Task Load(CancellationToken cancel) => What is "content" or "law" ? base.Load(cancel) : throw new NotFoundException("page");

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        Change(() => What switch
    {
        "law" => new SignLaw(Id, Hash ?? "", Input.Reason!),
        "content" => new SignContent(Id, Hash ?? "", Input.Reason!),
        _ => throw new NotFoundException("page"),
    }, cancel);
}
