using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Plans.Nominals;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.Plans.Changing;

/// <summary>The ranking is adjusted by a person.</summary>
[Permission("plans.manage")]
internal sealed class RankModel(RequestContext context, TimeProvider time) : ChangePage(context, time)
{
    [BindProperty]
    public RankForm Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Change(() => new RankNominal(Id, Input.Adjustment!.Value, Input.Until!.Date!.Value, Input.Reason!), cancel);

    internal sealed class RankForm : ReasonForm
    {
        [Required(ErrorMessage = "Enter the points")]
        public int? Adjustment { get; set; }

        [Required(ErrorMessage = "Enter the last day on which it holds"), Display(Name = "Last day on which it holds")]
        public DateParts? Until { get; set; }
    }
}
