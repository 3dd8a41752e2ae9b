using Microsoft.EntityFrameworkCore;
using Poet.Orders.Checks;
using Poet.Orders.Contracts;
using Poet.Orders.Domain;
using Poet.Orders.Features;
using Poet.Orders.Import;
using Poet.Orders.Persistence;
using Poet.Orders.Retention;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;

namespace Poet.Orders;

/// <summary>Answers what other modules ask of the register.</summary>
internal sealed class OrdersQuestions(OrdersDb db, ISubjects subjects, LinesThatWait waiting, WhatIsNotShared sharing, LivesOfOrders lives, TimeProvider time) : IOrders
{
    public async Task<OrderSummary?> Find(Guid orderId, CancellationToken cancel) =>
        (await Summaries(db.Spans.Where(s => s.OrderId == orderId), Moment.Now(time), cancel)).SingleOrDefault();

    public async Task<IReadOnlyList<OrderSummary>> Of(Guid subjectId, DateTimeOffset at, CancellationToken cancel)
    {
        var ids = await subjects.SamePerson(subjectId, cancel);
        return await Summaries(db.Spans.Where(s => ids.Contains(s.SubjectId)), new(at, time.GetUtcNow()), cancel);
    }

    public Task<IReadOnlySet<Guid>> Bound(IReadOnlyCollection<Guid> subjectIds, CancellationToken cancel) => sharing.Bound(subjectIds, cancel);

    public Task<WaitingLines> Waiting(WaitingQuestion question, CancellationToken cancel) => waiting.Find(question, cancel);

    public Task<IReadOnlyDictionary<Guid, OrdersInLife>> Lives(IReadOnlyCollection<Guid> subjectIds, CancellationToken cancel) => lives.Of(subjectIds, cancel);

    private async Task<IReadOnlyList<OrderSummary>> Summaries(IQueryable<Span> spans, Moment moment, CancellationToken cancel)
    {
        var rows = await spans.At(moment).Join(db.Orders, s => s.OrderId, o => o.Id, (s, o) => new { o.Id, o.Reference, o.TypeCode, o.SubjectId, s.State, s.Force, o.MadeOn })
            .OrderByDescending(r => r.MadeOn).ThenBy(r => r.Reference).ToListAsync(cancel);
        return [.. rows.Select(r => new OrderSummary(r.Id, r.Reference, r.TypeCode, r.SubjectId, Words.Kebab(r.State.ToString()), r.Force))];
    }
}
