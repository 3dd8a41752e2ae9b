using FsCheck;
using FsCheck.Fluent;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Plans.Domain;
using Poet.Platform.Errors;
using Poet.Platform.Identity.Units;
using Poet.Platform.Requests;

namespace Poet.Plans.Tests;

/// <summary>Steps of a problem profile, and what is counted of it, at the edges.</summary>
public sealed class ProblemFacts
{
    private const string Enough = "Clusters around the station on working days";

    private static readonly DateOnly Today = new(2026, 9, 1);
    private static readonly Owner Owner = new(Guid.CreateVersion7(DateTimeOffset.UnixEpoch), "A. Bell", Guid.CreateVersion7(DateTimeOffset.UnixEpoch), "Public protection");
    private static readonly By By = new(Owner.Id, Owner.Name, "for a test", new(2026, 9, 1, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public void hours_are_those_of_londons_clock_and_the_hour_that_comes_twice_counts_twice()
    {
        // Sunday 25 October 2026, 00:30 and 01:30 UTC: both 01:30 by the clock; 23:30 UTC of Saturday is Sunday 00:30 in summer
        var counts = WeekOfHours.Of([Utc(25, 0, 30), Utc(25, 1, 30), Utc(24, 23, 30), Utc(26, 23, 59), Utc(27, 0, 0)]);
        (counts[6][0], counts[0][7], counts[1][0], counts.Sum(d => d.Sum())).Should().Be((3, 1, 1, 5));
        WeekOfHours.Band(0).Should().Be("00-03");
        WeekOfHours.Band(7).Should().Be("21-24");

        static DateTimeOffset Utc(int day, int hour, int minute) => new(2026, 10, day, hour, minute, 0, TimeSpan.Zero);
    }

    [Fact]
    public void nothing_is_lost_or_counted_twice_in_the_week_whatever_the_instants() =>
        Prop.ForAll(Gen.ListOf(Gen.Choose(0, 60 * 24 * 800).Select(m => new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(m))).ToArbitrary(), instants =>
        {
            var counts = WeekOfHours.Of(instants);
            counts.Sum(day => day.Sum()).Should().Be(instants.Count);
            foreach (var at in instants)
                counts[((int)LondonTime.WallClock(at).DayOfWeek + 6) % 7][LondonTime.WallClock(at).Hour / 3].Should().BePositive();
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2026-09-27", false), InlineData("2026-09-28", true)] // 1 to 28 September are 28 days
    public void a_comparison_needs_28_days_and_both_stretches_are_as_long(string until, bool compared)
    {
        var found = ProblemAssessment.Of(Today, DateOnly.Parse(until));
        (found is not null).Should().Be(compared);
        if (found is not null)
            (found.Before.From, found.Before.Until, found.After.From, found.After.Until).Should().Be((new(2026, 8, 4), new(2026, 8, 31), Today, new DateOnly(2026, 9, 28)));
    }

    [Fact]
    public void the_steps_follow_each_other_and_the_response_is_said_once()
    {
        var profile = Open();
        Refused(() => profile.Respond(Enough, Today, Today)).Should().Equal("not-analysed");
        Refused(() => profile.Assess(Enough, Today)).Should().Equal("not-responding");
        Refused(() => profile.Analyse("too short")).Should().Equal("analysis-wrong");
        profile.Analyse(Enough);
        profile.Analyse(Enough + " after late shifts");
        Refused(() => profile.Respond("no", new(2026, 1, 1), Today)).Should().Equal("response-wrong", "response-from-wrong");
        profile.Respond(Enough, Today, Today);
        Refused(() => profile.Respond(Enough, Today, Today)).Should().Equal("not-analysed");
        Refused(() => profile.Analyse(Enough)).Should().Equal("response-began");
        Refused(() => profile.Assess(Enough, Today.AddDays(27))).Should().Equal("too-early");
        profile.Assess(Enough, Today.AddDays(28));
        (profile.Stage, profile.AssessedOn).Should().Be((ProblemStage.Assessed, Today.AddDays(28)));
        Refused(profile.MustBeOpen).Should().Equal("assessed-already");
    }

    [Fact]
    public void what_is_opened_has_a_title_words_and_a_first_day_that_is_not_to_come()
    {
        Refused(() => ProblemProfile.Open("T1", new("x", "short", null, Today.AddDays(1)), Owner, Today, By)).Should().Equal("title-wrong", "problem-wrong", "scan-from-wrong");
        Refused(() => ProblemProfile.Open("T1", new("Station", Enough, null, Today.AddYears(-5).AddDays(-1)), Owner, Today, By)).Should().Equal("scan-from-wrong");
    }

    private static ProblemProfile Open() => ProblemProfile.Open("T1", new("Following in the station quarter", Enough, null, new(2026, 1, 1)), Owner, Today, By);

    private static IEnumerable<string> Refused(Action act) => act.Should().Throw<RuleBrokenException>().Which.Problems.Select(p => p.Code);
}
