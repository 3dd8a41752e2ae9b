using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Breaches.Contracts;
using Poet.Breaches.Features;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;

namespace Poet.Breaches.Pages.Breaches.Changing;

/// <summary>How the crime was finished.</summary>
[Permission("breaches.record")]
internal sealed class CrimeOutcomeModel(RequestContext context, TimeProvider time) : ChangePage(context, time)
{
    [BindProperty]
    public CrimeOutcomeForm Input { get; set; } = new();

    public IEnumerable<SelectListItem> Outcomes => [new("Choose one", ""), .. CrimeOutcomes.All.Select(o => new SelectListItem(Say.CrimeOutcome(o), o.Code))];

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Change(() => new RecordCrimeOutcome(Id, Input.On!.Date!.Value, Input.Code!, Input.Reason!), cancel);

    internal sealed class CrimeOutcomeForm : ReasonForm
    {
        [Required(ErrorMessage = "Enter the day on which it was finished"), Display(Name = "Day on which it was finished")]
        public DateParts? On { get; set; }

        [Required(ErrorMessage = "Choose an outcome")]
        public string? Code { get; set; }
    }
}
