using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Poet.Orders.Domain;
using Poet.Orders.Features;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;

namespace Poet.Orders.Pages.Orders.Changing;

/// <summary>The order ended, somebody says so, or what was said is wrong.</summary>
[Permission("orders.change")]
internal sealed class EndModel(RequestContext context, TimeProvider time) : ChangePage(context, time)
{
    [BindProperty]
    public EndOfOrderForm Input { get; set; } = new();

    public bool IsClaimed => Order.Timeline.Any(e => e.What == "end-claimed") && Order.Timeline.All(e => e.What != "ended");

    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Input is { How: not "rejected", On: null })
            ModelState.AddModelError("Input.On", "Enter the first day on which it no longer bound");
        return Change(Command, cancel);
    }

    private IRequest<Guid> Command() => Input.How switch
    {
        "rejected" => new RejectClaimedEnd(Id, Input.Reason!),
        "claimed" => new ClaimEnd(Id, Input.On!.Date!.Value, Input.Reason!.Length <= 500 ? Input.Reason : Input.Reason[..500], Input.Reason),
        _ => new EndOrder(Id, Input.On!.Date!.Value, Enum.Parse<EndKind>(Input.How!), Input.Reason!),
    };

    internal sealed class EndOfOrderForm : ReasonForm
    {
        [AllowedValues("Discharged", "Quashed", "Revoked", "Replaced", "SubjectDied", "claimed", "rejected", ErrorMessage = "Choose what happened")]
        public string? How { get; set; }

        [Display(Name = "First day on which it no longer bound")]
        public DateParts? On { get; set; }
    }
}
