using Microsoft.AspNetCore.Mvc;
using Poet.Plans.FourP;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.FourP;

/// <summary>A lesson names somebody after all.</summary>
[Permission("plans.own")]
internal sealed class LessonStopModel(RequestContext context, TimeProvider time) : SendingPage(context, time)
{
    [BindProperty(SupportsGet = true)]
    public Guid ReviewId { get; set; }

    [BindProperty]
    public ReasonForm Input { get; set; } = new();

    public void OnGet() => NewKey();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid && await TrySend(new StopSharing(ReviewId, Input.Reason!), null, cancel) is not null)
            return LocalRedirect("~/plans/lessons");
        NewKey();
        return Page();
    }
}
