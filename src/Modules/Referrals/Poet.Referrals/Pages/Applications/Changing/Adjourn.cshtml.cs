using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;
using Poet.Referrals.Domain.Applications;
using Poet.Referrals.Features.Applications;

namespace Poet.Referrals.Pages.Applications.Changing;

/// <summary>Adjourned.</summary>
[Permission("applications.court")]
internal sealed class AdjournModel(RequestContext context, TimeProvider time) : ApplicationChangePage(context, time)
{
    [BindProperty]
    public AdjournForm Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Change(() => new AdjournHearing(Id, new(Input.Because!.Value, Input.Reason!, Input.On?.Date, Input.Court), Input.Reason!), cancel);

    internal sealed class AdjournForm : ReasonForm
    {
        [Required(ErrorMessage = "Choose why it was adjourned")]
        public AdjournedBecause? Because { get; set; }

        [Display(Name = "New day")]
        public DateParts? On { get; set; }

        public string? Court { get; set; }
    }
}
