using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Plans.Nominations;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.Nominations;

/// <summary>The nominator was told.</summary>
[Permission("plans.nominate")]
internal sealed class ToldModel(RequestContext context, TimeProvider time) : ChangePage(context, time)
{
    [BindProperty]
    public ToldForm Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Change(() => new TellNominator(Id, Input.On!.Date!.Value, Input.How!, Input.Reason!), cancel);

    internal sealed class ToldForm : ReasonForm
    {
        [Required(ErrorMessage = "Enter the day on which they were told"), Display(Name = "Day on which they were told")]
        public DateParts? On { get; set; }

        [Required(ErrorMessage = "Enter how they were told")]
        public string? How { get; set; }
    }
}
