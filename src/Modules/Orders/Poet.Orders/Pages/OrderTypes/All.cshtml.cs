using Poet.Orders.Features;
using Poet.OrderTypes.Sdk;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Pages.OrderTypes;

/// <summary>The order types that are loaded here.</summary>
[Permission("order-types.read")]
internal sealed class AllModel : PoetPage
{
    public IReadOnlyList<OrderTypeRow> Types { get; private set; } = [];

    public static string Name(Family family) => Words.Kebab(family.ToString()).Replace('-', ' ') is var name ? char.ToUpperInvariant(name[0]) + name[1..] : "";

    public async Task OnGetAsync(CancellationToken cancel) => Types = await Send(new ListOrderTypes(), cancel);
}
