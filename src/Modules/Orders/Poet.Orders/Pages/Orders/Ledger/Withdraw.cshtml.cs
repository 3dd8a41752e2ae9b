using Microsoft.AspNetCore.Mvc;
using Poet.Orders.Features;
using Poet.Platform.Requests;

namespace Poet.Orders.Pages.Orders.Ledger;

/// <summary>A permission is taken back.</summary>
[Permission("orders.change")]
internal sealed class WithdrawModel(RequestContext context, TimeProvider time) : MomentPage(context, time)
{
    [BindProperty(SupportsGet = true)]
    public int Sequence { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var at = Instant(Input.On, Input.Time);
        return Change(() => new WithdrawPermission(Id, Sequence, at!.Value, Input.Reason!), cancel);
    }
}
