using Microsoft.EntityFrameworkCore;
using Poet.Orders.Contracts;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Requests;
using Poet.Subjects.Background;
using Poet.Subjects.Domain;
using Poet.Subjects.Persistence;
using Poet.Subjects.Search;

namespace Poet.Subjects.Protecting;

/// <summary>
/// An order that runs out tells no fact, and whom it protects must not believe for a day longer that it does: looks for ends to come, and for those that passed unseen. Repeating does no harm, so hosts need not agree who does it.
/// </summary>
internal sealed class TellOfEnds(SubjectsDb db, MergeChains chains, TellingDesk desk, IOrders orders, ProtectingOptions options, RequestContext context, TimeProvider time) : IRepeatedWork
{
    /// <summary>An end that nobody looked for within this time is history.</summary>
    private static readonly TimeSpan LooksBack = TimeSpan.FromDays(31);

    public static string Name => "telling of ends";

    public static TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task<int> Do(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        context.Begin(new("tell-of-ends", "Orders end or have ended"));
        foreach (var end in await Protecting(await orders.Ending(now - LooksBack, now.AddDays(options.TellOfEndsDaysBefore), cancel), cancel))
            await Raise(end, now, cancel);
        await Withdraw(now, cancel);
        if (db.ChangeTracker.HasChanges())
            await db.SaveChangesAsync(cancel);
        return 0;
    }

    private async Task<IEnumerable<OrderEnding>> Protecting(IReadOnlyList<OrderEnding> ends, CancellationToken cancel)
    {
        var chainOf = await chains.Of([.. ends.Select(e => e.SubjectId)], cancel);
        var ids = chainOf.Values.SelectMany(c => c.Ids).Distinct().ToArray();
        var around = await db.People.Where(p => EF.Parameter(ids).Contains(p.SubjectId) && p.Protected).Select(p => p.SubjectId).Distinct().ToListAsync(cancel);
        return ends.Where(e => chainOf[e.SubjectId].Ids.Any(around.Contains));
    }

    private async Task Raise(OrderEnding end, DateTimeOffset now, CancellationToken cancel)
    {
        var noticed = Later(end.KnownAt, end.At.AddDays(-options.TellOfEndsDaysBefore));
        // where nobody looked when it ended, the clock runs from now: an earlier one would blame whoever could not know
        var known = end.At < now.AddDays(-1) ? now : noticed < now ? noticed : now;
        await desk.Raise((await desk.Around(end.SubjectId, cancel)).Where(t => t.By == end.Force), new(TellingCause.OrderEnded, LondonTime.DateOf(end.At)) { OrderId = end.OrderId }, known, cancel, comes: end.At);
    }

    /// <summary>An order that was renewed, or whose end was corrected, does not end on the day that people were to be told of.</summary>
    private async Task Withdraw(DateTimeOffset now, CancellationToken cancel)
    {
        var today = LondonTime.DateOf(now);
        foreach (var duty in await db.TellingDuties.Include(d => d.Attempts).Where(d => d.State == TellingState.Open && d.Cause == TellingCause.OrderEnded && d.On > today).ToListAsync(cancel))
            if (await orders.Course(duty.OrderId!.Value, cancel) is { } order && !(order.EndsAt is { } end && LondonTime.DateOf(end) == duty.On))
            {
                duty.LeaveUntold(NotToldBecause.NotConcerned, null, now, context.By("The order does not end on that day", time));
                db.TellingAttempts.Add(duty.Attempts[^1]);
                context.Consult(duty.PersonId);
            }
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
