using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Plans.Domain;
using Poet.Plans.FourP;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.FourP;

/// <summary>An action ends.</summary>
[Permission("plans.own")]
internal sealed class ActionClosingModel(RequestContext context, TimeProvider time) : ActionPage(context, time)
{
    [BindProperty]
    public ClosingForm Input { get; set; } = new();

    public static IReadOnlyList<SelectListItem> Results { get; } = [.. Say.All<InterventionResult>(r => PlanWords.Of(r))];

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        Change(() => new CloseAction(ActionId, new(Input.Done!.Value, Input.What!, Input.Reason!) { Result = Input.Result, EndedOn = Input.EndedOn?.Date }), cancel);

    internal sealed class ClosingForm : ReasonForm
    {
        [Required(ErrorMessage = "Choose how it ends")]
        public bool? Done { get; set; }

        [Required(ErrorMessage = "Enter what came of it, or why it is not done")]
        public string? What { get; set; }

        public InterventionResult? Result { get; set; }

        [Display(Name = "Last day there")]
        public DateParts? EndedOn { get; set; }
    }
}
