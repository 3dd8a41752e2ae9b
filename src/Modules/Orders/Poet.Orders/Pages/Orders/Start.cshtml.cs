using Poet.Orders.Features;
using Poet.Platform.Requests;
using Poet.Platform.Restricting;
using Poet.Platform.Web;

namespace Poet.Orders.Pages.Orders;

/// <summary>The start page: how many orders, and what needs attention. Those who only check or administer are led to their own page.</summary>
[Permission("signed-in")]
internal sealed class StartModel(RequestContext context) : PoetPage
{
    public OrderCounts? Counts { get; private set; }

    public AttentionCounts? Attention { get; private set; }

    public int Notices { get; private set; }

    public bool MaySupervise => context.Actor.May("checks.supervise");

    public bool MayHandOver => context.Actor.May(ListCaseloads.Permission);

    public async Task<Microsoft.AspNetCore.Mvc.IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!context.Actor.May("orders.read"))
            return LocalRedirect(context.Actor.May("checks.make") ? "/check" : "/account/people");
        Counts = await Send(new CountOrders(null, null), cancel);
        Attention = await Send(new ShowAttention(), cancel);
        if (context.Actor.May("subjects.read"))
            Notices = (await Send(new ListGlassNotices(), cancel)).Count;
        return Page();
    }
}
