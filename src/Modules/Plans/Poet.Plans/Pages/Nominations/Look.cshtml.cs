using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Plans.Nominations;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.Nominations;

/// <summary>A chief inspector looks at a nomination.</summary>
[Permission("plans.decide")]
internal sealed class LookModel(RequestContext context, TimeProvider time) : ChangePage(context, time)
{
    [BindProperty]
    public LookForm Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Change(() => new LookAtNomination(Id, Input.PanelOn?.Date, Input.Reason!), cancel);

    internal sealed class LookForm : ReasonForm
    {
        [Display(Name = "Day of the panel")]
        public DateParts? PanelOn { get; set; }
    }
}
