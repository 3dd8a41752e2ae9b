using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Plans.Contracts;
using Poet.Plans.Domain;
using Poet.Plans.Nominals;
using Poet.Plans.Persistence;
using Poet.Platform.Contracts;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;

namespace Poet.Plans.Tiers;

/// <summary>
/// Counts people again of whom something changed: a report, a merge, a time in custody. It asks how things stand now, so facts may come late, twice and in any order. Who was watched or archived and is
/// named in a new report, or is released, comes back by itself, with the reason.
/// </summary>
internal sealed class Recount(PlansDb db, TierCounting counting, Policies policies, NominalDesk desk, ISubjects subjects, TimeProvider time)
    : IHandle<ReportsTaken>, IHandle<SubjectsMerged>, IHandle<SubjectsUnmerged>, IHandle<CustodyChanged>
{
    private const int AtOnce = 500;
    private static readonly IReadOnlyCollection<string> Everything = [PlansDb.ForceFilter, PlansDb.RestrictedFilter];

    public async Task Handle(ReportsTaken fact, CancellationToken cancel)
    {
        var named = await db.Reports.IgnoreQueryFilters(Everything).Where(r => r.ImportId == fact.ImportId).Select(r => r.SubjectId).Distinct().ToListAsync(cancel);
        foreach (var some in named.Chunk(AtOnce))
            await Of(fact.Force, some, cancel);
    }

    public async Task Handle(SubjectsMerged fact, CancellationToken cancel)
    {
        if (await db.Links.FindAsync([fact.MergedId], cancel) is { } link)
            link.KeptId = fact.KeptId;
        else
            db.Links.Add(new() { MergedId = fact.MergedId, KeptId = fact.KeptId });
        await Everywhere([fact.KeptId, fact.MergedId], cancel);
    }

    public async Task Handle(SubjectsUnmerged fact, CancellationToken cancel)
    {
        if (await db.Links.FindAsync([fact.MergedId], cancel) is { } link)
            db.Links.Remove(link);
        await Everywhere([fact.KeptId, fact.MergedId], cancel);
    }

    public async Task Handle(CustodyChanged fact, CancellationToken cancel)
    {
        var records = (await subjects.SamePerson(fact.SubjectId, cancel)).ToArray();
        if (!await db.Reports.IgnoreQueryFilters(Everything).AnyAsync(r => EF.Parameter(records).Contains(r.SubjectId), cancel) && !await db.Nominals.IgnoreQueryFilters(Everything).AnyAsync(n => EF.Parameter(records).Contains(n.SubjectId), cancel))
            return;
        await TakePrison(fact.SubjectId, records, cancel);
        await Everywhere(records, cancel);
    }

    /// <summary>What Subjects knows of custody now, in place of what was kept.</summary>
    private async Task TakePrison(Guid person, Guid[] records, CancellationToken cancel)
    {
        var kept = await db.PrisonTimes.Where(t => EF.Parameter(records).Contains(t.SubjectId)).ToDictionaryAsync(t => t.Id, cancel);
        foreach (var now in await subjects.Custody(person, cancel))
        {
            if (!kept.Remove(now.Id, out var time))
                db.PrisonTimes.Add(time = new() { Id = now.Id, SubjectId = person, Kind = now.Kind });
            (time.Kind, time.From, time.ReleasedOn, time.ExpectedRelease) = (now.Kind, now.From, now.ReleasedOn, now.ExpectedRelease);
        }
        db.PrisonTimes.RemoveRange(kept.Values);
    }

    private async Task Everywhere(IReadOnlyCollection<Guid> people, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel); // what follows is counted by it; cut off here, the fact comes again and finds it done
        var ids = people.ToArray();
        var forces = await db.Reports.IgnoreQueryFilters(Everything).Where(r => EF.Parameter(ids).Contains(r.SubjectId)).Select(r => r.Force).Distinct().ToListAsync(cancel);
        forces.AddRange(await db.Nominals.IgnoreQueryFilters(Everything).Where(n => EF.Parameter(ids).Contains(n.SubjectId)).Select(n => n.Force).Distinct().ToListAsync(cancel));
        foreach (var force in forces.Distinct())
            await Of(force, people, cancel);
    }

    private async Task Of(string force, IReadOnlyCollection<Guid> people, CancellationToken cancel)
    {
        var today = LondonTime.DateOf(time.GetUtcNow());
        var policy = await policies.On(force, today, cancel);
        var same = await SamePeople.All(db, cancel);
        var roots = people.Select(same.Root).Distinct().ToArray();
        var records = people.SelectMany(same.Records).Concat(people).Distinct().ToArray();
        var answers = await counting.Of(force, roots, policy.Rules, today, cancel);
        var standings = await db.Standings.IgnoreQueryFilters(Everything).Where(s => s.Force == force && EF.Parameter(records).Contains(s.SubjectId)).ToDictionaryAsync(s => s.SubjectId, cancel);
        foreach (var (person, answer) in answers)
        {
            var known = standings.Remove(person, out var standing);
            if (TierStanding.Worth(answer))
            {
                if (!known)
                    db.Standings.Add(standing = new() { Force = force, SubjectId = person });
                standing!.Take(answer, policy.Number, today);
            }
            else if (known)
                db.Standings.Remove(standing!);
        }
        db.Standings.RemoveRange(standings.Values); // records that do not stand for the person any more
        foreach (var nominal in await desk.All(force, records, cancel))
            Follow(nominal, answers[same.Root(nominal.SubjectId)], today);
    }

    private void Follow(Nominal nominal, TierAnswer answer, DateOnly today)
    {
        if (nominal.Basis == AdoptionBasis.Counted && answer.Tier is { } tier && nominal.IsManaged && tier != nominal.Tier)
        {
            nominal.CountedAs(tier, desk.By("The reports that count say so"));
            desk.Tell(nominal);
        }
        if (nominal.State is not (NominalState.Monitoring or NominalState.Archived) || answer.InPrison)
            return; // who is in prison stays archived and is watched for the release
        if (nominal.Outcome == NominalOutcome.Imprisoned)
        {
            nominal.Reactivate("release", today, desk.By("Released from prison, as custody is recorded"));
            desk.Tell(nominal);
        }
        else if (answer.LastReportedOn >= nominal.StateSince)
        {
            nominal.Reactivate("new-report", today, desk.By($"Named in a report of {answer.LastReportedOn:d MMMM yyyy} that counts"));
            desk.Tell(nominal);
        }
    }
}
