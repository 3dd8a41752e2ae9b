using System.Globalization;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Subjects.Protecting;

namespace Poet.Subjects.Tests.Protecting;

/// <summary>Until when a protected person is to be told, over week ends, holidays and the nights in which the clocks change.</summary>
public sealed class TimeForTelling
{
    [Theory]
    [InlineData("2027-03-24T12:00:00Z", "2027-03-25")] // a Wednesday
    [InlineData("2027-03-25T16:00:00Z", "2027-03-30")] // Maundy Thursday: neither Good Friday, the week end nor Easter Monday
    [InlineData("2027-03-26T09:00:00Z", "2027-03-30")] // known on Good Friday itself
    [InlineData("2027-03-29T22:59:59Z", "2027-03-30")] // the last second of Easter Monday, in summer time
    [InlineData("2027-03-29T23:00:00Z", "2027-03-31")] // the first of Tuesday
    [InlineData("2026-12-24T12:00:00Z", "2026-12-29")] // Christmas on a Friday, and the substitute for Boxing Day
    [InlineData("2027-04-30T12:00:00Z", "2027-05-03")] // expected to be a holiday, but not proclaimed: the earlier reading
    public void it_ends_with_the_next_working_day(string known, string lastDay) => LastDay(known, 1).Should().Be(lastDay);

    [Theory]
    [InlineData(2, "2027-03-31")]
    [InlineData(5, "2027-04-05")]
    [InlineData(0, "2027-03-30")] // at least one
    public void the_force_may_allow_more_days(int days, string lastDay) => LastDay("2027-03-25T16:00:00Z", days).Should().Be(lastDay);

    [Fact]
    public void what_is_known_later_is_never_due_earlier_and_always_on_a_later_day_that_is_no_week_end()
    {
        var start = DateTimeOffset.Parse("2027-01-01T00:00:00Z", CultureInfo.InvariantCulture);
        var dues = Enumerable.Range(0, 24 * 365).Select(hour => (Known: start.AddHours(hour), Due: TellingClock.DueAt(start.AddHours(hour), 1))).ToList();
        dues.Select(d => d.Due).Should().BeInAscendingOrder();
        dues.Should().OnlyContain(d => LondonTime.DateOf(d.Due.AddTicks(-1)) > LondonTime.DateOf(d.Known) && d.Due > d.Known.AddHours(22));
        dues.Select(d => LondonTime.DateOf(d.Due.AddTicks(-1)).DayOfWeek).Should().NotContain([DayOfWeek.Saturday, DayOfWeek.Sunday]);
    }

    private static string LastDay(string known, int days) =>
        LondonTime.DateOf(TellingClock.DueAt(DateTimeOffset.Parse(known, CultureInfo.InvariantCulture), days).AddTicks(-1)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
