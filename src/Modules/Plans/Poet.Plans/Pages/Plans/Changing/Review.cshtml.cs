using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Plans.Nominals;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.Plans.Changing;

/// <summary>A nominal was looked at.</summary>
[Permission("plans.own")]
internal sealed class ReviewModel(RequestContext context, TimeProvider time) : ChangePage(context, time)
{
    [BindProperty]
    public ReviewForm Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Change(() => new ReviewNominal(Id, Input.Next!.Date!.Value, Input.Reason!), cancel);

    internal sealed class ReviewForm : ReasonForm
    {
        [Required(ErrorMessage = "Enter the day of the next review"), Display(Name = "Day of the next review")]
        public DateParts? Next { get; set; }
    }
}
