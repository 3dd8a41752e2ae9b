using Microsoft.EntityFrameworkCore;
using Poet.Orders.Contracts;
using Poet.Platform.Contracts;
using Poet.Referrals.Contracts;
using Poet.Subjects.Persistence;
using Poet.Subjects.Search;

namespace Poet.Subjects.Retention;

/// <summary>What happens to an order may move the day on which the person's record is looked at again.</summary>
internal sealed class MarkForReview(SubjectsDb db, IOrders orders, MergeChains chains, TimeProvider time) : IHandle<OrderChanged>
{
    public async Task Handle(OrderChanged fact, CancellationToken cancel)
    {
        if (await orders.Find(fact.OrderId, cancel) is not { } order)
            return;
        var chain = (await chains.Of([order.SubjectId], cancel))[order.SubjectId];
        await db.MarkStale(chain.Ids, time.GetUtcNow(), cancel);
    }
}

/// <summary>So may what happens to a referral.</summary>
internal sealed class MarkReferred(SubjectsDb db, MergeChains chains, TimeProvider time) : IHandle<ReferralReceived>, IHandle<ReferralDecided>
{
    public Task Handle(ReferralReceived fact, CancellationToken cancel) => Mark(fact.SubjectId, cancel);

    public Task Handle(ReferralDecided fact, CancellationToken cancel) => Mark(fact.SubjectId, cancel);

    private async Task Mark(Guid person, CancellationToken cancel) => await db.MarkStale((await chains.Of([person], cancel))[person].Ids, time.GetUtcNow(), cancel);
}

/// <summary>Marking days of review as stale.</summary>
internal static class StaleReviews
{
    /// <summary>Past the change tracker: it is bookkeeping, and the person's record stays as somebody saw it.</summary>
    public static Task MarkStale(this SubjectsDb db, IReadOnlyCollection<Guid> people, DateTimeOffset now, CancellationToken cancel) =>
        db.Subjects.Where(s => EF.Parameter(people.ToArray()).Contains(s.Id) && s.ReviewStaleSince > now).ExecuteUpdateAsync(set => set.SetProperty(s => s.ReviewStaleSince, now), cancel);
}
