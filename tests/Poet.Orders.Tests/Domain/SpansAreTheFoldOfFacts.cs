using FsCheck;
using FsCheck.Fluent;
using Poet.Orders.Domain;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;
using static Poet.Orders.Tests.Domain.OrderOf;

namespace Poet.Orders.Tests.Domain;

public sealed class SpansAreTheFoldOfFacts
{
    private static readonly DateOnly First = new(2026, 1, 1);
    private static readonly Gen<DateOnly> Days = Gen.Choose(0, 60).Select(d => First.AddDays(d));
    private static readonly Gen<OrderEnd> Ends = Gen.OneOf(Days.Select(d => new OrderEnd(d)), Gen.Constant(new OrderEnd(UntilFurtherOrder: true)), Gen.Constant(new OrderEnd()));
    private static readonly Gen<ConditionText> Conditions =
        from number in Gen.Choose(1, 3)
        from version in Gen.Choose(1, 2)
        from last in Gen.OneOf(Gen.Constant((DateOnly?)null), Days.Select(d => (DateOnly?)d))
        select Condition(number, "words " + version, version == 1 ? null : "{}") with { LastDay = last };
    private static readonly Gen<IReadOnlyList<ConditionText>> Lists = Conditions.ListOf().Select(l => (IReadOnlyList<ConditionText>)[.. l.DistinctBy(c => c.Id)]);

    private static readonly Gen<Made> Makings =
        from day in Days
        from start in Gen.Elements(Anchor.Made, Anchor.Served, Anchor.Released)
        from end in Ends
        from list in Lists
        select new Made(day, start, null, end, list);

    private static readonly Gen<OrderFact> Plain = Gen.OneOf(
        Days.Select(d => (OrderFact)new Served(LondonTime.StartOf(d).AddHours(10), KnowledgeEvidence.InCourt, null)),
        Days.Select(d => (OrderFact)new Released(d)),
        Days.SelectMany(_ => Ends, (d, e) => (OrderFact)new Varied(d, e, null)),
        Days.SelectMany(_ => Lists, (d, l) => (OrderFact)new Varied(d, null, l)),
        Days.SelectMany(_ => Ends, (d, e) => (OrderFact)new Renewed(d, e)),
        Days.SelectMany(_ => Gen.Elements(Enum.GetValues<EndKind>()), (d, how) => (OrderFact)new Ended(d, how)),
        Days.Select(d => (OrderFact)new EndClaimed(d, "it is said")),
        Days.SelectMany(_ => Conditions, (d, c) => (OrderFact)new TermsConfirmed(d, c, "device-limit", 1, "{}", "Ines Calder", null, null)));

    private static readonly Gen<OrderFact> Facts = Gen.OneOf(Plain, Plain, Plain,
        from sequence in Gen.Choose(0, 8)
        from instead in Gen.OneOf(Gen.Constant((OrderFact?)null), Plain.Select(f => (OrderFact?)f), Makings.Select(m => (OrderFact?)m))
        select (OrderFact)new Corrected(sequence, instead, First));

    [Fact]
    public void at_every_instant_as_known_at_every_other_whatever_happened() =>
        Prop.ForAll(Makings.ToArbitrary(), Facts.ListOf().ToArbitrary(), (made, since) =>
        {
            List<OrderFact> facts = [made, .. since];
            var order = Recorded(made, fromSheet: true);
            for (var i = 1; i < facts.Count; i++)
                order.Record(facts[i], By(i));

            for (var known = 0; known < facts.Count; known++)
            {
                var fold = Timeline.Of([.. facts.Take(known + 1)]);
                var instants = Instants(fold, order);
                foreach (var at in instants)
                {
                    Shown(order, at, Start.AddDays(known)).Should().Equal(Meant(fold, at));
                    Texts(order, at, Start.AddDays(known)).Should().BeEquivalentTo(fold.Conditions.Where(c => c.From <= at && at < c.Until).Select(c => Text(c.Condition)));
                }
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void a_life_has_neither_gap_nor_overlap_and_no_span_is_known_backwards() =>
        Prop.ForAll(Makings.ToArbitrary(), Facts.ListOf().ToArbitrary(), (made, since) =>
        {
            var order = Recorded(made, fromSheet: true);
            foreach (var (fact, day) in since.Select((f, i) => (f, i + 1)))
                order.Record(fact, By(day));
            var life = order.Now().Stretches;
            return life.Zip(life.Skip(1)).All(p => p.First.Until == p.Second.From) && (life.Count == 0 || life[^1].Until == Timeline.Open)
                && life.All(s => s.From < s.Until) && order.Spans.All(s => s.KnownFrom < s.KnownTo) && order.Conditions.All(s => s.KnownFrom < s.KnownTo && s.ValidFrom < s.ValidTo);
        }).QuickCheckThrowOnFailure();

    // every edge of what is known and was ever known, the instant before it, and one in the middle of nowhere
    private static IEnumerable<DateTimeOffset> Instants(Timeline fold, Order order) =>
        fold.Stretches.SelectMany(s => new[] { s.From, s.Until }).Concat(fold.Conditions.SelectMany(c => new[] { c.From, c.Until }))
            .Concat(order.Spans.SelectMany(s => new[] { s.ValidFrom, s.ValidTo })).Concat(order.Conditions.SelectMany(c => new[] { c.ValidFrom, c.ValidTo }))
            .Distinct().SelectMany(e => new[] { e, e.AddTicks(-1) }).Append(LondonTime.StartOf(First.AddDays(-400)));

    private static IEnumerable<(OrderState, string?)> Shown(Order order, DateTimeOffset at, DateTimeOffset known) =>
        order.Spans.Where(s => s.ValidFrom <= at && at < s.ValidTo && s.KnownFrom <= known && known < s.KnownTo).Select(s => (s.State, s.Why));

    private static IEnumerable<(OrderState, string?)> Meant(Timeline fold, DateTimeOffset at) =>
        fold.Stretches.Where(s => s.From <= at && at < s.Until).Select(s => (s.State, s.Why));

    private static IEnumerable<string> Texts(Order order, DateTimeOffset at, DateTimeOffset known) =>
        order.Conditions.Where(c => c.ValidFrom <= at && at < c.ValidTo && c.KnownFrom <= known && known < c.KnownTo)
            .Select(c => $"{c.ConditionId} {c.Number} {c.Words} {c.Terms} {c.ConfirmedBy}");

    private static string Text(ConditionText c) => $"{c.Id} {c.Number} {c.Words} {c.Terms} {c.ConfirmedBy}";
}
