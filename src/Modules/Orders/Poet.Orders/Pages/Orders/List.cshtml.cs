using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Orders.Domain;
using Poet.Orders.Features;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;

namespace Poet.Orders.Pages.Orders;

/// <summary>The list of orders with its filters; the start page's counts open it.</summary>
[Permission("orders.read")]
internal sealed class ListModel(OrderTypeCatalogue types) : PoetPage
{
    [BindProperty(SupportsGet = true)]
    public string? Type { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Needs { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Cursor { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateParts? On { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateParts? KnownOn { get; set; }

    public OrderPage? Result { get; private set; }

    public Attention? Need { get; private set; }

    public IEnumerable<SelectListItem> Types => types.All.OrderBy(t => t.Info.Name, StringComparer.Ordinal).Select(t => new SelectListItem(t.Info.Name, t.Info.Code));

    public IEnumerable<SelectListItem> States => Enum.GetValues<OrderState>().Select(s => new SelectListItem(Say.State(s), Words.Kebab(s.ToString())));

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return;
        Need = string.IsNullOrEmpty(Needs) ? null : Attention.ByCode(Needs);
        Result = await Send(new ListOrders
        {
            AsOf = CountsModel.Iso(On), KnownAt = CountsModel.Iso(KnownOn), Type = Type, State = State, Needs = Need?.Code, Cursor = Cursor,
        }, cancel);
    }

    public string NextHref(string cursor)
    {
        QueryBuilder query = new(Request.Query.Where(q => q.Key != "cursor").SelectMany(q => q.Value, (q, v) => new KeyValuePair<string, string>(q.Key, v ?? ""))) { { "cursor", cursor } };
        return "/orders" + query.ToQueryString();
    }
}
