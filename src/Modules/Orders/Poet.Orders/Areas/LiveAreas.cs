using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Poet.Orders.Domain;
using Poet.Orders.Features;
using Poet.Orders.Persistence;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Conditions.Conflicts;
using Poet.OrderTypes.Sdk.Geometry;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;

namespace Poet.Orders.Areas;

/// <summary>
/// The areas that conditions name, of all forces, in memory. It finds candidates and shows nothing: whoever asks looks each of them up again, so what ended or was hidden since does no harm.
/// What was recorded since is read with every question, from a while before the last one on, so that nothing recorded on any host is missed. Areas of places do not change.
/// </summary>
internal sealed class LiveAreas(IServiceScopeFactory scopes, OrderTypeCatalogue types, TimeProvider time) : IDisposable
{
    /// <summary>No transaction stays open so long, nor are clocks of hosts so far apart.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(10);

    /// <summary>What ended in the meantime is forgotten.</summary>
    private static readonly TimeSpan ReadAllAgain = TimeSpan.FromHours(24);

    private const int MostBesideTheTree = 500;
    private const int PlacesAtOnce = 500;

    private readonly SemaphoreSlim one = new(1);
    private readonly Lazy<HashSet<string>> kinds = new(() => [.. types.All.SelectMany(t => types.KindsOf(t.Info.Code)).Where(NamesPlaces).Select(k => k.Id)]);
    private Held held = new();

    /// <summary>Conditions that name a place whose area holds the position, or lies so near as they forbid, or may within its error.</summary>
    public async Task<IReadOnlyList<NamedArea>> At(GeoPoint point, double errorMetres, CancellationToken cancel)
    {
        await one.WaitAsync(cancel);
        try
        {
            await CatchUp(cancel);
            return [.. held.At(point, errorMetres)];
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    /// <summary>The places that terms are about, by their facets, and how far around each they reach, by what they demand.</summary>
    public static IReadOnlyList<Reach> ReachesOf(IConditionKind kind, object terms)
    {
        var places = kind.Facets(terms, References.None).Where(f => f.Kind == "place").Select(f => Guid.TryParse(f.Value, out var id) ? id : (Guid?)null).OfType<Guid>().Distinct().ToList();
        var distances = places.Count == 0 ? [] : kind.Demands(terms).Where(d => d is { Kind: DemandKind.KeepOut, Metres: > 0 }).ToList();
        return [.. places.SelectMany(place => distances.Where(d => d.Places.Contains(place)).Select(Bare).Distinct().DefaultIfEmpty().Select(distance => new Reach(place, distance)))];
    }

    // the distance alone, so that terms which ask the same of one place are found together
    private static Demand Bare(Demand demand) => new(demand.Kind) { Metres = demand.Metres, Edge = demand.Edge };

    // a kind shows by its own examples whether it is about places
    private static bool NamesPlaces(IConditionKind kind) => kind.Examples.Any(e => ReachesOf(kind, e.Terms).Count > 0);

    private async Task CatchUp(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var again = now - held.ReadAllAt is var age && (age > ReadAllAgain || age < TimeSpan.Zero);
        var next = again ? new Held { ReadAllAt = now } : held;
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().ActAs(Actor.System("areas"), Guid.Empty);
        var found = await Named(scope.ServiceProvider.GetRequiredService<OrdersDb>(), again ? DateTimeOffset.MinValue : next.ReadAt - Late, now, cancel);
        var unknown = found.Select(f => f.Of.PlaceId).Distinct().Where(p => !next.Knows(p)).ToList();
        var subjects = scope.ServiceProvider.GetRequiredService<ISubjects>();
        foreach (var places in unknown.Chunk(PlacesAtOnce))
            foreach (var place in (await subjects.PeopleAndPlaces(places, cancel)).Places)
                if (TermReferences.Area(place.AreaGeoJson) is { } area)
                    next.Add(place.Id, area);
        next.Add(found, now, MostBesideTheTree);
        held = next;
    }

    private async Task<List<NamedArea>> Named(OrdersDb db, DateTimeOffset since, DateTimeOffset now, CancellationToken cancel)
    {
        var ids = kinds.Value.ToArray();
        List<NamedArea> named = [];
        var rows = db.Conditions.AsNoTracking().Where(c => EF.Parameter(ids).Contains(c.KindId) && c.KnownFrom >= since && c.KnownTo > now && c.ValidTo > now && c.Terms != null)
            .Join(db.Orders, c => c.OrderId, o => o.Id, (c, o) => new { c.OrderId, c.ConditionId, o.TypeCode, c.KindId, c.KindVersion, c.Terms });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancel))
            if (types.FindKind(row.TypeCode, row.KindId!) is { } kind && ConditionReader.Terms(kind, row.Terms, row.KindVersion) is { } terms)
                named.AddRange(ReachesOf(kind, terms).Select(of => new NamedArea(row.OrderId, row.ConditionId, of)));
        return named;
    }

    private sealed class Held
    {
        private readonly Dictionary<Guid, Area> areas = [];
        private readonly Dictionary<Reach, HashSet<NamedArea>> namedBy = [];
        private readonly List<PlacedArea> beside = [];
        private AreaTree tree = new([]);

        /// <summary>When all of it was read.</summary>
        public DateTimeOffset ReadAllAt { get; init; } = DateTimeOffset.MinValue;

        /// <summary>When what had come since was read.</summary>
        public DateTimeOffset ReadAt { get; private set; }

        public bool Knows(Guid place) => areas.ContainsKey(place);

        public void Add(Guid place, Area area) => areas.TryAdd(place, area);

        public void Add(IEnumerable<NamedArea> named, DateTimeOffset readAt, int mostBeside)
        {
            foreach (var one in named.Where(n => areas.ContainsKey(n.Of.PlaceId))) // what is not drawn holds nothing
            {
                if (!namedBy.TryGetValue(one.Of, out var by))
                {
                    namedBy[one.Of] = by = [];
                    beside.Add(new(one.Of, areas[one.Of.PlaceId]));
                }
                by.Add(one);
            }
            ReadAt = readAt;
            if (beside.Count <= mostBeside)
                return;
            tree = new([.. namedBy.Keys.Select(of => new PlacedArea(of, areas[of.PlaceId]))]);
            beside.Clear();
        }

        public IEnumerable<NamedArea> At(GeoPoint point, double errorMetres) => tree.At(point, errorMetres).Concat(beside.Where(a => a.MayHold(point, errorMetres))).SelectMany(a => namedBy[a.Of]);
    }
}

/// <summary>That a condition names a place.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="ConditionId">The condition.</param>
/// <param name="Of">The place, and how far around it the condition reaches.</param>
internal readonly record struct NamedArea(Guid OrderId, Guid ConditionId, Reach Of);
