using Microsoft.EntityFrameworkCore;
using Poet.Orders.Checks;
using Poet.Orders.Contracts;
using Poet.Orders.Domain;
using Poet.Orders.Features;
using Poet.Orders.Import;
using Poet.Orders.Persistence;
using Poet.Orders.Retention;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;

namespace Poet.Orders;

/// <summary>Answers what other modules ask of the register.</summary>
internal sealed class OrdersQuestions(OrdersDb db, ISubjects subjects, LinesThatWait waiting, WhatIsNotShared sharing, LivesOfOrders lives, OrderTypeCatalogue types, RequestContext context, TimeProvider time) : IOrders
{
    public async Task<OrderSummary?> Find(Guid orderId, CancellationToken cancel) =>
        (await Summaries(db.Spans.Where(s => s.OrderId == orderId), Moment.Now(time), cancel)).SingleOrDefault();

    public async Task<IReadOnlyList<OrderSummary>> Of(Guid subjectId, DateTimeOffset at, CancellationToken cancel)
    {
        var ids = await subjects.SamePerson(subjectId, cancel);
        var now = time.GetUtcNow();
        return await Summaries(Stretches(now).Where(s => ids.Contains(s.SubjectId)), new(at, now), cancel);
    }

    public async Task<OrderCourse?> Course(Guid orderId, CancellationToken cancel)
    {
        var order = await db.Orders.AsNoTracking().Include(o => o.Events).Include(o => o.Responsibilities).AsSplitQuery().SingleOrDefaultAsync(o => o.Id == orderId, cancel);
        if (order is null)
            return null;
        var now = time.GetUtcNow();
        var facts = order.FactsFor(context.Actor.Force, now);
        var lives = Timeline.Of(facts).Stretches.Where(s => s.State != OrderState.Ended).ToList();
        var standing = StandingFact.Of(facts);
        var happened = standing.Select(f => f.Fact).ToList();
        // where the making was struck out nothing ever bound
        var end = lives.Count == 0 ? LondonTime.StartOf(order.MadeOn) : lives[^1].Until;
        return new(order.Id, order.Reference, order.TypeCode, Words.Kebab(order.Form.ToString()), order.EditionId, order.SubjectId,
            order.ResponsibleAt(now), order.MadeOn)
        {
            BindsFrom = lives.FirstOrDefault(s => s.State != OrderState.AwaitingStart)?.From,
            EndsAt = end < Timeline.Open ? end : null,
            Ends = [.. lives.Where((s, i) => s.Until < Timeline.Open && (i == lives.Count - 1 || lives[i + 1].From > s.Until)).Select(s => s.Until)],
            ReleasedOn = happened.OfType<Released>().Select(r => (DateOnly?)r.On).Max(),
            LicenceEndedOn = happened.OfType<LicenceEnded>().Select(e => (DateOnly?)e.On).Max(),
            Stands = happened.Any(f => f is Made),
            FormerForces = [.. order.Responsibilities.Where(r => r.From <= now).Select(r => r.Force).Distinct().Where(f => f != order.ResponsibleAt(now))],
            Told = [.. standing.Where(f => f.Fact is Served).Select(f => (Service: (Served)f.Fact, f.By)).OrderBy(s => s.Service.At).Select(s => new ToldOnce(s.Service.At, Words.Kebab(s.Service.How.ToString()), KnownAt(s.By)))],
            Changes = [.. standing.Where(f => f.Fact is Varied or Renewed).Select(f => new ChangedOnce(f.Fact is Varied ? "varied" : "renewed", f.Fact.EffectiveOn, KnownAt(f.By))).OrderBy(c => c.On)],
        };

        DateTimeOffset KnownAt(int sequence) => order.Events.Single(e => e.Sequence == sequence).LearnedAt;
    }

    public async Task<IReadOnlyList<OrderEnding>> Ending(DateTimeOffset from, DateTimeOffset until, CancellationToken cancel)
    {
        var known = db.Spans.AsNoTracking().Where(s => s.KnownTo == Timeline.Open);
        // an ended order that goes to another force begins a new stretch, and does not end again
        return await known.Where(s => s.State == OrderState.Ended && s.ValidFrom >= from && s.ValidFrom < until
                && known.Any(b => b.OrderId == s.OrderId && b.ValidTo == s.ValidFrom && b.State != OrderState.Ended))
            .Select(s => new OrderEnding(s.OrderId, s.SubjectId, s.Force, s.ValidFrom, s.KnownFrom)).ToListAsync(cancel);
    }

