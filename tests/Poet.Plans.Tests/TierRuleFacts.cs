using FsCheck;
using FsCheck.Fluent;
using Poet.Plans.Domain;

namespace Poet.Plans.Tests;

/// <summary>The rule for tiers at each of its edges.</summary>
public sealed class TierRuleFacts
{
    private static readonly DateOnly Today = new(2026, 9, 1);
    private static readonly ReadyRules Published = new(TierRules.AsPublished);

    private static ReportFacts Report(int number, string classification = "20A", DateOnly? on = null, NamedAs named = NamedAs.Suspect, bool cancelled = false) =>
        new(Guid.CreateVersion7(DateTimeOffset.UnixEpoch), $"Larkshire T1/{number}/20", on ?? new(2019, 5, 1), classification, named, cancelled);

    /// <summary>So many reports, so many of them rape, one of them recent where asked.</summary>
    private static List<ReportFacts> Named(int times, int rapes = 1, DateOnly? last = null) =>
        [.. Enumerable.Range(0, times).Select(i => Report(i, i < rapes ? "19C" : "20A", i == times - 1 ? last ?? Today : null))];

    private static TierAnswer Of(IEnumerable<ReportFacts> reports, bool inPrison = false, DateOnly? on = null) => TierRule.Explain(Published, reports, inPrison, on ?? Today);

    [Theory]
    [InlineData(3, null), InlineData(4, 2), InlineData(5, 2), InlineData(6, 1), InlineData(7, 1)]
    public void it_counts_from_four_and_from_six(int times, int? tier) => Of(Named(times)).Tier.Should().Be(tier);

    [Fact]
    public void without_one_rape_no_number_of_reports_makes_a_tier() => Of(Named(20, rapes: 0)).Tier.Should().BeNull();

    [Theory]
    [InlineData("2025-03-01", 1), InlineData("2025-02-28", null)] // 18 months from 1 March 2025 end with 1 September 2026; from 28 February with 28 August
    public void a_report_is_recent_for_18_months_to_the_day(string last, int? tier) => Of(Named(6, last: DateOnly.Parse(last))).Tier.Should().Be(tier);

    [Theory]
    [InlineData("2024-08-31", "2026-02-28", 1), InlineData("2024-08-31", "2026-03-01", null), InlineData("2024-08-30", "2026-02-28", 1), InlineData("2024-08-28", "2026-03-01", null)]
    public void at_the_end_of_a_month_the_corresponding_day_is_the_last_there_is(string last, string on, int? tier) => Of(Named(6, last: DateOnly.Parse(last)), on: DateOnly.Parse(on)).Tier.Should().Be(tier);

    [Fact]
    public void somebody_in_prison_is_not_of_tier_1_but_by_the_words_of_the_rule_of_tier_2()
    {
        var answer = Of(Named(6), inPrison: true);
        (answer.Tier, answer.TierIfReleased).Should().Be((2, 1));
        (Of(Named(4), inPrison: true).Tier, Of(Named(4), inPrison: true).TierIfReleased).Should().Be((2, (int?)null));
    }

    [Theory]
    [InlineData("Suspect", true), InlineData("Arrested", true), InlineData("Charged", true), InlineData("Convicted", true)]
    [InlineData("Eliminated", false), InlineData("Victim", false), InlineData("Witness", false), InlineData("Other", false)]
    public void only_who_is_named_as_a_suspect_is_counted(string named, bool counts) => Of([Report(1, named: Enum.Parse<NamedAs>(named))]).Namings.Should().Be(counts ? 1 : 0);

    [Fact]
    public void every_report_is_in_the_trail_with_why_it_does_not_count()
    {
        ReportFacts[] reports = [Report(1, "19C"), Report(2, cancelled: true), Report(3, named: NamedAs.Eliminated), Report(4, named: NamedAs.Victim), Report(5, "105A"), Report(6, on: Today.AddDays(1)), Report(1)];
        var trail = Of(reports).Trail;
        trail.Should().HaveCount(7);
        WhyNot?[] whys = [null, WhyNot.Cancelled, WhyNot.Eliminated, WhyNot.NotAsSuspect, WhyNot.NotSexual, WhyNot.AfterTheDay, WhyNot.SameCrime];
        trail.Select(c => c.WhyNot).Should().BeEquivalentTo(whys);
        Of(reports).Namings.Should().Be(1);
    }

