using Poet.Insight.Domain;

namespace Poet.Insight.Tests;

public sealed class TallyFacts
{
    [Fact]
    public void what_is_counted_of_some_is_taken_out_of_all_and_put_in_anew()
    {
        Tally all = new(), before = new(), after = new();
        all.Add("orders", 3, "SPO", "in-force");
        all.Add("orders", 1, "SPO", null);
        before.Add("orders", 1, "SPO", null);
        after.Add("orders", 2, "CBO", "in-force");

        all.With(before, -1).With(after);
        all.Of("orders", "SPO", "in-force").Should().Be(3);
        all.Of("orders", "CBO", "in-force").Should().Be(2);
        all.Of("orders").Select(o => string.Join('/', o.Key)).Should().BeEquivalentTo(["SPO/in-force", "CBO/in-force"], "what nobody is left of is not there");
        all.Of("visits").Should().BeEmpty();
        all.Of("visits", "met").Should().Be(0);
    }

    [Fact]
    public void the_same_counts_are_the_same_text_whatever_the_order_and_come_back_from_it()
    {
        Tally one = new(), other = new();
        one.Add("a", 1, "x");
        one.Add("b", 2, "y", null, "z");
        other.Add("b", 2, "y", null, "z");
        other.Add("c", 1, "gone");
        other.Add("a", 1, "x");
        other.Add("c", -1, "gone");
        other.Write().Should().Be(one.Write());
        Tally.Read(one.Write()).Of("b").Single().Key.Should().Equal("y", "", "z");
        Tally.Read(one.Write()).Write().Should().Be(one.Write());
    }
}
