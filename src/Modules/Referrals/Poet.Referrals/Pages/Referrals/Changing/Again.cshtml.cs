using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Referrals.Features;

namespace Poet.Referrals.Pages.Referrals.Changing;

/// <summary>Looked at anew.</summary>
[Permission("referrals.make")]
internal sealed class AgainModel(RequestContext context, TimeProvider time) : ChangePage(context, time)
{
    [BindProperty]
    public ReasonForm Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Change(() => new TakeUpAgain(Id, Input.Reason!), cancel);
}
