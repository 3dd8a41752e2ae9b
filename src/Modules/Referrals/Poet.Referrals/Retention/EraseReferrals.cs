using Microsoft.EntityFrameworkCore;
using Poet.Platform.Contracts;
using Poet.Platform.Requests;
using Poet.Referrals.Domain.Applications;
using Poet.Referrals.Persistence;
using Poet.Subjects.Contracts;

namespace Poet.Referrals.Retention;

/// <summary>
/// Takes out of Referrals what an erased person's referrals tell of anybody, and leaves the sort of source, unit, dates and outcomes, so that every count is as before.
/// Past the change tracker, or the audit would keep it as "before"; each step can be repeated.
/// </summary>
internal sealed class EraseReferrals(ReferralsDb db, RequestContext context) : IHandle<SubjectErased>
{
    private const string Words = "Erased";

    public async Task Handle(SubjectErased fact, CancellationToken cancel)
    {
        var people = fact.Records.ToArray();
        var referrals = await db.Referrals.Where(r => EF.Parameter(people).Contains(r.SubjectId)).Select(r => r.Id).ToArrayAsync(cancel);
        context.Consult(referrals);
        await db.Steps.Where(s => EF.Parameter(referrals).Contains(s.ReferralId)).ExecuteUpdateAsync(set => set.SetProperty(s => s.Reason, Words).SetProperty(s => s.Note, (string?)null), cancel);
        await db.Triages.Where(t => EF.Parameter(referrals).Contains(t.ReferralId)).ExecuteUpdateAsync(set => set.SetProperty(t => t.Threat, Words).SetProperty(t => t.Harm, Words).SetProperty(t => t.Risk, Words)
            .SetProperty(t => t.Investigation, Words).SetProperty(t => t.Vulnerability, Words).SetProperty(t => t.Engagement, Words), cancel);
        await Applications(people, fact.On, cancel);
        // last, since it says that all of it is done
        await db.Referrals.Where(r => EF.Parameter(referrals).Contains(r.Id)).ExecuteUpdateAsync(set => set.SetProperty(r => r.Concern, Words).SetProperty(r => r.SourceName, Words).SetProperty(r => r.Said, (string?)null).SetProperty(r => r.RecheckOn, (DateOnly?)null).SetProperty(r => r.ErasedOn, fact.On), cancel);
    }

    private async Task Applications(Guid[] people, DateOnly on, CancellationToken cancel)
    {
        var applications = await db.Applications.Where(a => EF.Parameter(people).Contains(a.SubjectId)).Select(a => a.Id).ToArrayAsync(cancel);
        context.Consult(applications);
        await db.Set<ApplicationStep>().Where(s => EF.Parameter(applications).Contains(s.ApplicationId)).ExecuteUpdateAsync(set => set.SetProperty(s => s.Reason, Words), cancel);
        await db.Set<Clause>().Where(c => EF.Parameter(applications).Contains(c.ApplicationId)).ExecuteUpdateAsync(set => set.SetProperty(c => c.Reason, Words).SetProperty(c => c.Words, (string?)null), cancel);
        var texts = await db.Set<TextVersion>().AsNoTracking().Where(t => EF.Parameter(applications).Contains(t.ApplicationId)).Select(t => new { t.ApplicationId, t.Number, t.Json }).ToListAsync(cancel);
        foreach (var text in texts)
        {
            var empty = (DraftText.FromJson(text.Json) with { Clauses = [] }).ToJson();
            await db.Set<TextVersion>().Where(t => t.ApplicationId == text.ApplicationId && t.Number == text.Number).ExecuteUpdateAsync(set => set.SetProperty(t => t.Json, empty), cancel);
        }
        await db.Applications.Where(a => EF.Parameter(applications).Contains(a.Id)).ExecuteUpdateAsync(set => set.SetProperty(a => a.ErasedOn, on), cancel);
    }
}