    public async Task<OrderLife?> Life(Guid orderId, CancellationToken cancel)
    {
        var order = await db.Orders.AsNoTracking().Include(o => o.Events).Include(o => o.Spans.Where(s => s.KnownTo == Timeline.Open)).AsSplitQuery().SingleOrDefaultAsync(o => o.Id == orderId, cancel);
        return order is null ? null : new(order.Id, order.SubjectId, order.TypeCode, StandingFact.Of(order.Facts()).Select(f => f.Fact).OfType<Served>().Select(s => (DateTimeOffset?)s.At).Min(),
            [.. order.Spans.OrderBy(s => s.ValidFrom).Select(s => new OrderStretch(s.Force, Words.Kebab(s.State.ToString()), s.ValidFrom, s.ValidTo))]);
    }

    public async Task<IReadOnlyList<BindingCondition>> Binding(Guid subjectId, DateTimeOffset at, CancellationToken cancel)
    {
        var people = await subjects.SamePerson(subjectId, cancel);
        var moment = new Moment(at, time.GetUtcNow());
        var orders = await Stretches(moment.KnownAt).Where(s => people.Contains(s.SubjectId)).At(moment).Where(s => s.State == OrderState.InForce || s.State == OrderState.Unconfirmed)
            .Join(db.Orders, s => s.OrderId, o => o.Id, (s, o) => new { o.Id, o.Reference, o.TypeCode, o.MadeOn, s.State }).ToListAsync(cancel);
        var ids = orders.Select(o => o.Id).ToArray();
        var left = await db.LeftBy(context.Actor.Force, ids, moment.KnownAt, cancel);
        List<ConditionSpan> conditions = [];
        foreach (var known in ids.GroupBy(id => left.TryGetValue(id, out var second) ? moment.Before(second) : moment))
            conditions.AddRange(await db.Conditions.AsNoTracking().Where(c => EF.Parameter(known.ToArray()).Contains(c.OrderId)).At(known.Key).ToListAsync(cancel));
        return
        [
            .. conditions.Join(orders, c => c.OrderId, o => o.Id, (c, o) => (Condition: c, Order: o)).OrderBy(b => b.Order.MadeOn).ThenBy(b => b.Order.Reference, StringComparer.Ordinal).ThenBy(b => b.Condition.Number)
                .Select(b => (b.Condition, b.Order, Withheld: HeldBack.From(context.Actor, b.Condition.MayHoldProtectedDetails)))
                .Select(b => new BindingCondition(b.Order.Id, b.Order.Reference, b.Order.TypeCode, Words.Kebab(b.Order.State.ToString()), b.Condition.ConditionId, b.Condition.Number,
                    b.Withheld ? HeldBack.Words : b.Condition.Words, b.Withheld, b.Condition.KindId is { } kind ? types.FindKind(b.Order.TypeCode, kind)?.Name : null)),
        ];
    }

    public Task<IReadOnlySet<Guid>> Bound(IReadOnlyCollection<Guid> subjectIds, CancellationToken cancel) => sharing.Bound(subjectIds, cancel);

    public Task<WaitingLines> Waiting(WaitingQuestion question, CancellationToken cancel) => waiting.Find(question, cancel);

    public Task<IReadOnlyDictionary<Guid, OrdersInLife>> Lives(IReadOnlyCollection<Guid> subjectIds, CancellationToken cancel) => lives.Of(subjectIds, cancel);

    // the own force's stretches, and of an order that it is responsible for now the earlier ones too: what happened before the second at which it came is this force's to deal with.
    // A partner is shown its own alone, and the system all
    private IQueryable<Span> Stretches(DateTimeOffset now)
    {
        var force = db.ForceScope;
        return db.SeesAllForces || db.IsPartner ? db.Spans : db.Spans.IgnoreQueryFilters(OrdersDb.OfForceAlone).Where(s =>
            s.Force == force && db.Responsibilities.Any(r => r.OrderId == s.OrderId && r.Force == force && r.From <= now)
            || s.ValidFrom <= now && db.Responsibilities.Where(r => r.OrderId == s.OrderId && r.From <= now).OrderByDescending(r => r.From).Select(r => r.Force).FirstOrDefault() == force);
    }

    private async Task<IReadOnlyList<OrderSummary>> Summaries(IQueryable<Span> spans, Moment moment, CancellationToken cancel)
    {
        var rows = await spans.At(moment).Join(db.Orders, s => s.OrderId, o => o.Id, (s, o) => new { o.Id, o.Reference, o.TypeCode, o.SubjectId, s.State, s.Force, o.MadeOn })
            .OrderByDescending(r => r.MadeOn).ThenBy(r => r.Reference).ToListAsync(cancel);
        return [.. rows.Select(r => new OrderSummary(r.Id, r.Reference, r.TypeCode, r.SubjectId, Words.Kebab(r.State.ToString()), r.Force))];
    }
}
