using Poet.Insight.Domain;
using Poet.OrderTypes.Sdk.Clocks;

namespace Poet.Insight.Tests;

/// <summary>On which side of a midnight something counts.</summary>
public sealed class Boundaries
{
    private static readonly Guid Ash = Id(1), Birch = Id(2);

    [Theory]
    [InlineData("2026-03-02", 0, 0)] // the day before it was made
    [InlineData("2026-03-03", 1, 1)] // the day on which it was made
    [InlineData("2026-03-09", 1, 1)]
    [InlineData("2026-03-10", 0, 1)] // the day on which he went into custody
    [InlineData("2026-03-19", 0, 1)] // the last day inside
    [InlineData("2026-03-20", 1, 1)] // the day of release
    [InlineData("2026-04-30", 1, 1)] // the last day of the order
    [InlineData("2026-05-01", 0, 0)]
    public void a_person_is_in_the_community_while_bound_and_not_inside_at_the_end_of_the_day(string day, int outside, int bound)
    {
        var order = new PersonTime(Ash, Start("2026-03-03"), LondonTime.EndOf(Day("2026-04-30")));
        var inside = new PersonTime(Ash, Start("2026-03-10"), Start("2026-03-20"));
        Community.At([Asked.EndOf(Day(day))], [order], [inside]).Should().Equal((outside, bound));
    }

    [Fact]
    public void two_orders_on_one_person_are_one_person_and_custody_of_somebody_else_is_nobody_of_ours()
    {
        var held = new PersonTime(Ash, Start("2026-01-01"), Stretch.Open);
        Community.At([Start("2026-06-01")], [held, held with { From = Start("2026-02-01") }, held with { Person = Birch }], [held with { Person = Id(3) }, held with { Person = Birch }]).Should().Equal((1, 2));
    }

    [Fact]
    public void a_day_ends_with_its_last_moment_in_London_and_today_with_now()
    {
        var now = new DateTimeOffset(2026, 7, 1, 9, 0, 0, TimeSpan.Zero);
        Asked.Of(Day("2026-06-30"), null, now).At.Should().Be(new DateTimeOffset(2026, 6, 30, 23, 0, 0, TimeSpan.Zero).AddMicroseconds(-1), "in summer London is an hour ahead");
        Asked.Of(Day("2026-07-01"), null, now).At.Should().Be(now);
        Asked.Of(Day("2026-06-30"), null, now).From.Should().Be(Day("2025-07-01"), "a period of a year ends with the day");
    }

    [Fact]
    public void points_of_a_trend_are_ends_of_months_and_years_and_the_day_itself()
    {
        var months = Community.Months(Day("2026-03-31"));
        (months.Count, months[0], months[^2], months[^1]).Should().Be((13, Day("2025-03-31"), Day("2026-02-28"), Day("2026-03-31")));
        Community.Years(Day("2026-03-31"), 2024).Should().Equal(Day("2024-12-31"), Day("2025-12-31"), Day("2026-03-31"));
        Community.Years(Day("2026-03-31"), 2026).Should().Equal(Day("2026-03-31"));
        Community.Years(Day("2026-03-31"), 1990).Should().HaveCount(11).And.HaveElementAt(0, Day("2016-12-31"));
    }

    [Fact]
    public void ages_fall_into_the_class_that_names_their_last_day()
    {
        Ages.Count(Ages.Overdue, [1, 7, 8, 28, 29, 90, 91, 4000]).Should().Equal(2, 2, 2, 2);
        Ages.Count(Ages.Waiting, [0, 28, 29, 84, 85, 182, 183]).Should().Equal(2, 2, 2, 1);
    }

    [Fact]
    public void breaches_of_one_person_do_not_stand_for_many()
    {
        Behind.Of([(Ash, Id(10)), (Ash, Id(10)), (Ash, Id(11)), (Birch, Id(12))]).Should().Be(new Behind(4, 2, 3, 3, 1));
        Behind.Of([]).Should().Be(new Behind(0, 0, 0, 0, 0));
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");

    private static DateTimeOffset Start(string day) => LondonTime.StartOf(Day(day));

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
