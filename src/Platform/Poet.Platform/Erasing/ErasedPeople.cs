using Microsoft.EntityFrameworkCore;
using Poet.Platform.Audit;
using Poet.Platform.Persistence;
using Poet.Platform.Restricting;

namespace Poet.Platform.Erasing;

/// <summary>Takes out what the platform itself holds of erased people. May be repeated.</summary>
public sealed class ErasedPeople
{
    private const string Words = "Erased";
    private readonly PlatformDb db;

    internal ErasedPeople(PlatformDb db) => this.db = db;

    /// <summary>
    /// Makes everything that the audit keeps under these people's keys unreadable for good; entries, marks and seals stay as they are, so the chain still verifies. Takes out the words of restrictions
    /// of their records and of broken glasses; who did what, and when, stays.
    /// </summary>
    public async Task Erase(IReadOnlyCollection<Guid> people, CancellationToken cancel)
    {
        var ids = people.ToArray();
        await db.Set<SubjectKey>().Where(k => EF.Parameter(ids).Contains(k.SubjectId)).ExecuteDeleteAsync(cancel);
        await db.Set<Restriction>().Where(r => EF.Parameter(ids).Contains(r.SubjectId)).ExecuteUpdateAsync(set => set.SetProperty(r => r.Why, Words), cancel);
        await db.BrokenGlasses.Where(g => EF.Parameter(ids).Contains(g.SubjectId))
            .ExecuteUpdateAsync(set => set.SetProperty(g => g.Reason, Words).SetProperty(g => g.DecisionWhy, g => g.DecisionWhy == null ? null : Words), cancel);
    }
}
