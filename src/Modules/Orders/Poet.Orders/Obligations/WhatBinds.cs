using Microsoft.EntityFrameworkCore;
using Poet.Orders.Checks;
using Poet.Orders.Contracts;
using Poet.Orders.Domain;
using Poet.Orders.Features;
using Poet.Orders.Persistence;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Conditions.Conflicts;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;

namespace Poet.Orders.Obligations;

/// <summary>A condition that binds now, with its terms where its kind is at hand.</summary>
/// <param name="Row">The condition as it may be shown.</param>
/// <param name="Read">Its terms.</param>
/// <param name="Confirmed">True when a named person has compared the terms with the sealed order.</param>
/// <param name="LastDay">Its last day; null while none is known.</param>
internal sealed record Bound(BindingCondition Row, ReadCondition? Read, bool Confirmed, DateOnly? LastDay);

/// <summary>What binds a person now, of every order and type that the asker may see, held against each other and against a draft. Places that the asker may not see decide nothing.</summary>
internal sealed class WhatBinds(OrdersDb db, IOrders orders, ISubjects subjects, OrderTypeCatalogue types, RequestContext context, TimeProvider time)
{
    /// <summary>The conditions that bind now.</summary>
    public async Task<IReadOnlyList<Bound>> Of(Guid subjectId, CancellationToken cancel)
    {
        var now = Moment.Now(time);
        var rows = await orders.Binding(subjectId, now.At, cancel);
        Guid[] ids = [.. rows.Select(r => r.ConditionId)];
        var spans = ids.Length == 0 ? [] : await db.Conditions.AsNoTracking().Where(c => EF.Parameter(ids).Contains(c.ConditionId)).At(now).ToListAsync(cancel);
        var byId = spans.GroupBy(s => s.ConditionId).ToDictionary(g => g.Key, g => g.First());
        return [.. rows.Select(r => byId.GetValueOrDefault(r.ConditionId) is { } span ? new Bound(r, Read(r, span), span.ConfirmedBy is not null, Last(span)) : new Bound(r, null, false, null))];
    }

    /// <summary>Every two of them that cannot both be obeyed.</summary>
    public async Task<IReadOnlyList<Conflict>> Conflicts(IReadOnlyList<Bound> bound, CancellationToken cancel) =>
        ConflictsOf.All([.. bound.Select(Asked)], await Seen(bound.Select(b => b.Read).OfType<ReadCondition>(), cancel));

    /// <summary>What of a draft cannot be obeyed beside what binds already, or beside another condition of the draft itself.</summary>
    public async Task<IReadOnlyList<Remark>> Against(Guid subjectId, IReadOnlyList<ReadCondition> draft, DateOnly from, DateOnly? lastDay, CancellationToken cancel)
    {
        var bound = await Of(subjectId, cancel);
        List<Obligation> own = [.. draft.Select(c => new Obligation($"condition {c.Text.Number} of this draft", c.Text.From ?? from, c.Text.LastDay ?? lastDay, Demands(c)))];
        var all = ConflictsOf.All([.. own, .. bound.Select(Asked)], await Seen([.. draft, .. bound.Select(b => b.Read).OfType<ReadCondition>()], cancel));
        return
        [
            .. all.Where(c => own.Contains(c.First)).Select(c => new Remark("conflicting_obligations", FindingKind.Data, $"conditions[{own.IndexOf(c.First)}]", Says(c), null)),
        ];
    }

    /// <summary>The sentence that pages and findings show.</summary>
    public static string Says(Conflict conflict) => $"{char.ToUpperInvariant(conflict.First.Name[0])}{conflict.First.Name[1..]} and {conflict.Second.Name} cannot both be obeyed. {conflict.Says}";

    private async Task<References> Seen(IEnumerable<ReadCondition> conditions, CancellationToken cancel) =>
        Sight.Of(context.Actor, context.Actor.Force).Drafting(await TermReferences.Of(subjects, conditions, cancel));

    private Obligation Asked(Bound bound) => new($"condition {bound.Row.Number} of {bound.Row.OrderReference}{(bound.Confirmed ? "" : " (terms not compared with the sealed order)")}",
        LondonTime.DateOf(time.GetUtcNow()), bound.LastDay, bound.Read is { } read ? Demands(read) : []);

    private static IReadOnlyList<Demand> Demands(ReadCondition condition) => condition is { Kind: { } kind, Terms: { } terms } ? kind.Demands(terms) : [];

    private ReadCondition? Read(BindingCondition row, ConditionSpan span) => ConditionReader.Of(types, row.TypeCode,
        [new ConditionText(span.ConditionId, span.Number, span.Words, span.Source) { KindId = span.KindId, KindVersion = span.KindVersion, Terms = span.Terms }])[0] is { Kind: not null } read ? read : null;

    private static DateOnly? Last(ConditionSpan span) => span.ValidTo < Timeline.Open ? LondonTime.DateOf(span.ValidTo.AddTicks(-1)) : null;
}
