using Microsoft.EntityFrameworkCore;
using Poet.Subjects.Domain;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Mappa;

/// <summary>That a meeting asked for something about a person who stands under category 4 alone tells of category 4, so it goes into no fact, no pack and no answer to the person.</summary>
internal static class CategoryFour
{
    /// <summary>Actions that may leave the force or go to the person.</summary>
    public static IQueryable<MappaAction> MappaActionsToTell(this SubjectsDb db) => db.MappaActions.Where(a =>
        !db.MappaPeriods.Any(p => p.SubjectId == a.SubjectId && p.StruckOutAt == null && p.Category == MappaPeriod.Terrorism)
        || db.MappaPeriods.Any(p => p.SubjectId == a.SubjectId && p.StruckOutAt == null && p.Category != MappaPeriod.Terrorism));

    /// <summary>True where a person stands, or stood, under category 4 and under no other.</summary>
    public static async Task<bool> StandsUnderCategoryFourAlone(this SubjectsDb db, Guid subject, CancellationToken cancel) =>
        await db.MappaPeriods.Where(p => p.SubjectId == subject && p.StruckOutAt == null).Select(p => p.Category).Distinct().ToListAsync(cancel) is [MappaPeriod.Terrorism];
}
