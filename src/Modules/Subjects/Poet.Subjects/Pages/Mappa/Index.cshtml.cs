using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Mappa;

namespace Poet.Subjects.Pages.Mappa;

/// <summary>Actions of MAPPA meetings: due, late, and what a meeting is to be told; of the force, a unit, an owner, an order, a referral or a person.</summary>
[Permission("mappa.read")]
internal sealed class IndexModel(RequestContext context) : PoetPage
{
    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Mine { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Owner { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Order { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Referral { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Subject { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Cursor { get; set; }

    public MappaActionPage Found { get; private set; } = null!;

    public int Late => Found.Load.Sum(l => l.Late);

    public bool MayGive => (Order ?? Referral) is not null && context.Actor.May("mappa.act");

    public string Heading => State switch { ListMappaActions.Late => "Late", ListMappaActions.ToReport => "The meeting is to be told", ListMappaActions.All => "All", _ => "Open" };

    /// <summary>What links to other states and pages carry on.</summary>
    public string Only => string.Concat(new[] { ("order", Order), ("referral", Referral), ("subject", Subject), ("owner", Owner), ("unit", Unit) }.Where(o => o.Item2 is not null).Select(o => $"&{o.Item1}={o.Item2}")) + (Mine ? "&mine=true" : "");

    public async Task OnGetAsync(CancellationToken cancel) =>
        Found = await Send(new ListMappaActions { State = State, Mine = Mine, Owner = Owner, Unit = Unit, Order = Order, Referral = Referral, Subject = Subject, Cursor = Cursor }, cancel);
}
