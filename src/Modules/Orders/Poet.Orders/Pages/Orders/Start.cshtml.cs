using Poet.Orders.Features;
using Poet.Platform.Front;
using Poet.Platform.Requests;
using Poet.Platform.Restricting;
using Poet.Platform.Web;

namespace Poet.Orders.Pages.Orders;

/// <summary>The start page: what waits for the one who signs in, how many orders, and what needs attention. Those who only check or administer are led to their own page.</summary>
[Permission("signed-in")]
internal sealed class StartModel(RequestContext context) : PoetPage
{
    public IReadOnlyList<FrontCard> Cards { get; private set; } = [];

    public OrderCounts? Counts { get; private set; }

    public AttentionCounts? Attention { get; private set; }

    public int Notices { get; private set; }

    public bool MayCheck => context.Actor.May("checks.make");

    public bool MaySupervise => context.Actor.May("checks.supervise");

    public bool MayHandOver => context.Actor.May(ListCaseloads.Permission);

    public static string Whose(FrontScope scope) => scope switch { FrontScope.Own => "Yours", FrontScope.Unit => "Your unit's", _ => "The force's" };

    public async Task<Microsoft.AspNetCore.Mvc.IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!context.Actor.May("orders.read"))
            return LocalRedirect(context.Actor.May("checks.make") ? "/check" : "/account/people");
        Cards = await Send(new ShowFront(), cancel);
        Counts = await Send(new CountOrders(null, null), cancel);
        Attention = await Send(new ShowAttention(), cancel);
        if (context.Actor.May("subjects.read"))
            Notices = (await Send(new ListGlassNotices(), cancel)).Count;
        return Page();
    }
}
