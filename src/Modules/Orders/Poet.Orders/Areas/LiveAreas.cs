using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Poet.Orders.Domain;
using Poet.Orders.Features;
using Poet.Orders.Persistence;
using Poet.OrderTypes.Sdk.Conditions;
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

    /// <summary>Conditions that name a place whose area holds the position, or may hold it within its error.</summary>
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

    /// <summary>The places that terms are about, by their facets.</summary>
    public static IReadOnlyList<Guid> PlacesOf(IConditionKind kind, object terms) =>
        [.. kind.Facets(terms, References.None).Where(f => f.Kind == "place").Select(f => Guid.TryParse(f.Value, out var id) ? id : (Guid?)null).OfType<Guid>().Distinct()];

    // a kind shows by its own examples whether it is about places
    private static bool NamesPlaces(IConditionKind kind) => kind.Examples.Any(e => PlacesOf(kind, e.Terms).Count > 0);

    private async Task CatchUp(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var again = now - held.ReadAllAt is var age && (age > ReadAllAgain || age < TimeSpan.Zero);
        var next = again ? new Held { ReadAllAt = now } : held;
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().ActAs(Actor.System("areas"), Guid.Empty);
        var found = await Named(scope.ServiceProvider.GetRequiredService<OrdersDb>(), again ? DateTimeOffset.MinValue : next.ReadAt - Late, now, cancel);
        var unknown = found.Select(f => f.PlaceId).Distinct().Where(p => !next.Knows(p)).ToList();
        var subjects = scope.ServiceProvider.GetRequiredService<ISubjects>();
        foreach (var places in unknown.Chunk(PlacesAtOnce))
            foreach (var place in (await subjects.PeopleAndPlaces(places, cancel)).Places)
                if (TermReferences.Area(place.AreaGeoJson) is { } area)
                    next.Add(new(place.Id, area));
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
                named.AddRange(PlacesOf(kind, terms).Select(place => new NamedArea(row.OrderId, row.ConditionId, place)));
        return named;
    }

    private sealed class Held
    {
        private readonly Dictionary<Guid, PlacedArea> areas = [];
        private readonly Dictionary<Guid, HashSet<NamedArea>> namedBy = [];
        private readonly List<PlacedArea> beside = [];
        private AreaTree tree = new([]);

        /// <summary>When all of it was read.</summary>
        public DateTimeOffset ReadAllAt { get; init; } = DateTimeOffset.MinValue;

        /// <summary>When what had come since was read.</summary>
        public DateTimeOffset ReadAt { get; private set; }

        public bool Knows(Guid place) => areas.ContainsKey(place);

        public void Add(PlacedArea area)
        {
            if (areas.TryAdd(area.PlaceId, area))
                beside.Add(area);
        }

        public void Add(IEnumerable<NamedArea> named, DateTimeOffset readAt, int mostBeside)
        {
            foreach (var one in named)
                (namedBy.TryGetValue(one.PlaceId, out var known) ? known : namedBy[one.PlaceId] = []).Add(one);
            ReadAt = readAt;
            if (beside.Count <= mostBeside)
                return;
            tree = new(areas.Values);
            beside.Clear();
        }

        public IEnumerable<NamedArea> At(GeoPoint point, double errorMetres) => tree.At(point, errorMetres).Concat(beside.Where(a => a.MayHold(point, errorMetres)))
            .SelectMany(a => namedBy.GetValueOrDefault(a.PlaceId) ?? []);
    }
}

/// <summary>That a condition names a place.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="ConditionId">The condition.</param>
/// <param name="PlaceId">The place.</param>
internal readonly record struct NamedArea(Guid OrderId, Guid ConditionId, Guid PlaceId);
