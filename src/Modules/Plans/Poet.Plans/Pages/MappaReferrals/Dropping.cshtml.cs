using Microsoft.AspNetCore.Mvc;
using Poet.Plans.MappaReferrals;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.MappaReferrals;

/// <summary>No referral is sent.</summary>
[Permission("plans.own")]
internal sealed class DroppingModel(RequestContext context, TimeProvider time) : MappaPage(context, time)
{
    [BindProperty]
    public ReasonForm Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Change(() => new DropMappaReferral(Id, Input.Reason!), cancel);
}
