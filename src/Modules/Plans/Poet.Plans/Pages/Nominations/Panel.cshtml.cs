using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Plans.Nominations;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.Nominations;

/// <summary>A panel decided.</summary>
[Permission("plans.decide")]
internal sealed class PanelModel(RequestContext context, TimeProvider time) : ChangePage(context, time)
{
    [BindProperty]
    public PanelForm Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Change(() => new DecideNomination(Id, new(Input.Adopt!.Value, Input.On!.Date!.Value, Input.Members!.Split('\n'), Input.ReviewOn!.Date!.Value, Input.Reason!, Input.Dissent), Input.Reason!), cancel);

    internal sealed class PanelForm : ReasonForm
    {
        [Required(ErrorMessage = "Choose what was decided")]
        public bool? Adopt { get; set; }

        [Required(ErrorMessage = "Enter the day on which it met"), Display(Name = "Day on which it met")]
        public DateParts? On { get; set; }

        [Required(ErrorMessage = "Enter who sat on it")]
        public string? Members { get; set; }

        public string? Dissent { get; set; }

        [Required(ErrorMessage = "Enter the day on which it looks again"), Display(Name = "Day on which it looks again")]
        public DateParts? ReviewOn { get; set; }
    }
}
