using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;
using Poet.Referrals.Domain;
using Poet.Referrals.Features;

namespace Poet.Referrals.Pages.Referrals.Changing;

/// <summary>Left, with the reason.</summary>
[Permission("referrals.decide")]
internal sealed class LeaveModel(RequestContext context, TimeProvider time) : ChangePage(context, time)
{
    [BindProperty]
    public LeaveForm Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Change(() => new LeaveReferral(Id,
        new(Input.Why!.Value, Input.Reason!) { Instead = Input.Instead, RecheckOn = Input.RecheckOn?.Date, NoRecheck = Input.NoRecheck }, Input.Reason!), cancel);

    internal sealed class LeaveForm : ReasonForm
    {
        [Required(ErrorMessage = "Choose why it is not progressed")]
        public LeaveReason? Why { get; set; }

        public string? Instead { get; set; }

        [Display(Name = "Day to look again")]
        public DateParts? RecheckOn { get; set; }

        public string? NoRecheck { get; set; }
    }
}
