using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Plans.Domain;
using Poet.Plans.Persistence;
using Poet.Subjects.Contracts;

namespace Poet.Plans.Problems;

/// <summary>
/// Counts what happened with the people of a profile, or with everybody of the force that the asker may see. Suspected breaches that were closed without further action are left out; reports count unless cancelled. A report has a day and
/// no hour, and none of these has a position: the scan says so instead of guessing.
/// </summary>
internal sealed class ProblemCounts(PlansDb db, ISubjects subjects)
{
    public async Task<ProblemData> Of(ProblemProfile profile, DateOnly until, CancellationToken cancel)
    {
        var people = await db.ProblemPeople.AsNoTracking().Where(p => p.ProfileId == profile.Id).Select(p => p.SubjectId).ToListAsync(cancel);
        HashSet<Guid> records = [];
        foreach (var person in people)
            records.UnionWith(await subjects.SamePerson(person, cancel));
        var (ids, everybody, after, before) = (records.ToArray(), people.Count == 0, LondonTime.StartOf(FirstDay(profile, until)), LondonTime.EndOf(until));
        var breaches = await db.SuspectedBreaches.AsNoTracking().Where(b => !b.NoFurtherAction && b.At >= after && b.At < before && (profile.TypeCode == null || b.TypeCode == profile.TypeCode) && (everybody || EF.Parameter(ids).Contains(b.SubjectId)))
            .Select(b => new { b.At, b.SubjectId, b.TypeCode }).ToListAsync(cancel);
        var visits = await db.SeenVisits.AsNoTracking().Where(v => v.At >= after && v.At < before && (everybody || EF.Parameter(ids).Contains(v.SubjectId))).Select(v => new { v.At, v.SubjectId, v.Met }).ToListAsync(cancel);
        var (first, last) = (FirstDay(profile, until), until);
        var reports = await db.Reports.AsNoTracking().Where(r => !r.Cancelled && r.ReportedOn >= first && r.ReportedOn <= last && (everybody || EF.Parameter(ids).Contains(r.SubjectId))).Select(r => new { r.ReportedOn, r.SubjectId, r.Crime }).ToListAsync(cancel);
        var one = await People([.. breaches.Select(b => b.SubjectId).Concat(visits.Select(v => v.SubjectId)).Distinct()], cancel);
        return new(
            [.. breaches.Select(b => (new Happened(b.At, one[b.SubjectId]), b.TypeCode))], [.. visits.Select(v => (new Happened(v.At, one[v.SubjectId]), v.Met))],
            [.. reports.DistinctBy(r => r.Crime).Select(r => r.ReportedOn)]); // one crime may name several people
    }

    // the stretch before the response may begin before the first day scanned
    private static DateOnly FirstDay(ProblemProfile profile, DateOnly until) =>
        profile.ResponseFrom is { } response && ProblemAssessment.Of(response, until) is { } compared && compared.Before.From < profile.ScanFrom ? compared.Before.From : profile.ScanFrom;

    private async Task<Dictionary<Guid, Guid>> People(IReadOnlyCollection<Guid> records, CancellationToken cancel)
    {
        var links = await subjects.Summaries(records, cancel);
        return records.ToDictionary(r => r, r => links.GetValueOrDefault(r)?.Id ?? r);
    }
}

/// <summary>What happened, as far as a profile counts it.</summary>
/// <param name="Breaches">Suspected breaches, each with the code of the order's type.</param>
/// <param name="Visits">Visits, each with whether the person was met.</param>
/// <param name="Reports">The days on which crimes were reported.</param>
internal sealed record ProblemData(IReadOnlyList<(Happened What, string TypeCode)> Breaches, IReadOnlyList<(Happened What, bool Met)> Visits, IReadOnlyList<DateOnly> Reports);
