using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Visits.Domain;
using Poet.Visits.Features;

namespace Poet.Visits.Pages.Visits.Changing;

/// <summary>How often the subject should be seen.</summary>
[Permission("visits.record")]
internal sealed class CadenceModel(RequestContext context, TimeProvider time) : ChangePage(context, time)
{
    [BindProperty]
    public CadenceForm Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Change(() => new ProposeCadence(Id, Input.Risk!.Value, Input.Days, Input.Departure, Input.Reason!), cancel);

    internal sealed class CadenceForm : ReasonForm
    {
        [Required(ErrorMessage = "Choose how great the risk is")]
        public Risk? Risk { get; set; }

        [Display(Name = "Days between contacts")]
        public int? Days { get; set; }

        public string? Departure { get; set; }
    }
}
