using Microsoft.AspNetCore.Mvc;
using Poet.Orders.Features;
using Poet.Platform.Requests;

namespace Poet.Orders.Pages.Orders.Ledger;

/// <summary>Somebody has looked everywhere.</summary>
[Permission("orders.change")]
internal sealed class CompleteModel(RequestContext context, TimeProvider time) : MomentPage(context, time)
{
    public Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var at = Instant(Input.On, Input.Time);
        return Change(() => new DeclareLedgerComplete(Id, at!.Value, Input.Reason!), cancel);
    }
}
