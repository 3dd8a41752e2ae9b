using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Plans.MappaReferrals;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.MappaReferrals;

/// <summary>A referral is completed and sent.</summary>
[Permission("plans.own")]
internal sealed class SendingModel(RequestContext context, TimeProvider time) : MappaPage(context, time)
{
    [BindProperty]
    public SendingForm Input { get; set; } = new();

    public static IReadOnlyList<SelectListItem> Categories { get; } = [new("1, registered sexual offender", "1"), new("2, violent or other sexual offender", "2"), new("3, other dangerous offender", "3")];

    public static IReadOnlyList<SelectListItem> Levels { get; } = [new("1, one agency", "1"), new("2, several agencies", "2"), new("3, several agencies, senior", "3")];

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        Change(() => new SendMappaReferral(Id, new(Input.Category!.Value, Input.Level!.Value, Input.Why!, Input.SentTo!, Input.SentOn!.Date!.Value, Input.Reason!, Input.Minutes)), cancel);

    internal sealed class SendingForm : ReasonForm
    {
        [Required(ErrorMessage = "Choose the category that is proposed")]
        public int? Category { get; set; }

        [Required(ErrorMessage = "Choose the level that is proposed")]
        public int? Level { get; set; }

        [Required(ErrorMessage = "Enter why several agencies should manage this person")]
        public string? Why { get; set; }

        [Required(ErrorMessage = "Enter the co-ordinator or meeting that has it")]
        public string? SentTo { get; set; }

        [Required(ErrorMessage = "Enter the day on which it was sent"), Display(Name = "Day on which it was sent")]
        public DateParts? SentOn { get; set; }

        public string? Minutes { get; set; }
    }
}
