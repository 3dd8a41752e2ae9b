using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Plans.FourP;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.FourP;

/// <summary>What was done about an action.</summary>
[Permission("plans.own")]
internal sealed class ActionUpdateModel(RequestContext context, TimeProvider time) : ActionPage(context, time)
{
    [BindProperty]
    public UpdateForm Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        Change(() => new TellOfAction(ActionId, new(Input.Done!, Input.Reason!) { DueOn = Input.DueOn?.Date, ReferredOn = Input.ReferredOn?.Date, StartedOn = Input.StartedOn?.Date }), cancel);

    internal sealed class UpdateForm : ReasonForm
    {
        [Required(ErrorMessage = "Enter what was done, or that nothing was and why")]
        public string? Done { get; set; }

        [Display(Name = "New day by which it is done")]
        public DateParts? DueOn { get; set; }

        [Display(Name = "Day of the referral to the service")]
        public DateParts? ReferredOn { get; set; }

        [Display(Name = "Day on which the person began there")]
        public DateParts? StartedOn { get; set; }
    }
}
