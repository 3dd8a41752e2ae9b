using FsCheck;
using FsCheck.Fluent;
using Poet.Orders.Domain;
using Poet.OrderTypes.Sdk.Clocks;
using static Poet.Orders.Tests.Domain.OrderOf;

namespace Poet.Orders.Tests.Domain;

/// <summary>An order goes from force to force and back, told in any order and more than once, between other facts.</summary>
public sealed class OneForceAtEveryInstant
{
    private static readonly Made Life = Made("2026-01-05", "2026-12-31");
    private static readonly DateTimeOffset First = LondonTime.StartOf(new(2026, 1, 5));

    private static readonly Gen<IReadOnlyList<(string Force, DateTimeOffset From)>> Moves =
        from hours in Gen.Choose(1, 24 * 400).ListOf()
        from forces in Gen.Elements("42", "46", "01").ListOf(hours.Count)
        select (IReadOnlyList<(string, DateTimeOffset)>)[.. hours.Distinct().Order().Zip(forces, (h, f) => (f, First.AddHours(h)))];

    [Fact]
    public void is_responsible_however_often_and_in_whatever_order_it_is_told() =>
        Prop.ForAll(Moves.ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (moves, seed) =>
        {
            var order = Recorded(Life);
            var told = moves.Concat(moves.Where((_, i) => i % 2 == 0)).ToArray(); // every second one twice
            new Random(seed).Shuffle(told);
            foreach (var ((force, from), day) in told.Select((m, i) => (m, i)))
            {
                order.HandTo(force, from, By(day));
                if (day % 3 == 1)
                    order.Record(new Served(First.AddHours(day), KnowledgeEvidence.InCourt, null), By(day));
            }

            foreach (var at in moves.SelectMany(m => new[] { m.From, m.From.AddTicks(-1), m.From.AddSeconds(1) }).Append(First).Append(First.AddDays(300)))
            {
                var meant = moves.LastOrDefault(m => m.From <= at).Force ?? "42";
                order.ResponsibleAt(at).Should().Be(meant);
                order.Spans.Where(s => s.KnownTo == Timeline.Open && s.ValidFrom <= at && at < s.ValidTo).Select(s => s.Force).Should().Equal([meant], "of {0}", at);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void and_what_was_known_before_a_move_was_told_stays_known_as_it_was()
    {
        var order = Recorded(Life);
        order.HandTo("46", First.AddDays(10), By(5)).Should().BeTrue();
        order.HandTo("46", First.AddDays(10), By(6)).Should().BeFalse("it was known");

        Force(order, First.AddDays(20), known: Start.AddDays(1)).Should().Equal("42");
        Force(order, First.AddDays(20), known: Start.AddDays(7)).Should().Equal("46");
        Force(order, First.AddDays(10).AddTicks(-1), known: Start.AddDays(7)).Should().Equal("42");
    }

    [Fact]
    public void and_who_was_responsible_once_is_told_since_when_it_is_not()
    {
        var order = Recorded(Life);
        order.HandTo("46", First.AddDays(10), By(1));
        order.HandTo("42", First.AddDays(20), By(2));
        order.HandTo("01", First.AddDays(30), By(3));

        order.LeftBy("42", First.AddDays(5)).Should().BeNull();
        order.LeftBy("42", First.AddDays(15)).Should().Be(First.AddDays(10));
        order.LeftBy("42", First.AddDays(25)).Should().BeNull("it came back");
        order.LeftBy("42", First.AddDays(35)).Should().Be(First.AddDays(30));
        order.LeftBy("46", First.AddDays(35)).Should().Be(First.AddDays(20));
    }

    private static IEnumerable<string> Force(Order order, DateTimeOffset at, DateTimeOffset known) =>
        order.Spans.Where(s => s.ValidFrom <= at && at < s.ValidTo && s.KnownFrom <= known && known < s.KnownTo).Select(s => s.Force);
}
