using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Visits.Features;

namespace Poet.Visits.Pages.Visits.Changing;

/// <summary>A second person looks at a proposed cadence.</summary>
[Permission("visits.supervise")]
internal sealed class DecideModel(RequestContext context, TimeProvider time) : ChangePage(context, time)
{
    [BindProperty]
    public DecideForm Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Change(() => new SettleCadence(Id, Input.Agreed!.Value, Input.Reason!), cancel);

    internal sealed class DecideForm : ReasonForm
    {
        [Required(ErrorMessage = "Choose whether you agree")]
        public bool? Agreed { get; set; }
    }
}
