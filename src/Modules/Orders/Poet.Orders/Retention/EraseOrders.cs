using Microsoft.EntityFrameworkCore;
using Poet.Orders.Domain;
using Poet.Orders.Persistence;
using Poet.Platform.Contracts;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;

namespace Poet.Orders.Retention;

/// <summary>
/// Takes out of the register what an erased person's orders tell of anybody, and leaves type, edition, force, dates and states, so that every count is as before.
/// Past the change tracker, or the audit would keep it as "before"; each step can be repeated, so that a host may die between any two.
/// </summary>
internal sealed class EraseOrders(OrdersDb db, RequestContext context, TimeProvider time) : IHandle<SubjectErased>
{
    public async Task Handle(SubjectErased fact, CancellationToken cancel)
    {
        var people = fact.Records.ToArray();
        var orders = await db.Orders.Where(o => EF.Parameter(people).Contains(o.SubjectId)).Select(o => o.Id).ToArrayAsync(cancel);
        context.Consult(orders);
        foreach (var order in orders)
            await Facts(order, cancel);
        await Words(orders, cancel);
        await Papers(orders, cancel);
        await Lines(orders, cancel);
        await db.PositionsAsked.Where(p => EF.Parameter(people).Contains(p.SubjectId)).ExecuteDeleteAsync(cancel);
        // last, since it says that all of it is done
        await db.Orders.Where(o => EF.Parameter(orders).Contains(o.Id)).ExecuteUpdateAsync(set => set
            .SetProperty(o => o.ForceReference, (string?)null).SetProperty(o => o.Court, (string?)null).SetProperty(o => o.Officer, (string?)null).SetProperty(o => o.Unit, (string?)null)
            .SetProperty(o => o.StatedStatus, (string?)null).SetProperty(o => o.ErasedOn, fact.On), cancel);
    }

    private async Task Facts(Guid order, CancellationToken cancel)
    {
        foreach (var known in await db.Events.AsNoTracking().Where(e => e.OrderId == order).ToListAsync(cancel))
        {
            var left = ErasedFacts.Of(OrderFact.FromJson(known.Fact)).ToJson();
            await db.Events.Where(e => e.OrderId == order && e.Sequence == known.Sequence)
                .ExecuteUpdateAsync(set => set.SetProperty(e => e.Fact, left).SetProperty(e => e.Reason, ErasedFacts.Words), cancel);
        }
    }

    private async Task Words(Guid[] orders, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        await db.Conditions.Where(c => EF.Parameter(orders).Contains(c.OrderId)).ExecuteUpdateAsync(set => set
            .SetProperty(c => c.Words, ErasedFacts.Words).SetProperty(c => c.KindId, (string?)null).SetProperty(c => c.KindVersion, 0).SetProperty(c => c.Terms, (string?)null)
            .SetProperty(c => c.ConfirmedBy, (string?)null).SetProperty(c => c.ConfirmedAt, (DateTimeOffset?)null).SetProperty(c => c.Source, WordsSource.Typed).SetProperty(c => c.MayHoldProtectedDetails, false), cancel);
        await db.Facets.Where(f => EF.Parameter(orders).Contains(f.OrderId)).ExecuteDeleteAsync(cancel);
        await db.Notes.Where(n => EF.Parameter(orders).Contains(n.OrderId)).ExecuteDeleteAsync(cancel);
        await db.Findings.Where(f => EF.Parameter(orders).Contains(f.OrderId) && f.SettledAt == Timeline.Open)
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.SettledAt, now).SetProperty(f => f.SettledBy, "The register"), cancel);
        await db.Findings.Where(f => EF.Parameter(orders).Contains(f.OrderId))
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.Message, ErasedFacts.Words).SetProperty(f => f.Settlement, ErasedFacts.Words), cancel);
    }

    /// <summary>Content first, while its row still tells which it is; the same file may hang on another person's order and then stays.</summary>
    private async Task Papers(Guid[] orders, CancellationToken cancel)
    {
        var ours = db.Attachments.Where(a => EF.Parameter(orders).Contains(a.OrderId));
        var rendered = db.Renderings.Where(r => EF.Parameter(orders).Contains(r.OrderId));
        await db.AttachmentContents.Where(c => (ours.Any(a => a.Hash == c.Hash) || rendered.Any(r => r.Hash == c.Hash))
            && !db.Attachments.Any(a => a.Hash == c.Hash && !EF.Parameter(orders).Contains(a.OrderId)) && !db.Renderings.Any(r => r.Hash == c.Hash && !EF.Parameter(orders).Contains(r.OrderId))).ExecuteDeleteAsync(cancel);
        await rendered.ExecuteDeleteAsync(cancel);
        await ours.ExecuteDeleteAsync(cancel);
    }

    private Task<int> Lines(Guid[] orders, CancellationToken cancel) => db.Clear(db.ImportLines.Where(l => l.OrderId != null && EF.Parameter(orders).Contains(l.OrderId.Value)), cancel);
}
