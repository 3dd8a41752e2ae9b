using Microsoft.AspNetCore.Mvc;
using Poet.Plans.Nominals;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.Plans.Changing;

/// <summary>A nominal is managed again by decision.</summary>
[Permission("plans.manage")]
internal sealed class ReactivationModel(RequestContext context, TimeProvider time) : ChangePage(context, time)
{
    [BindProperty]
    public ReasonForm Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Change(() => new BringBack(Id, Input.Reason!), cancel);
}
