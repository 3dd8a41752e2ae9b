using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.Orders.Domain;

/// <summary>
/// What an order's facts mean, at one state of knowledge: stretches of its life and of each condition's. Half-open in UTC; legal days begin and end at midnight in London.
/// Pure; spans in the database are this, kept for each state of knowledge.
/// </summary>
/// <param name="Stretches">The order's life, without gap or overlap from the day it was made on; empty when the making itself was struck out.</param>
/// <param name="Conditions">The conditions' lives.</param>
internal sealed record Timeline(IReadOnlyList<Stretch> Stretches, IReadOnlyList<ConditionStretch> Conditions)
{
    /// <summary>The end of everything still open.</summary>
    public static readonly DateTimeOffset Open = new(9999, 12, 31, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The end that the last court event gave; null when the making was struck out.</summary>
    public OrderEnd? End { get; private init; }

    /// <summary>The meaning of these facts, given in the order in which they were learned; corrections are applied first.</summary>
    public static Timeline Of(IReadOnlyList<OrderFact> learned)
    {
        var standing = StandingFact.Of(learned);
        var facts = standing.Select(f => f.Fact).ToList();
        if (facts.OfType<Made>().FirstOrDefault() is not { } made)
            return new([], []); // the making itself was struck out: nothing binds, the record stays

        var terms = Terms(made, facts);
        // an order may be quashed after it was discharged or had run out; the quashing then says how it ended
        var ended = facts.OfType<Ended>().OrderBy(e => e.How != EndKind.Quashed).ThenBy(e => e.On).FirstOrDefault();
        var cut = ended is null ? Open : Max(terms[0].From, LondonTime.StartOf(ended.On));
        var claim = ended is null ? facts.OfType<EndClaimed>().MinBy(c => c.On) : null;
        var start = Start(made, facts) ?? Open;

        List<Stretch> stretches = [];
        for (var i = 0; i < terms.Count; i++)
        {
            var (from, until) = (Min(terms[i].From, cut), Min(terms[i].Until, cut));
            var binds = Max(from, start);
            var doubt = ended is { How: EndKind.Quashed } ? nameof(EndKind.Quashed) : terms[i].Doubt;
            var claimed = claim is null || doubt is not null ? Open : Max(binds, LondonTime.StartOf(claim.On));
            Add(OrderState.AwaitingStart, from, Min(start, until), null);
            Add(doubt is null ? OrderState.InForce : OrderState.Unconfirmed, binds, Min(claimed, until), doubt);
            Add(OrderState.Unconfirmed, claimed, until, nameof(EndClaimed));
            Add(OrderState.Ended, until, Min(i + 1 < terms.Count ? terms[i + 1].From : Open, cut), "Expired");
        }
        Add(OrderState.Ended, cut, Open, ended?.How.ToString());
        return new(stretches, [.. ConditionStretches(StandingConditions.Of(standing), terms[0].From, Min(terms[^1].Until, cut))]) { End = terms[^1].End };

        void Add(OrderState state, DateTimeOffset begins, DateTimeOffset ends, string? why)
        {
            if (begins < ends)
                stretches.Add(new(state, begins, ends, why));
        }
    }

    /// <summary>The order's state at an instant; null before it was made, or when its making was struck out.</summary>
    public OrderState? At(DateTimeOffset instant) => Stretches.FirstOrDefault(s => s.From <= instant && instant < s.Until)?.State;

    /// <summary>The terms that court events gave, one after another. A change while one runs moves its end; a change after it ran out leaves the gap that there was.</summary>
    private static List<Term> Terms(Made made, List<OrderFact> facts)
    {
        var first = LondonTime.StartOf(made.On);
        // an end before the making is a slip in the record: that the order has ended is the one thing nobody may conclude from it
        List<Term> terms = [made.End.LastDay < made.On ? new(first, Open, made.End, "EndBeforeMade") : Term.Of(first, first, made.End)];
        foreach (var fact in facts.Where(f => f is Varied or Renewed).OrderBy(f => f.EffectiveOn))
        {
            if ((fact as Varied)?.NewEnd is not { } end && (end = (fact as Renewed)?.NewEnd) is null)
                continue;
            var begins = Max(first, LondonTime.StartOf(fact.EffectiveOn));
            if (begins > terms[^1].Until)
                terms.Add(Term.Of(begins, begins, end));
            else
                terms[^1] = Term.Of(terms[^1].From, begins, end);
        }
        return terms;
    }

    /// <summary>The instant the order starts to bind; null while it waits for something that is not recorded. A release that was recorded goes before a day that was expected.</summary>
    private static DateTimeOffset? Start(Made made, List<OrderFact> facts)
    {
        var stated = made.StartsOn is { } day ? LondonTime.StartOf(day) : (DateTimeOffset?)null;
        return made.Start switch
        {
            Anchor.Made or Anchor.InForce => stated ?? LondonTime.StartOf(made.On),
            Anchor.Served => facts.OfType<Served>().Select(s => (DateTimeOffset?)s.At).Min() ?? stated,
            Anchor.Released => facts.OfType<Released>().Select(r => (DateTimeOffset?)LondonTime.StartOf(r.On)).Min() ?? stated,
            Anchor.LicenceEnd => facts.OfType<LicenceEnded>().Select(e => (DateTimeOffset?)LondonTime.StartOf(e.On)).Min() ?? stated,
            _ => stated,
        };
    }

    private static IEnumerable<ConditionStretch> ConditionStretches(IReadOnlyList<StandingConditions> lists, DateTimeOffset from, DateTimeOffset until)
    {
        // one stretch per condition as long as its text stays the same, so that an unchanged condition is one row through any number of variations
        Dictionary<Guid, ConditionStretch> open = [];
        for (var i = 0; i < lists.Count; i++)
        {
            var begins = Max(LondonTime.StartOf(lists[i].From), from);
            var ends = Min(i + 1 < lists.Count ? LondonTime.StartOf(lists[i + 1].From) : until, until);
            foreach (var condition in lists[i].Conditions)
            {
                var stretch = new ConditionStretch(condition,
                    Max(begins, condition.From is { } first ? LondonTime.StartOf(first) : begins),
                    Min(ends, condition.LastDay is { } last ? LondonTime.EndOf(last) : ends));
                if (stretch.From >= stretch.Until)
                    continue;
                if (open.TryGetValue(condition.Id, out var before) && before.Until == stretch.From && before.Condition == condition)
                    open[condition.Id] = before with { Until = stretch.Until };
                else
                {
                    if (before is not null)
                        yield return before;
                    open[condition.Id] = stretch;
                }
            }
        }
        foreach (var stretch in open.Values)
            yield return stretch;
    }

    private static DateTimeOffset Min(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;

    private static DateTimeOffset Max(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    /// <summary>A stretch of time that the court gave the order.</summary>
    private sealed record Term(DateTimeOffset From, DateTimeOffset Until, OrderEnd End, string? Doubt)
    {
        /// <summary>No change can end an order before the day on which the change took effect.</summary>
        public static Term Of(DateTimeOffset from, DateTimeOffset notBefore, OrderEnd end) =>
            new(from, end.LastDay is { } last ? Min(Open, Max(notBefore, LondonTime.EndOf(last))) : Open, end, end.IsKnown ? null : "EndNotKnown");
    }
}

/// <summary>A stretch of an order's life.</summary>
internal sealed record Stretch(OrderState State, DateTimeOffset From, DateTimeOffset Until, string? Why);

/// <summary>A stretch in which a condition had these words and terms.</summary>
internal sealed record ConditionStretch(ConditionText Condition, DateTimeOffset From, DateTimeOffset Until);

/// <summary>Where an order stands. Never typed in: it follows from the facts.</summary>
internal enum OrderState
{
    /// <summary>Made, and waiting for release, service or a date.</summary>
    AwaitingStart,
    /// <summary>Binding.</summary>
    InForce,
    /// <summary>
    /// Recorded in a way that leaves open whether it binds: an end nobody confirmed, no end known, an end before the making, or a time before the order was quashed
    /// (it bound then, and what it is worth now is a question for a lawyer).
    /// </summary>
    Unconfirmed,
    /// <summary>No longer binding.</summary>
    Ended,
}
