using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Plans.FourP;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.FourP;

/// <summary>A peer review.</summary>
[Permission("plans.own")]
internal sealed class PeerReviewNewModel(RequestContext context, TimeProvider time) : PlanPage(context, time)
{
    [BindProperty]
    public PeerForm Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Add(() => new ReviewPlan(Id, new(Input.Works!, Input.Missing!, Input.Reason!, Input.Lesson, Input.Shared)), cancel);

    internal sealed class PeerForm : ReasonForm
    {
        [Required(ErrorMessage = "Enter what works")]
        public string? Works { get; set; }

        [Required(ErrorMessage = "Enter what is missing, or that nothing is")]
        public string? Missing { get; set; }

        public string? Lesson { get; set; }
        public bool Shared { get; set; }
    }
}
