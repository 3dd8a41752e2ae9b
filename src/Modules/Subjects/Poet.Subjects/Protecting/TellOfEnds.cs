using Microsoft.EntityFrameworkCore;
using Poet.Orders.Contracts;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Requests;
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
        foreach (var end in await Unsaid(await orders.Ending(now - LooksBack, now.AddDays(options.TellOfEndsDaysBefore), cancel), now, cancel))
            await Raise(end, now, cancel);
        if (db.ChangeTracker.HasChanges())
            await db.SaveChangesAsync(cancel);
        return 0;
    }

    // those that there is somebody to tell of, and that nobody was made to
    private async Task<IEnumerable<OrderEnding>> Unsaid(IReadOnlyList<OrderEnding> ends, DateTimeOffset now, CancellationToken cancel)
    {
        var chainOf = await chains.Of([.. ends.Select(e => e.SubjectId)], cancel);
        var ids = chainOf.Values.SelectMany(c => c.Ids).Distinct().ToArray();
        var around = await db.People.Where(p => EF.Parameter(ids).Contains(p.SubjectId) && p.Protected).Select(p => p.SubjectId).Distinct().ToListAsync(cancel);
        var from = LondonTime.DateOf(now - LooksBack);
        var said = (await db.TellingDuties.Where(d => d.Cause == TellingCause.OrderEnded && d.On >= from && d.Attempts.All(a => a.Because != NotToldBecause.NotSo)).Select(d => new { d.OrderId, d.On }).ToListAsync(cancel))
            .Select(d => (d.OrderId!.Value, d.On)).ToHashSet();
        return ends.Where(e => !said.Contains((e.OrderId, LondonTime.DateOf(e.At))) && chainOf[e.SubjectId].Ids.Any(around.Contains));
    }

    private async Task Raise(OrderEnding end, DateTimeOffset now, CancellationToken cancel)
    {
        var noticed = Later(end.KnownAt, end.At.AddDays(-options.TellOfEndsDaysBefore));
        // where nobody looked when it ended, the clock runs from now: an earlier one would blame whoever could not know
        var known = end.At < now.AddDays(-1) ? now : noticed < now ? noticed : now;
        await desk.Raise((await desk.Around(end.SubjectId, cancel)).Where(t => t.By == end.Force), new(TellingCause.OrderEnded, LondonTime.DateOf(end.At)) { OrderId = end.OrderId }, known, cancel, comes: end.At);
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
