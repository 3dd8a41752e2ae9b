using System.Globalization;
using Poet.Subjects.Rights;

namespace Poet.Subjects.Tests.Rights;

/// <summary>Data Protection Act 2018 s.54: one month beginning with the day on which the request, or if later what shows who asked, was received.</summary>
public sealed class TimeForAnswering
{
    [Theory]
    [InlineData("2026-03-03", "2026-03-03", "2026-04-02")] // the first day counts
    [InlineData("2026-03-03", "2026-03-20", "2026-04-19")] // what shows who asked came later
    [InlineData("2026-03-03", "2026-02-20", "2026-04-02")] // it was there before: the request decides
    [InlineData("2026-01-31", "2026-01-31", "2026-02-28")] // February has no 31st
    [InlineData("2028-01-31", "2028-01-31", "2028-02-29")]
    [InlineData("2026-03-01", "2026-03-01", "2026-03-31")]
    [InlineData("2026-12-15", "2026-12-15", "2027-01-14")]
    public void the_answer_is_due_at_the_end_of_one_month(string received, string identity, string due) => RequestClock.DueOn(Day(received), Day(identity), extended: false).Should().Be(Day(due));

    [Theory]
    [InlineData("2026-03-03", "2026-06-02")]
    [InlineData("2026-11-30", "2027-02-28")]
    public void notice_given_in_time_adds_two_months_to_the_first(string received, string due) => RequestClock.DueOn(Day(received), Day(received), extended: true).Should().Be(Day(due));

    [Fact]
    public void notice_is_in_time_until_the_month_ends() => RequestClock.LastDayToExtend(Day("2026-03-03"), Day("2026-03-20")).Should().Be(Day("2026-04-19"));

    [Fact]
    public void while_it_is_not_clear_who_asked_the_time_has_not_begun()
    {
        RequestClock.DueOn(Day("2026-03-03"), null, extended: false).Should().Be(RequestClock.NotBegun);
        RequestClock.LastDayToExtend(Day("2026-03-03"), null).Should().BeNull();
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