    [Theory]
    [InlineData("019C", true), InlineData("19c ", true), InlineData("19G", true), InlineData("19/08", false), InlineData("20A", false), InlineData("88E", false)]
    public void classifications_are_compared_however_they_are_written(string classification, bool rape)
    {
        var answer = Of([Report(1, classification)]);
        (answer.Rapes, answer.Namings).Should().Be((rape ? 1 : 0, classification == "19/08" ? 0 : 1));
    }

    [Theory]
    [InlineData("21", true), InlineData("21/1", true), InlineData("210", false), InlineData("71A", true), InlineData("710", false)]
    public void a_number_does_not_stand_for_longer_numbers(string classification, bool counts) => Of([Report(1, classification)]).Namings.Should().Be(counts ? 1 : 0);

    [Fact]
    public void one_report_away_says_which_report_it_would_take()
    {
        (Of(Named(5)).WithOneReport, Of(Named(5)).WithOneRape).Should().Be((1, 1));
        (Of(Named(5, rapes: 0)).WithOneReport, Of(Named(5, rapes: 0)).WithOneRape).Should().Be((null, 1));
        (Of(Named(2)).WithOneReport, Of(Named(2)).WithOneRape).Should().Be((null, (int?)null));
        Of(Named(6)).WithOneRape.Should().BeNull();
        Of(Named(6, last: new(2020, 1, 1))).WithOneReport.Should().Be(1, "an old name comes back with a new report");
    }

    [Fact]
    public void of_one_crime_under_two_records_the_graver_and_the_later_word_counts()
    {
        var reports = Named(5, rapes: 0).Append(Report(9, "20A", new(2019, 1, 1))).Append(Report(9, "19C", new(2019, 1, 2)));
        (Of(reports).Namings, Of(reports).Rapes, Of(reports).Tier).Should().Be((6, 1, 1));
    }

    [Fact]
    public void a_report_more_never_lowers_a_tier()
    {
        var report = from number in Gen.Choose(0, 12)
                     from classification in Gen.Elements("19C", "20A", "88E", "105A", "19G")
                     from days in Gen.Choose(-40, 900)
                     from named in Gen.Elements(Enum.GetValues<NamedAs>())
                     from cancelled in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
                     select Report(number, classification, Today.AddDays(-days), named, cancelled);
        Prop.ForAll(Arb.From(Gen.ListOf(report)), Arb.From(report), Arb.From(Gen.Elements(true, false)), (reports, one, inPrison) =>
        {
            var (before, after) = (Of(reports, inPrison).Tier ?? 3, Of(reports.Append(one), inPrison).Tier ?? 3);
            return after <= before;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    [Fact]
    public void the_order_in_which_reports_come_changes_nothing()
    {
        var report = from number in Gen.Choose(0, 5)
                     from classification in Gen.Elements("19C", "20A")
                     from days in Gen.Choose(0, 900)
                     select Report(number, classification, Today.AddDays(-days));
        Prop.ForAll(Arb.From(Gen.ListOf(report)), reports => Of(reports) with { Trail = [] } == Of([.. Enumerable.Reverse(reports)]) with { Trail = [] }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void rules_that_make_a_higher_tier_easier_are_refused()
    {
        var rules = TierRules.AsPublished;
        rules.Problems().Should().BeEmpty();
        (rules with { First = rules.First with { Namings = 3 } }).Problems().Should().Contain(p => p.Code == "first-easier");
        (rules with { First = rules.First with { Months = 24 } }).Problems().Should().Contain(p => p.Code == "first-easier");
        (rules with { Second = rules.Second with { NotInPrison = true }, First = rules.First with { NotInPrison = false } }).Problems().Should().Contain(p => p.Code == "prison-wrong");
        (rules with { Rape = ["30A"] }).Problems().Should().Contain(p => p.Code == "rape-wrong");
        (rules with { First = rules.First with { Namings = 0 } }).Problems().Should().Contain(p => p.Field == "first.namings");
    }
}
