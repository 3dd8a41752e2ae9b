using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Poet.Orders.Contracts;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Contracts;
using Poet.Platform.Requests;
using Poet.Subjects.Domain;
using Poet.Subjects.Persistence;
using Poet.Subjects.Search;

namespace Poet.Subjects.Retention;

/// <summary>When somebody is to look at a record again, worked out from its group and the last event that matters.</summary>
internal sealed class ReviewDates(SubjectsDb db, MergeChains chains, RetentionOptions options, TimeProvider time, IEnumerable<INeedsPeople> modules, IServiceProvider services) : IRepeatedWork
{
    private const int AtOnce = 500;

    public static string Name => "review dates";

    public static TimeSpan Every => TimeSpan.FromMinutes(1);

    /// <summary>Works out anew what is stale, some at a time; returns how many.</summary>
    public async Task<int> Do(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var stale = await db.Subjects.Where(s => s.ReviewStaleSince <= now).OrderBy(s => s.ReviewStaleSince).Select(s => s.Id).Take(AtOnce).ToListAsync(cancel);
        if (stale.Count == 0 || await Of(stale, cancel) is not { } dates)
            return 0;
        // what was marked again meanwhile stays stale
        foreach (var day in dates.GroupBy(d => d.Value.On, d => d.Key))
            await db.Subjects.Where(s => EF.Parameter(day.ToArray()).Contains(s.Id) && s.ReviewStaleSince <= now)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.ReviewOn, day.Key).SetProperty(s => s.ReviewStaleSince, SubjectsDb.Open), cancel);
        return stale.Count;
    }

    /// <summary>The days for people whom the actor may see; null while no register of orders can be asked, without which nobody can tell.</summary>
    public async Task<IReadOnlyDictionary<Guid, ReviewDate>?> Of(IReadOnlyCollection<Guid> people, CancellationToken cancel)
    {
        if (services.GetService<IOrders>() is not { } register)
            return null;
        var chainOf = await chains.Of(people, cancel);
        var all = chainOf.Values.SelectMany(c => c.Ids).Distinct().ToArray();
        var parts = await db.Subjects.AsNoTracking().Where(s => EF.Parameter(all).Contains(s.Id)).Select(s => new Part(s.Id, s.RecordedAt, s.RetentionGroup, s.KeptUntil)
        {
            LastNoteAt = s.Notes.Max(n => (DateTimeOffset?)n.RecordedAt),
            Said = s.Categories.OrderByDescending(c => c.SaidAt).Select(c => c.Categories).FirstOrDefault(),
        }).ToDictionaryAsync(p => p.Id, cancel);
        var lives = await register.Lives(all, cancel);
        List<Need> needs = [];
        foreach (var module in modules)
            needs.AddRange(await module.Of(all, cancel));
        Dictionary<Guid, ReviewDate> dates = [];
        foreach (var (id, chain) in chainOf)
            if (parts.ContainsKey(id))
                dates[id] = Date([.. chain.Ids.Select(i => parts.GetValueOrDefault(i)).OfType<Part>()], [.. chain.Ids.Select(i => lives.GetValueOrDefault(i)).OfType<OrdersInLife>()],
                    [.. needs.Where(n => chain.Ids.Contains(n.RecordId))], chain.Root);
        return dates;
    }

    private ReviewDate Date(IReadOnlyList<Part> parts, IReadOnlyList<OrdersInLife> lives, IReadOnlyList<Need> needs, Guid root)
    {
        var group = options.Group((parts.FirstOrDefault(p => p.Id == root)?.Group ?? parts.Select(p => p.Group).FirstOrDefault(g => g is not null)));
        var recorded = parts.Select(p => p.RecordedAt).Concat(parts.Select(p => p.LastNoteAt).OfType<DateTimeOffset>()).Max();
        var last = lives.Select(l => l.LastEventOn).Concat(needs.Select(n => n.LastOn)).Append(LondonTime.DateOf(recorded)).Max();
        var shortly = lives.Count == 0 && !parts.Any(p => p.Said?.Split(',').Contains(nameof(PersonCategory.Convicted)) == true);
        var due = shortly ? last.AddMonths(options.MonthsWithoutOrder) : last.AddYears(group.FirstYears);
        var kept = parts.Select(p => p.KeptUntil).Max();
        return new(kept > due ? kept.Value : due, group, last, shortly, lives.Any(l => l.Bind), [.. lives.SelectMany(l => l.Forces).Distinct().Order(StringComparer.Ordinal)])
        {
            Needed = [.. needs.Where(n => n.Now).Select(n => n.Why).Distinct()],
        };
    }

    private sealed record Part(Guid Id, DateTimeOffset RecordedAt, string? Group, DateOnly? KeptUntil)
    {
        public DateTimeOffset? LastNoteAt { get; init; }
        public string? Said { get; init; }
    }
}

/// <summary>When a record is due, and why.</summary>
/// <param name="On">The day.</param>
/// <param name="Group">The group that counts.</param>
/// <param name="LastEventOn">The last event that matters.</param>
/// <param name="Shortly">True where the short period for records without an order counts.</param>
/// <param name="Bound">True while an order of any force binds or waits to.</param>
/// <param name="Forces">Forces that hold or held orders on the person.</param>
internal sealed record ReviewDate(DateOnly On, RetentionGroup Group, DateOnly LastEventOn, bool Shortly, bool Bound, IReadOnlyList<string> Forces)
{
    /// <summary>What has to end before the record may be erased, beside orders.</summary>
    public IReadOnlyList<string> Needed { get; init; } = [];
}
