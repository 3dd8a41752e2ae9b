using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;
using Poet.Referrals.Features.Applications;

namespace Poet.Referrals.Pages.Applications.Changing;

/// <summary>List a hearing.</summary>
[Permission("applications.court")]
internal sealed class HearingModel(RequestContext context, TimeProvider time) : ApplicationChangePage(context, time)
{
    [BindProperty]
    public HearingForm Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Change(() => new ListHearing(Id, new(Input.On!.Date!.Value, Input.Reason!, Input.Court), Input.Reason!), cancel);

    internal sealed class HearingForm : ReasonForm
    {
        [Required(ErrorMessage = "Enter the day of the hearing"), Display(Name = "Day of the hearing")]
        public DateParts? On { get; set; }

        public string? Court { get; set; }
    }
}
