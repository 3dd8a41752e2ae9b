using System.Globalization;
using System.Text;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Orders.Domain;
using Poet.Orders.Persistence;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Errors;
using Poet.Platform.Identity.Units;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Platform.Restricting;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;

namespace Poet.Orders.Features;

/// <summary>The force's orders at an instant, newest first, filtered and paged.</summary>
[Permission("orders.read")]
internal sealed record ListOrders : IPersonQuery<OrderPage>
{
    /// <summary>The day or instant asked about; now when left out.</summary>
    public string? AsOf { get; init; }

    /// <summary>The day or instant whose knowledge answers; now when left out.</summary>
    public string? KnownAt { get; init; }

    /// <summary>Only this type.</summary>
    public string? Type { get; init; }

    /// <summary>Only this state: awaiting-start, in-force, unconfirmed or ended. All but ended when left out.</summary>
    public string? State { get; init; }

    /// <summary>Only this officer, as the record names them.</summary>
    public string? Officer { get; init; }

    /// <summary>Only this unit, by any name that it had: records keep the name of their time.</summary>
    public Guid? Unit { get; init; }

    /// <summary>Only those that need this attention; see the start page.</summary>
    public string? Needs { get; init; }

    /// <summary>Where to go on, from the page before.</summary>
    public string? Cursor { get; init; }

    /// <summary>Rows, 1 to 200; 50 when left out.</summary>
    public int? Size { get; init; }

    public static void Map(IEndpointRouteBuilder orders) =>
        orders.MapGet("/", async ([AsParameters] ListOrders query, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(query, cancel)))
            .WithSummary("List orders").Sends(typeof(ListOrders));
}

/// <summary>A page of orders.</summary>
/// <param name="Orders">The rows.</param>
/// <param name="Total">How many there are in all pages.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
internal sealed record OrderPage(IReadOnlyList<OrderRow> Orders, int Total, string? Next)
{
    /// <summary>Restricted records that hold orders of your force and are not among these, whatever was asked for: whom to ask. On the first page only.</summary>
    public IReadOnlyList<RestrictedTo> Restricted { get; init; } = [];
}

/// <summary>An order in a list.</summary>
internal sealed record OrderRow(Guid Id, string Reference, string? ForceReference, string TypeCode, string TypeName, FormKind Form, OrderState State, Guid SubjectId, string SubjectName,
    DateOnly MadeOn, DateOnly? LastDay, bool UntilFurtherOrder, string? Officer, bool Served);

