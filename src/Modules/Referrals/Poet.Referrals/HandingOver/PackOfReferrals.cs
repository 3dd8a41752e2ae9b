using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Handover;
using Poet.Platform.Contracts;
using Poet.Platform.Ui;
using Poet.Referrals.Domain;
using Poet.Referrals.Domain.Applications;
using Poet.Referrals.Pages;
using Poet.Referrals.Persistence;

namespace Poet.Referrals.HandingOver;

/// <summary>Tells the receiving force why each condition was asked for, and what is pending about the person. What a referral says of the person stays with the force that weighs it: that there is one, and whom to ask.</summary>
internal sealed class PackOfReferrals(ReferralsDb db) : ITellsTheReceivingForce
{
    public int Place => 40;

    public async Task<IReadOnlyList<PackItem>> Pack(PackAsked asked, CancellationToken cancel)
    {
        var (people, orders) = (asked.Records.ToArray(), asked.Orders.ToArray());
        var applications = await db.Applications.AsNoTracking().Include(a => a.Texts).Include(a => a.Hearings).AsSplitQuery()
            .Where(a => EF.Parameter(people).Contains(a.SubjectId) && a.ErasedOn == null).OrderBy(a => a.OpenedAt).ThenBy(a => a.Reference).ToListAsync(cancel);
        var referrals = await db.Referrals.AsNoTracking().Where(r => EF.Parameter(people).Contains(r.SubjectId) && r.ErasedOn == null && (r.State == ReferralState.Received || r.State == ReferralState.Returned))
            .OrderBy(r => r.ReferredAt).ThenBy(r => r.Reference).ToListAsync(cancel);
        return
        [
            .. applications.Where(a => a.OrderId is { } made && orders.Contains(made)).SelectMany(Reasons),
            .. applications.Where(a => a.IsOpen).SelectMany(Pending),
            .. referrals.Select(r => new PackItem(HandoverSections.Variations, $"Referral {r.Reference}, {Says.At(r.ReferredAt)}", $"{Say.State(r.State)}, not decided: ask {r.Owner}, {r.Unit}")),
        ];
    }

    private static IEnumerable<PackItem> Reasons(Application a) => a.Text.Clauses.OrderBy(c => c.Number).Select(c =>
        new PackItem(HandoverSections.Justification, $"{a.TypeCode}, application {a.Reference}, condition {c.Number}", $"{c.Justification}\nEvidence: {c.Evidence}\nWithout it: {c.Risk}") { MayHoldProtectedDetails = c.MayHoldProtectedDetails });

    private static IEnumerable<PackItem> Pending(Application a)
    {
        yield return new(HandoverSections.Variations, $"Application {a.Reference} for {a.TypeCode}", $"{SayApplication.State(a.State)}: ask {a.Owner}, {a.Unit}");
        foreach (var hearing in a.Hearings.Where(h => h.State == HearingState.Listed).OrderBy(h => h.On))
            yield return new(HandoverSections.Diary, $"Hearing, {Says.On(hearing.On)}", $"{hearing.Court}: agree who appears");
    }
}
