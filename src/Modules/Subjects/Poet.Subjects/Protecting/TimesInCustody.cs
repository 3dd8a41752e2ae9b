using Microsoft.EntityFrameworkCore;
using Poet.Orders.Contracts;
using Poet.Subjects.Domain;
using Poet.Subjects.Persistence;
using Poet.Subjects.Search;

namespace Poet.Subjects.Protecting;

/// <summary>When a person came free, as now known: by their own times in custody, under every id, and by their orders.</summary>
internal sealed class TimesInCustody(SubjectsDb db, MergeChains chains, IOrders orders, TimeProvider time)
{
    /// <summary>The days of all releases.</summary>
    public async Task<IReadOnlySet<DateOnly>> Releases(Guid subject, CancellationToken cancel)
    {
        var days = (await OfCustody(subject, cancel)).ToHashSet();
        foreach (var order in await orders.Of(subject, time.GetUtcNow(), cancel))
            if (await orders.Course(order.Id, cancel) is { ReleasedOn: { } day })
                days.Add(day);
        return days;
    }

    /// <summary>The days of those that the times in custody tell. From remand to a sentence, or from prison to hospital, nobody comes free.</summary>
    public async Task<IReadOnlyList<DateOnly>> OfCustody(Guid subject, CancellationToken cancel)
    {
        var ids = await Ids(subject, cancel);
        var times = await db.Custody.AsNoTracking().Where(c => EF.Parameter(ids).Contains(c.SubjectId) && c.StruckOutAt == null).ToListAsync(cancel);
        return [.. times.Where(t => !GoesOn(t, times)).Select(t => t.ReleasedOn).OfType<DateOnly>()];
    }

    /// <summary>True where the person was put inside on or after a day and is there still.</summary>
    public async Task<bool> IsInsideSince(Guid subject, DateOnly day, CancellationToken cancel)
    {
        var ids = await Ids(subject, cancel);
        return await db.Custody.AnyAsync(c => EF.Parameter(ids).Contains(c.SubjectId) && c.StruckOutAt == null && c.ReleasedOn == null && c.From >= day, cancel);
    }

    private static bool GoesOn(CustodySpell spell, IReadOnlyList<CustodySpell> times) =>
        spell.ReleasedOn is { } on && times.Any(t => t.Id != spell.Id && t.From <= on && on < (t.ReleasedOn ?? DateOnly.MaxValue));

    private async Task<Guid[]> Ids(Guid subject, CancellationToken cancel) => [.. (await chains.Of([subject], cancel))[subject].Ids];
}