internal sealed class ListOrdersHandler(OrdersDb db, ISubjects subjects, OrderTypeCatalogue types, UnitNames units, Restrictions restrictions, RequestContext context, TimeProvider time)
    : IRequestHandler<ListOrders, OrderPage>
{
    public async Task<OrderPage> Handle(ListOrders query, CancellationToken cancel)
    {
        var moment = Moment.Read(query.AsOf, query.KnownAt, time);
        var size = query.Size ?? 50;
        if (size is < 1 or > 200)
            throw new BadInputException("size-out-of-range", "Ask for 1 to 200 orders in size", "size");

        var spans = db.Spans.At(moment);
        spans = StateOf(query.State) is { } state ? spans.Where(s => s.State == state) : query.Needs is null ? spans.Where(s => s.State != OrderState.Ended) : spans;
        if (!string.IsNullOrWhiteSpace(query.Type))
            spans = spans.Where(s => s.TypeCode == query.Type);
        var rows = spans.Join(db.Orders.AsNoTracking(), s => s.OrderId, o => o.Id, (s, o) => new SpanOfOrder { Span = s, Order = o });
        if (!string.IsNullOrWhiteSpace(query.Officer))
            rows = rows.Where(r => r.Order.Officer == query.Officer);
        if (query.Unit is { } unit && await units.Of(unit, cancel) is var names)
            rows = rows.Where(r => names.Contains(r.Order.Unit!));
        if (query.Needs is { } needs)
            rows = Attention.ByCode(needs).Of(rows, db, moment);

        var total = await rows.CountAsync(cancel);
        if (PageCursor.Read(query.Cursor) is { } from)
            rows = rows.Where(r => r.Order.MadeOn < from.On || r.Order.MadeOn == from.On && r.Order.Reference.CompareTo(from.Reference) > 0);
        var page = await rows.OrderByDescending(r => r.Order.MadeOn).ThenBy(r => r.Order.Reference).Take(size + 1).ToListAsync(cancel);

        var shown = page.Take(size).ToList();
        var people = await subjects.Summaries([.. shown.Select(r => r.Order.SubjectId).Distinct()], cancel);
        context.Consult(shown.Select(r => r.Order.SubjectId));
        Guid[] ids = [.. shown.Select(r => r.Order.Id)];
        var left = await db.LeftBy(context.Actor.Force, ids, time.GetUtcNow(), cancel);
        var briefs = await Briefs(query.KnownAt is null ? [.. left.Keys] : ids, id => left.TryGetValue(id, out var second) ? moment.Before(second).KnownAt : moment.KnownAt, cancel);
        return new([.. shown.Select(r => Row(r, people, briefs.GetValueOrDefault(r.Order.Id), left.ContainsKey(r.Order.Id)))], total,
            page.Count > size ? PageCursor.Of(shown[^1].Order.MadeOn, shown[^1].Order.Reference).Write() : null)
        {
            Restricted = query.Cursor is null ? await Restricted(cancel) : [],
        };
    }

    private async Task<IReadOnlyList<RestrictedTo>> Restricted(CancellationToken cancel) => await restrictions.ByIds(
        await db.Hidden.Where(h => db.Spans.Any(s => s.SubjectId == h.RecordId)).Select(h => h.RestrictionId).Distinct().ToListAsync(cancel), cancel);

    /// <summary>The orders as they were known earlier: their own columns hold what is known now.</summary>
    private async Task<Dictionary<Guid, OrderInBrief>> Briefs(Guid[] orders, Func<Guid, DateTimeOffset> knownAt, CancellationToken cancel)
    {
        if (orders.Length == 0)
            return [];
        var events = await db.Events.AsNoTracking().Where(e => EF.Parameter(orders).Contains(e.OrderId)).Select(e => new { e.OrderId, e.Sequence, e.LearnedAt, e.Fact }).ToListAsync(cancel);
        return events.GroupBy(e => e.OrderId).ToDictionary(g => g.Key, g => OrderInBrief.Of([.. g.Where(e => e.LearnedAt <= knownAt(g.Key)).OrderBy(e => e.Sequence).Select(e => OrderFact.FromJson(e.Fact))]));
    }

    private OrderRow Row(SpanOfOrder row, IReadOnlyDictionary<Guid, SubjectSummary> people, OrderInBrief? then, bool left) => new(
        row.Order.Id, row.Order.Reference, row.Order.ForceReference, row.Order.TypeCode, types.Find(row.Order.TypeCode)?.Info.Name ?? row.Order.TypeCode, row.Order.Form, row.Span.State,
        row.Order.SubjectId, people.GetValueOrDefault(row.Order.SubjectId)?.Name ?? "Not yours to see", then?.MadeOn ?? row.Order.MadeOn,
        then is null ? row.Order.LastDay : then.LastDay, then?.UntilFurtherOrder ?? row.Order.UntilFurtherOrder, left ? null : row.Order.Officer, (then is null ? row.Order.Knowledge : then.Knowledge) is not null);

    private static OrderState? StateOf(string? text) => text switch
    {
        null or "" => null,
        _ => Enum.GetValues<OrderState>().Cast<OrderState?>().FirstOrDefault(s => Words.Kebab(s.ToString()!) == text)
            ?? throw new BadInputException("state-unknown", "Give state as awaiting-start, in-force, unconfirmed or ended", "state"),
    };
}

/// <summary>An order with the stretch of its life at the instant asked about.</summary>
internal sealed class SpanOfOrder
{
    public required Span Span { get; init; }
    public required Order Order { get; init; }
}
