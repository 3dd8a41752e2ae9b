using Microsoft.EntityFrameworkCore;
using Poet.Breaches.Contracts;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Plans.Domain;
using Poet.Plans.Persistence;
using Poet.Platform.Contracts;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;

namespace Poet.Plans.MappaReferrals;

/// <summary>
/// Drafts a referral when a person's suspected breaches make a pattern, and adds later ones to a draft that waits. It asks how a breach stands now, so facts may come late, twice and in any order; one of which nothing
/// further came counts for no pattern, and a draft that rests on it says so. Records found to be one person's are looked at together.
/// </summary>
internal sealed class DraftMappaReferrals(PlansDb db, ISubjects subjects, MappaPatterns patterns, RequestContext context, TimeProvider time, IBreaches? breaches = null) : IHandle<BreachOpened>, IHandle<BreachChanged>, IHandle<SubjectsMerged>
{
    private static readonly IReadOnlyCollection<string> Everything = [PlansDb.ForceFilter, PlansDb.RestrictedFilter];

    public Task Handle(BreachOpened fact, CancellationToken cancel) => Learn(fact.BreachId, cancel);

    public Task Handle(BreachChanged fact, CancellationToken cancel) => fact.What is "no-further-action" or "taken-up-again" ? Learn(fact.BreachId, cancel) : Task.CompletedTask;

    public async Task Handle(SubjectsMerged fact, CancellationToken cancel)
    {
        context.Consult([fact.KeptId, fact.MergedId]);
        foreach (var breachesOfForce in (await Of(fact.KeptId, cancel)).GroupBy(b => b.Force))
            await Draft(breachesOfForce.Key, fact.KeptId, [.. breachesOfForce], cancel);
    }

    private async Task Learn(Guid breachId, CancellationToken cancel)
    {
        if (breaches is null || await breaches.Life(breachId, cancel) is not { } life)
            return;
        context.Consult([breachId, life.SubjectId]);
        var known = (await Of(life.SubjectId, cancel)).FindAll(b => b.Force == life.Force);
        var breach = known.Find(b => b.Id == breachId);
        if (breach is null)
        {
            db.SuspectedBreaches.Add(breach = new() { Id = life.Id, Force = life.Force, SubjectId = life.SubjectId, OrderId = life.OrderId, TypeCode = life.TypeCode });
            known.Add(breach);
        }
        (breach.At, breach.On, breach.NoFurtherAction) = (life.At, LondonTime.DateOf(life.At), EndedWithoutAction(life));
        await Draft(life.Force, life.SubjectId, known, cancel);
    }

    private async Task<List<SuspectedBreach>> Of(Guid subjectId, CancellationToken cancel)
    {
        var people = (await subjects.SamePerson(subjectId, cancel)).ToArray();
        return await db.SuspectedBreaches.IgnoreQueryFilters(Everything).Where(b => EF.Parameter(people).Contains(b.SubjectId)).ToListAsync(cancel);
    }

    private async Task Draft(string force, Guid subjectId, List<SuspectedBreach> known, CancellationToken cancel)
    {
        var people = (await subjects.SamePerson(subjectId, cancel)).ToArray();
        var rule = patterns.Of(force);
        if (await db.MappaReferrals.IgnoreQueryFilters(Everything).OrderBy(r => r.DraftedAt).FirstOrDefaultAsync(r => r.Force == force && EF.Parameter(people).Contains(r.SubjectId) && r.State == MappaReferralState.Drafted && r.ErasedOn == null, cancel) is { } waiting)
        {
            foreach (var breach in rule.Join(known.Where(b => b.MappaReferralId == waiting.Id), known))
                waiting.RestOn(breach);
        }
        else if (rule.Find(known) is { Count: > 0 } pattern)
            db.MappaReferrals.Add(MappaReferral.Draft(pattern, rule, time.GetUtcNow()));
    }

    private static bool EndedWithoutAction(BreachLife life) => life.Steps.LastOrDefault(s => s.What is "no-further-action" or "taken-up-again") is { What: "no-further-action" };
}
