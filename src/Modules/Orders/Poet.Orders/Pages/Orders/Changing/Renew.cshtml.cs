using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Orders.Features;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;

namespace Poet.Orders.Pages.Orders.Changing;

/// <summary>The court renewed the order.</summary>
[Permission("orders.change")]
internal sealed class RenewModel(RequestContext context, TimeProvider time) : ChangePage(context, time)
{
    [BindProperty]
    public RenewForm Input { get; set; } = new();

    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Change(() => new RenewOrder(Id, Input.From!.Date!.Value, Input.End ?? new(), Input.Reason!), cancel);

    internal sealed class RenewForm : EndForm
    {
        [Required(ErrorMessage = "Enter the day from which it was renewed"), Display(Name = "Renewed from")]
        public DateParts? From { get; set; }
    }
}
