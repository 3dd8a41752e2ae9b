using Microsoft.AspNetCore.Mvc;
using Poet.Orders.Features;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Pages.Orders.Ledger;

/// <summary>What the subject told and was permitted, and the duties with their last days.</summary>
[Permission("orders.read")]
internal sealed class IndexModel(RequestContext context, TimeProvider time) : Changing.ChangePage(context, time)
{
    public LedgerView Ledger { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await Load(cancel);
        Ledger = await Send(new ShowLedger(Id), cancel);
    }

    public int? Number(Guid? condition) => Order.Conditions.FirstOrDefault(c => c.ConditionId == condition)?.Number;
}

/// <summary>A page that changes what is recorded of things told and permitted.</summary>
internal abstract class LedgerPage(RequestContext context, TimeProvider time) : Changing.ChangePage(context, time)
{
    protected override string Back => $"~/orders/{Id}/ledger";
}

/// <summary>A page that records an instant.</summary>
internal abstract class MomentPage(RequestContext context, TimeProvider time) : LedgerPage(context, time)
{
    [BindProperty]
    public MomentForm Input { get; set; } = new();

    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    // the instant stands in two fields
    protected override string FieldOnPage(string? field) => field is "at" or "until" ? "Input.Time" : base.FieldOnPage(field);

    internal sealed class MomentForm : ReasonForm
    {
        [System.ComponentModel.DataAnnotations.Required(ErrorMessage = "Enter the day"), System.ComponentModel.DataAnnotations.Display(Name = "Day")]
        public Platform.Ui.Forms.DateParts? On { get; set; }

        public string? Time { get; set; }
    }
}
