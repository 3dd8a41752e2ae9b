using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;
using Poet.Referrals.Domain.Briefings;
using Poet.Referrals.Features.Briefings;

namespace Poet.Referrals.Pages.Briefings;

/// <summary>A briefing is recorded.</summary>
[Permission("referrals.make")]
internal sealed class NewModel(RequestContext context, TimeProvider time) : SendingPage(context, time)
{
    [BindProperty]
    public BriefingForm Input { get; set; } = new();

    public void OnGet() => NewKey();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid && await TrySend(new RecordBriefing(Input.Kind!.Value, Input.On!.Date!.Value, Input.Title!, Input.District!, Input.Reached!.Value, Input.Reason!), null, cancel) is not null)
            return LocalRedirect("~/referrals/briefings");
        NewKey();
        return Page();
    }

    internal sealed class BriefingForm : ReasonForm
    {
        [Required(ErrorMessage = "Choose what it was")]
        public BriefingKind? Kind { get; set; }

        [Required(ErrorMessage = "Enter the day on which it was held"), Display(Name = "Day")]
        public DateParts? On { get; set; }

        [Required(ErrorMessage = "Enter what it was about")]
        public string? Title { get; set; }

        [Required(ErrorMessage = "Enter the district")]
        public string? District { get; set; }

        [Required(ErrorMessage = "Enter how many people it reached")]
        public int? Reached { get; set; }
    }
}
