using Microsoft.AspNetCore.Mvc;
using Poet.Orders.Features;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Ui.Frame;
using Poet.Platform.Web;

namespace Poet.Orders.Pages.Orders;

/// <summary>One order: state, conditions with their words, timeline, law, papers, at any date as known at any date.</summary>
[Permission("orders.read")]
internal sealed class OrderModel(IEnumerable<OrderLink> links, RequestContext context) : PoetPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateParts? On { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateParts? KnownOn { get; set; }

    public OrderView? Order { get; private set; }

    public string? AsOfText => CountsModel.Iso(On) ?? CountsModel.Iso(KnownOn);

    /// <summary>What other modules show of an order.</summary>
    public IEnumerable<OrderLink> Links => links.Where(l => context.Actor.May(l.Permission)).OrderBy(l => l.Order);

    public bool May(string permission) => context.Actor.May(permission);

    public async Task OnGetAsync(CancellationToken cancel) =>
        Order = await Send(new ShowOrder(Id, CountsModel.Iso(On), CountsModel.Iso(KnownOn)), cancel);
}
