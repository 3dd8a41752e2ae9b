using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Breaches.Domain;
using Poet.Breaches.Features;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;

namespace Poet.Breaches.Pages.Breaches.Changing;

/// <summary>A disruption that came of a breach.</summary>
[Permission("breaches.record")]
internal sealed class DisruptionModel(RequestContext context, TimeProvider time) : ChangePage(context, time)
{
    [BindProperty]
    public DisruptionForm Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        Change(() => new RecordDisruption(Id, Input.On!.Date!.Value, Input.Strand!.Value, Input.Scale!.Value, Input.Effect ?? "", Input.Reason!), cancel);

    internal sealed class DisruptionForm : ReasonForm
    {
        [Required(ErrorMessage = "Enter the day from which it shows"), Display(Name = "Day from which it shows")]
        public DateParts? On { get; set; }

        [Required(ErrorMessage = "Choose a strand")]
        public DisruptionStrand? Strand { get; set; }

        [Required(ErrorMessage = "Choose how great the effect is")]
        public DisruptionScale? Scale { get; set; }

        public string? Effect { get; set; }
    }
}
