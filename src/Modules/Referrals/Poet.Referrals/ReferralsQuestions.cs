using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Requests;
using Poet.Referrals.Contracts;
using Poet.Referrals.Domain;
using Poet.Referrals.Domain.Applications;
using Poet.Referrals.Features.Applications;
using Poet.Referrals.Persistence;

namespace Poet.Referrals;

internal sealed class ReferralsQuestions(ReferralsDb db, ApplicationDesk desk) : IReferrals
{
    public async Task<ReferralSummary?> Find(Guid referralId, CancellationToken cancel) =>
        await db.Referrals.AsNoTracking().SingleOrDefaultAsync(r => r.Id == referralId, cancel) is { } referral ? Summary(referral) : null;

    public async Task<IReadOnlyList<ReferralSummary>> Of(IReadOnlyCollection<Guid> subjectIds, CancellationToken cancel) =>
        [.. (await db.Referrals.AsNoTracking().Where(r => EF.Parameter(subjectIds).Contains(r.SubjectId)).OrderByDescending(r => r.ReferredAt).ToListAsync(cancel)).Select(Summary)];

    public async Task<GrantedApplication?> Granted(Guid applicationId, CancellationToken cancel)
    {
        if (!await db.Applications.AnyAsync(a => a.Id == applicationId && a.OrderId != null && a.ErasedOn == null, cancel))
            return null;
        var a = await desk.Read(applicationId, cancel);
        var text = a.Text;
        return new(a.Reference, a.OrderId!.Value, a.SubjectId, a.Force, a.TypeCode, Words.Kebab(text.Form.ToString()), text.Edition, a.DecidedOn!.Value, string.IsNullOrEmpty(a.DecidedBy) ? null : a.DecidedBy,
            a.Start is { } start ? Words.Kebab(start.ToString()) : null, a.StartsOn, a.LastDay, a.UntilFurtherOrder, a.Owner, a.ManagedBy ?? a.Unit, a.ManagedBy is not null, [.. a.Clauses.Where(c => c.Result != ClauseResult.Refused).OrderBy(c => c.Number).Select(c => Granted(c, text))]);
    }

    public async Task<ReferralLife?> Life(Guid referralId, CancellationToken cancel) =>
        await db.Referrals.AsNoTracking().Include(r => r.Steps).SingleOrDefaultAsync(r => r.Id == referralId, cancel) is { } r
            ? new(r.Id, r.SubjectId, r.Force, Words.Kebab(r.Source.ToString()), r.TypeCode, Lives.Of(r)) : null;

    public async Task<ApplicationLife?> LifeOfApplication(Guid applicationId, CancellationToken cancel) =>
        await db.Applications.AsNoTracking().Include(a => a.Steps).Include(a => a.Hearings).AsSplitQuery().SingleOrDefaultAsync(a => a.Id == applicationId, cancel) is { } a
            ? new(a.Id, a.SubjectId, a.Force, a.TypeCode, a.OrderId, Lives.Of(a), [.. a.Hearings.Where(h => h.State == HearingState.Heard).OrderBy(h => h.Sequence).Select(h => h.On)]) : null;

    // the terms say what the draft said, so words of the court have none until somebody types them
    private static GrantedCondition Granted(Clause c, DraftText text) => text.Clauses.FirstOrDefault(t => t.Id == c.ClauseId) is { } drafted && c.Result == ClauseResult.Granted
        ? new(c.ClauseId, c.Number, drafted.Words, drafted.Kind, drafted.KindVersion, drafted.Terms, c.LastDay, c.MayHoldProtectedDetails)
        : new(c.ClauseId, c.Number, c.Words!, null, 0, null, c.LastDay, c.MayHoldProtectedDetails);

    private static ReferralSummary Summary(Referral r) => new(r.Id, r.Reference, r.SubjectId, Words.Kebab(r.State.ToString()), r.TypeCode, LondonTime.DateOf(r.ReferredAt));
}
