using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Orders.Domain;
using Poet.Orders.Features;
using Poet.Platform.Identity.Units;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;

namespace Poet.Orders.Pages.Orders;

/// <summary>The list of orders with its filters; the start page's counts open it.</summary>
[Permission("orders.read")]
internal sealed class ListModel(OrderTypeCatalogue types, RequestContext context) : PoetPage
{
    [BindProperty(SupportsGet = true)]
    public string? Type { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    /// <summary>Where the address says nothing at all, the reader's own unit; a default and no wall.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Needs { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Cursor { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateParts? On { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateParts? KnownOn { get; set; }

    public OrderPage? Result { get; private set; }

    public bool MayBreakGlass => context.Actor.May("records.break-glass");

    public Attention? Need { get; private set; }

    public IEnumerable<SelectListItem> Types => types.All.OrderBy(t => t.Info.Name, StringComparer.Ordinal).Select(t => new SelectListItem(t.Info.Name, t.Info.Code));

    public IReadOnlyList<UnitView> Units { get; private set; } = [];

    public IEnumerable<SelectListItem> UnitChoices => Units.Select(u => new SelectListItem(u.Name, u.Id.ToString()));

    public IEnumerable<SelectListItem> States => Enum.GetValues<OrderState>().Select(s => new SelectListItem(Say.State(s), Words.Kebab(s.ToString())));

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return;
        Units = await Send(new ListUnits(), cancel);
        if (Request.Query.Count == 0)
            Unit = context.Actor.For?.UnitId ?? context.Actor.UnitId;
        Need = string.IsNullOrEmpty(Needs) ? null : Attention.ByCode(Needs);
        Result = await Send(new ListOrders
        {
            AsOf = CountsModel.Iso(On), KnownAt = CountsModel.Iso(KnownOn), Type = Type, State = State, Unit = Unit, Needs = Need?.Code, Cursor = Cursor,
        }, cancel);
    }

    public string NextHref(string cursor)
    {
        QueryBuilder query = new(Request.Query.Where(q => q.Key != "cursor").SelectMany(q => q.Value, (q, v) => new KeyValuePair<string, string>(q.Key, v ?? ""))) { { "cursor", cursor } };
        if (Request.Query.Count == 0 && Unit is { } own)
            query.Add("Unit", own.ToString());
        return "/orders" + query.ToQueryString();
    }
}
