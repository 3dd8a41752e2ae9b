using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Orders.Features;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;

namespace Poet.Orders.Pages.Orders.Changing;

/// <summary>The subject left custody.</summary>
[Permission("orders.change")]
internal sealed class ReleaseModel(RequestContext context, TimeProvider time) : ChangePage(context, time)
{
    [BindProperty]
    public ReleaseForm Input { get; set; } = new();

    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Change(() => new RecordRelease(Id, Input.On!.Date!.Value, Input.Reason!), cancel);

    internal sealed class ReleaseForm : ReasonForm
    {
        [Required(ErrorMessage = "Enter the day of release"), Display(Name = "Day of release")]
        public DateParts? On { get; set; }
    }
}
