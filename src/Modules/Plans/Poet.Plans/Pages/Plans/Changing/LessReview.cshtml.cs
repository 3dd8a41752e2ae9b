using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Plans.Nominals;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.Plans.Changing;

/// <summary>A proposed move to less is decided about.</summary>
[Permission("plans.manage")]
internal sealed class LessReviewModel(RequestContext context, TimeProvider time) : ChangePage(context, time)
{
    [BindProperty]
    public LessReviewForm Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Change(() => new ReviewLess(Id, Input.Agree!.Value, Input.Reason!), cancel);

    internal sealed class LessReviewForm : ReasonForm
    {
        [Required(ErrorMessage = "Choose whether the evidence bears it")]
        public bool? Agree { get; set; }
    }
}
