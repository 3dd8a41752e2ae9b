using FsCheck;
using FsCheck.Fluent;
using Poet.Plans.Domain;

namespace Poet.Plans.Tests;

/// <summary>When suspected breaches make a pattern, at its edges.</summary>
public sealed class PatternFacts
{
    private static readonly BreachPattern ThreeInAYear = new(3, 12);

    [Theory]
    [InlineData("2026-01-15", 3), InlineData("2026-01-16", 0)] // a year from 16 January 2025 ends with 15 January 2026
    public void the_last_one_still_falls_on_the_last_day_of_the_months(string last, int found) =>
        ThreeInAYear.Find([On("2025-01-16"), On("2025-06-01"), On(last)]).Should().HaveCount(found);

    [Fact]
    public void what_was_closed_without_further_action_and_what_made_a_pattern_before_count_for_none()
    {
        ThreeInAYear.Find([On("2026-01-01"), On("2026-02-01", nothingFurther: true), On("2026-03-01")]).Should().BeEmpty();
        ThreeInAYear.Find([On("2026-01-01"), On("2026-02-01", referral: Guid.CreateVersion7(DateTimeOffset.UnixEpoch)), On("2026-03-01")]).Should().BeEmpty();
    }

    [Fact]
    public void the_first_stretch_that_holds_enough_is_taken_with_all_it_holds()
    {
        var (old, first, last) = (On("2024-01-01"), On("2026-01-01"), On("2026-11-01"));
        ThreeInAYear.Find([last, On("2026-03-01"), old, first, On("2026-02-01")]).Should().HaveCount(4).And.NotContain(old).And.StartWith(first).And.EndWith(last);
    }

    [Fact]
    public void later_ones_and_those_learnt_of_late_join_it_and_one_of_long_ago_does_not()
    {
        var pattern = new[] { On("2026-01-16"), On("2026-02-01"), On("2026-03-01") };
        var (late, longAgo, next) = (On("2025-01-17"), On("2025-01-16"), On("2027-12-01"));
        ThreeInAYear.Join(pattern, [next, longAgo, late, On("2026-04-01", nothingFurther: true)]).Should().Equal(late, next);
    }

    [Fact]
    public void a_pattern_is_the_same_in_whatever_order_its_breaches_are_learnt_of_and_never_longer_than_the_months()
    {
        var breaches = Gen.ListOf(Gen.Choose(0, 900).Select(d => new SuspectedBreach { Id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch), On = new DateOnly(2024, 1, 31).AddDays(d) }));
        var cases = from all in breaches from order in Gen.ListOf(Gen.Choose(0, 1000), 1000) from least in Gen.Choose(2, 6) from months in Gen.Choose(1, 24) select (All: all, Order: order, Rule: new BreachPattern(least, months));
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var found = c.Rule.Find(c.All);
            c.Rule.Find(c.All.Select((b, i) => (b, c.Order[i % 1000])).OrderBy(x => x.Item2).Select(x => x.b)).Should().Equal(found);
            if (found.Count > 0)
                (found.Count >= c.Rule.Breaches, found[^1].On < found[0].On.AddMonths(c.Rule.Months)).Should().Be((true, true));
            else
                c.All.Should().NotContain(b => c.All.Count(o => o.On >= b.On && o.On < b.On.AddMonths(c.Rule.Months)) >= c.Rule.Breaches, "no stretch from any of them holds enough");
        }).QuickCheckThrowOnFailure();
    }

    private static SuspectedBreach On(string day, bool nothingFurther = false, Guid? referral = null) => new() { Id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch), On = DateOnly.Parse(day), NoFurtherAction = nothingFurther, MappaReferralId = referral };
}
