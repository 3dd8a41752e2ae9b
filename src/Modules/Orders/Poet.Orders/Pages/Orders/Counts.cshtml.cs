using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Poet.Orders.Features;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;

namespace Poet.Orders.Pages.Orders;

/// <summary>How many orders, by type, at any date as known at any date.</summary>
[Permission("orders.read")]
internal sealed class CountsModel : PoetPage
{
    [BindProperty(SupportsGet = true)]
    public DateParts? On { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateParts? KnownOn { get; set; }

    public OrderCounts? Counts { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid)
            Counts = await Send(new CountOrders(Iso(On), Iso(KnownOn)), cancel);
    }

    internal static string? Iso(DateParts? date) => date?.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
