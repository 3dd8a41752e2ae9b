using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Contracts;
using Poet.Subjects.Domain;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Mappa;

/// <summary>Somebody who is managed under MAPPA, or about whom a meeting waits for an action, is needed until that ends.</summary>
/// <remarks>What it says is the same whatever the category, since whoever reviews records may not know of category 4.</remarks>
internal sealed class NeedsOfMappa(SubjectsDb db) : INeedsPeople
{
    private const string Why = "Ask the MAPPA co-ordinators before anything is erased, here or with another force";

    public async Task<IReadOnlyList<Need>> Of(IReadOnlyCollection<Guid> records, CancellationToken cancel)
    {
        var ids = records.ToArray();
        var periods = await db.MappaPeriods.IgnoreQueryFilters(SubjectsDb.OfForce).AsNoTracking().Where(p => EF.Parameter(ids).Contains(p.SubjectId) && p.StruckOutAt == null).Select(p => new { p.SubjectId, p.From, p.Until }).ToListAsync(cancel);
        var actions = await db.MappaActions.IgnoreQueryFilters(SubjectsDb.OfForce).AsNoTracking().Where(a => EF.Parameter(ids).Contains(a.SubjectId))
            .Select(a => new { a.SubjectId, a.State, a.AnsweredOn, a.ReportedOn, a.RecordedAt }).ToListAsync(cancel);
        return
        [
            .. periods.Select(p => new Need(p.SubjectId, p.Until is null, p.Until ?? p.From, Why)),
            .. actions.Select(a => new Need(a.SubjectId, a.State == MappaActionState.Open, a.ReportedOn ?? a.AnsweredOn ?? LondonTime.DateOf(a.RecordedAt), Why)),
        ];
    }
}
