using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.Orders.Domain;

/// <summary>
/// What an order's facts mean, at one state of knowledge: stretches of its life and of each condition's. Half-open in UTC; legal days begin and end at midnight in London.
/// Pure; spans in the database are this, kept for each state of knowledge.
/// </summary>
internal sealed record Timeline(IReadOnlyList<Stretch> Stretches, IReadOnlyList<ConditionStretch> Conditions)
{
    /// <summary>The end of everything still open.</summary>
    public static readonly DateTimeOffset Open = new(9999, 12, 31, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The meaning of these facts, given in the order in which they were learned; corrections are applied first.</summary>
    public static Timeline Of(IReadOnlyList<OrderFact> learned)
    {
        var facts = Corrections(learned);
        if (facts.OfType<Made>().FirstOrDefault() is not { } made)
            return new([], []); // the making itself was struck out: nothing binds, the record stays

        var changes = facts.Where(f => f is Varied or Renewed).OrderBy(f => f.EffectiveOn).ToList();
        var end = changes.Aggregate(made.End, (e, f) => f switch { Varied { NewEnd: { } n } => n, Renewed r => r.NewEnd, _ => e });
        var ended = facts.OfType<Ended>().OrderBy(e => e.On).FirstOrDefault();
        var from = LondonTime.StartOf(made.On);
        var until = Min(end.LastDay is { } last ? LondonTime.EndOf(last) : Open, ended is null ? Open : Max(from, LondonTime.StartOf(ended.On)));
        if (ended is { How: EndKind.Quashed })
            until = from; // a quashed order is treated as never made

        var start = Start(made, facts);
        List<Stretch> stretches = [];
        Add(OrderState.AwaitingStart, from, Min(start ?? Open, until), null);
        Add(Doubt(facts, end) is null ? OrderState.InForce : OrderState.Unconfirmed, Max(from, start ?? Open), until, Doubt(facts, end));
        Add(OrderState.Ended, until, Open, ended?.How.ToString() ?? "Expired");
        return new(stretches, [.. ConditionStretches(made, changes, facts.OfType<TermsConfirmed>().ToList(), from, until)]);

        void Add(OrderState state, DateTimeOffset begins, DateTimeOffset ends, string? why)
        {
            if (begins < ends)
                stretches.Add(new(state, begins, ends, why));
        }
    }

    private static List<OrderFact> Corrections(IReadOnlyList<OrderFact> learned)
    {
        var facts = learned.Select(f => (OrderFact?)f).ToList();
        for (var i = 0; i < facts.Count; i++)
            if (facts[i] is Corrected correction)
            {
                if (correction.Sequence >= 0 && correction.Sequence < i)
                    facts[correction.Sequence] = correction.Instead;
                facts[i] = null;
            }
        return [.. facts.OfType<OrderFact>()];
    }

    /// <summary>The instant the order starts to bind; null while it waits for something that is not recorded.</summary>
    private static DateTimeOffset? Start(Made made, List<OrderFact> facts) => made.Start switch
    {
        Anchor.Made or Anchor.InForce => LondonTime.StartOf(made.StartsOn ?? made.On),
        Anchor.Served => facts.OfType<Served>().OrderBy(s => s.At).Select(s => (DateTimeOffset?)s.At).FirstOrDefault(),
        Anchor.Released or Anchor.LicenceEnd when made.StartsOn is null => facts.OfType<Released>().OrderBy(r => r.On).Select(r => (DateTimeOffset?)LondonTime.StartOf(r.On)).FirstOrDefault(),
        _ => made.StartsOn is { } day ? LondonTime.StartOf(day) : null,
    };

    private static string? Doubt(List<OrderFact> facts, OrderEnd end) =>
        facts.OfType<EndClaimed>().Any() ? "EndClaimed" : end.IsKnown ? null : "EndNotKnown";

    private static IEnumerable<ConditionStretch> ConditionStretches(Made made, List<OrderFact> changes, List<TermsConfirmed> confirmed, DateTimeOffset from, DateTimeOffset until)
    {
        var lists = changes.OfType<Varied>().Where(v => v.Conditions is not null).Select(v => (From: LondonTime.StartOf(v.From), v.Conditions!)).Prepend((From: from, made.Conditions)).ToList();
        // one stretch per condition as long as its text stays the same, so that an unchanged condition is one row through any number of variations
        Dictionary<Guid, ConditionStretch> open = [];
        for (var i = 0; i < lists.Count; i++)
        {
            var begins = Max(lists[i].From, from);
            var ends = Min(i + 1 < lists.Count ? lists[i + 1].From : until, until);
            foreach (var condition in lists[i].Item2.Select(c => Confirmed(c, confirmed)))
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

    private static ConditionText Confirmed(ConditionText condition, List<TermsConfirmed> confirmed)
    {
        if (confirmed.LastOrDefault(c => c.ConditionId == condition.Id) is not { } last)
            return condition;
        return condition with
        {
            KindId = last.KindId, KindVersion = last.KindVersion, Terms = last.Terms, ConfirmedBy = last.By, ConfirmedAt = LondonTime.StartOf(last.On),
            Source = WordsSource.SealedOrder, Words = last.Words ?? condition.Words,
            MayHoldProtectedDetails = last.HoldsProtectedDetails ?? condition.MayHoldProtectedDetails,
        };
    }

    private static DateTimeOffset Min(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;

    private static DateTimeOffset Max(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
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
    /// <summary>Recorded in a way that leaves open whether it binds: an end nobody confirmed, or no end known.</summary>
    Unconfirmed,
    /// <summary>No longer binding.</summary>
    Ended,
}
