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

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Change(() => new RecordRelease(Id, Input.On!.Date!.Value, Input.What == "licence", Input.Reason!), cancel);

    internal sealed class ReleaseForm : ReasonForm
    {
        [AllowedValues("custody", "licence", ErrorMessage = "Choose what ended")]
        public string? What { get; set; }

        [Required(ErrorMessage = "Enter the day"), Display(Name = "Day")]
        public DateParts? On { get; set; }
    }
}
