using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Contracts;
using Poet.Referrals.Domain;
using Poet.Referrals.Domain.Applications;
using Poet.Referrals.Persistence;

namespace Poet.Referrals.Retention;

/// <summary>Somebody who is considered for an order is needed until that is decided, by us or by a court; one who was left, until the day to look again.</summary>
internal sealed class NeedsOfReferrals(ReferralsDb db) : INeedsPeople
{
    private static readonly IReadOnlyCollection<string> Filters = [ReferralsDb.ForceFilter, ReferralsDb.RestrictedFilter];

    public async Task<IReadOnlyList<Need>> Of(IReadOnlyCollection<Guid> records, CancellationToken cancel)
    {
        var ids = records.ToArray();
        var referrals = await db.Referrals.IgnoreQueryFilters(Filters).AsNoTracking().Where(r => EF.Parameter(ids).Contains(r.SubjectId) && r.ErasedOn == null)
            .Select(r => new { r.Id, r.SubjectId, r.State, r.RecheckOn, Last = r.Steps.Max(s => s.At) }).ToListAsync(cancel);
        var applications = await db.Applications.IgnoreQueryFilters(Filters).AsNoTracking().Where(a => EF.Parameter(ids).Contains(a.SubjectId) && a.ErasedOn == null)
            .Select(a => new { a.ReferralId, a.SubjectId, a.State, Last = a.Steps.Max(s => s.At) }).ToListAsync(cancel);
        var taken = applications.Select(a => a.ReferralId).ToHashSet();
        return [.. applications.Select(a => new Need(a.SubjectId, a.State is ApplicationState.Drafting or ApplicationState.AwaitingCourt, LondonTime.DateOf(a.Last),
                "End the application about this person first, here or with another force: a court has not decided")),
            .. referrals.Select(r => new Need(r.SubjectId, Needed(r.State, taken.Contains(r.Id), r.RecheckOn), r.RecheckOn is { } again && again > LondonTime.DateOf(r.Last) ? again : LondonTime.DateOf(r.Last),
            "Decide first about the referral of this person, here or with another force: it is open, accepted, or somebody is to look at it again"))];
    }

    // what was accepted is needed until an application is made of it; from then on the application says
    private static bool Needed(ReferralState state, bool applied, DateOnly? recheckOn) => state switch
    {
        ReferralState.NotProgressed => recheckOn is not null,
        ReferralState.Accepted => !applied,
        _ => true,
    };
}
