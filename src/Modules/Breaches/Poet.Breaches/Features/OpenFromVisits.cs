using Microsoft.EntityFrameworkCore;
using Poet.Breaches.Domain;
using Poet.Breaches.Persistence;
using Poet.Orders.Contracts;
using Poet.Platform.Contracts;
using Poet.Visits.Contracts;

namespace Poet.Breaches.Features;

/// <summary>
/// Takes up what a visit found: one breach for each order, however often it is told. It asks Visits what was seen and never goes by the fact. A term that by now is known not to have held
/// then stays with the breach and says so, since somebody saw something and must decide.
/// </summary>
internal sealed class OpenFromVisits(BreachesDb db, BreachDesk desk, EventCheck check, IOrders orders, IVisits? visits = null) : IHandle<BreachSuspected>
{
    private const string NotThen = "As the register knows now, this condition was not in force at that moment";

    public async Task Handle(BreachSuspected fact, CancellationToken cancel)
    {
        if (visits is null)
            throw new NotYetException("Visits is switched off, and nobody else knows what was seen");
        if (await visits.BreachSeen(fact.VisitId, cancel) is not { } seen)
            return; // the person was erased since
        foreach (var terms in seen.Terms.GroupBy(t => t.OrderId))
            if (!await db.Breaches.AnyAsync(b => b.VisitId == seen.VisitId && b.OrderId == terms.Key, cancel) && await orders.Course(terms.Key, cancel) is { } order)
                await Open(seen, order, [.. terms], cancel);
    }

    private async Task Open(BreachSeen seen, OrderCourse order, IReadOnlyList<TermSeen> terms, CancellationToken cancel)
    {
        var by = desk.By($"Suspected on visit {seen.Reference}") with { ActorId = seen.OfficerId, ActorName = seen.Officer };
        var (answer, kept) = await check.Run(seen.SubjectId, seen.At, null, new HashSet<Guid> { order.Id }, cancel);
        var then = BreachDesk.TermsThen(answer, order.Id);
        desk.Make(new(seen.At, BreachSource.Visit, string.Join("\n", terms.Select(t => $"Condition {t.Number}: {t.Seen}")), [.. terms.Select(t => t.ConditionId)])
        {
            SourceReference = seen.Reference, VisitId = seen.VisitId, KnownAt = seen.RecordedAt,
        }, order, [.. terms.Select(t => then.FirstOrDefault(x => x.ConditionId == t.ConditionId) ?? new(t.ConditionId, t.Number, NotThen, false, null))],
            new(seen.Force, seen.OfficerId, seen.Officer, terms[0].UnitId, terms[0].Unit), kept, by);
    }
}
