using Microsoft.EntityFrameworkCore;
using Poet.Orders.Contracts;
using Poet.Orders.Domain;
using Poet.Orders.Persistence;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Contracts;
using Poet.Platform.Requests;
using Poet.Visits.Contracts;

namespace Poet.Orders.Features;

/// <summary>On a visit every term of an order was gone through: that is evidence that the subject knows of the order, graded by how it was told. The same telling is recorded once.</summary>
internal sealed class RecordTelling(OrdersDb db, Desk desk, RequestContext context) : IHandle<TermsExplained>
{
    public async Task Handle(TermsExplained fact, CancellationToken cancel)
    {
        if (!await db.Orders.AnyAsync(o => o.Id == fact.OrderId && o.ErasedOn == null, cancel))
            return;
        var order = await desk.Open(fact.OrderId, cancel);
        var how = fact.ReadBackOnVideo ? KnowledgeEvidence.ReadBackOnVideo : KnowledgeEvidence.ToldByOfficer;
        var note = $"Visit {fact.VisitReference}: every term was gone through";
        if (order.Facts().OfType<Served>().Any(s => s.At == fact.At && s.How == how))
            return;
        order.Serve(fact.At, how, note, desk.By($"Follows from visit {fact.VisitReference}"));
        await desk.Review(order, cancel);
        db.Entry(order).Property(o => o.Version).IsModified = true;
        db.Publish(new OrderChanged(order.Id, "served", LondonTime.DateOf(fact.At)));
        context.Consult([order.Id, order.SubjectId]);
    }
}
