using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Orders.Domain;
using Poet.Orders.Persistence;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Features;

/// <summary>How many orders, by type and state, at one instant as known at another: the question forces could not answer.</summary>
/// <param name="AsOf">The day or instant asked about; now when left out.</param>
/// <param name="KnownAt">The day or instant whose knowledge answers; now when left out.</param>
[Permission("orders.read")]
internal sealed record CountOrders(string? AsOf, string? KnownAt) : IQuery<OrderCounts>
{
    public static void Map(IEndpointRouteBuilder orders) =>
        orders.MapGet("/counts", async (string? asOf, string? knownAt, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(await mediator.Send(new CountOrders(asOf, knownAt), cancel)))
            .WithSummary("How many orders, by type and state").Sends(typeof(CountOrders));
}

/// <summary>Counts of the force's orders.</summary>
/// <param name="AsOf">The instant counted at, in UTC.</param>
/// <param name="KnownAt">The instant whose knowledge answered, in UTC.</param>
/// <param name="InForce">Orders in force.</param>
/// <param name="AwaitingStart">Orders made and waiting for release, service or a date.</param>
/// <param name="Unconfirmed">Orders whose record leaves open whether they bind.</param>
/// <param name="ByType">The same by type; a type whose plugin is missing still counts.</param>
internal sealed record OrderCounts(DateTimeOffset AsOf, DateTimeOffset KnownAt, int InForce, int AwaitingStart, int Unconfirmed, IReadOnlyList<TypeCount> ByType);

/// <summary>Counts of one type.</summary>
/// <param name="Code">Code of the type.</param>
/// <param name="Name">Its name; the code when no plugin knows it.</param>
/// <param name="InForce">In force.</param>
/// <param name="AwaitingStart">Made and waiting.</param>
/// <param name="Unconfirmed">Open whether they bind.</param>
internal sealed record TypeCount(string Code, string Name, int InForce, int AwaitingStart, int Unconfirmed);

internal sealed class CountOrdersHandler(OrdersDb db, OrderTypeCatalogue types, TimeProvider time) : IRequestHandler<CountOrders, OrderCounts>
{
    public async Task<OrderCounts> Handle(CountOrders query, CancellationToken cancel)
    {
        var moment = Moment.Read(query.AsOf, query.KnownAt, time);
        var rows = await db.Spans.At(moment).Where(s => s.State != OrderState.Ended)
            .GroupBy(s => new { s.TypeCode, s.State }).Select(g => new Row(g.Key.TypeCode, g.Key.State, g.Count())).ToListAsync(cancel);
        var byType = rows.GroupBy(r => r.TypeCode).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new TypeCount(g.Key, types.Find(g.Key)?.Info.Name ?? g.Key, Sum(g, OrderState.InForce), Sum(g, OrderState.AwaitingStart), Sum(g, OrderState.Unconfirmed))).ToList();
        return new(moment.At, moment.KnownAt, byType.Sum(t => t.InForce), byType.Sum(t => t.AwaitingStart), byType.Sum(t => t.Unconfirmed), byType);

        static int Sum(IEnumerable<Row> group, OrderState state) => group.Where(r => r.State == state).Sum(r => r.Count);
    }

    private sealed record Row(string TypeCode, OrderState State, int Count);
}
