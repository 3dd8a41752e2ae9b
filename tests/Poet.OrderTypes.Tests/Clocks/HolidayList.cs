using FsCheck;
using FsCheck.Fluent;
using Poet.OrderTypes.Sdk.Clocks;
using static Poet.OrderTypes.Tests.Clocks.Times;

namespace Poet.OrderTypes.Tests.Clocks;

public sealed class HolidayList
{
    // gov.uk/bank-holidays, division England and Wales; contains public sector information licensed under the Open Government Licence v3.0
    private const string Published = """
        2018-01-01 2018-03-30 2018-04-02 2018-05-07 2018-05-28 2018-08-27 2018-12-25 2018-12-26
        2019-01-01 2019-04-19 2019-04-22 2019-05-06 2019-05-27 2019-08-26 2019-12-25 2019-12-26
        2020-01-01 2020-04-10 2020-04-13 2020-05-08 2020-05-25 2020-08-31 2020-12-25 2020-12-28
        2021-01-01 2021-04-02 2021-04-05 2021-05-03 2021-05-31 2021-08-30 2021-12-27 2021-12-28
        2022-01-03 2022-04-15 2022-04-18 2022-05-02 2022-06-02 2022-06-03 2022-08-29 2022-09-19 2022-12-26 2022-12-27
        2023-01-02 2023-04-07 2023-04-10 2023-05-01 2023-05-08 2023-05-29 2023-08-28 2023-12-25 2023-12-26
        2024-01-01 2024-03-29 2024-04-01 2024-05-06 2024-05-27 2024-08-26 2024-12-25 2024-12-26
        2025-01-01 2025-04-18 2025-04-21 2025-05-05 2025-05-26 2025-08-25 2025-12-25 2025-12-26
        """;

    [Fact]
    public void it_agrees_with_the_published_list_but_for_christmas_at_weekends()
    {
        var published = Published.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(Day).ToList();
        var held = Holidays.All.Where(h => h.Day.Year <= 2025).Select(h => h.Day).ToList();

        published.Except(held).Should().BeEmpty();
        // published lists show the day off work; in law Christmas Day is a holiday on any day, and the Act lists 26 December on a Saturday
        held.Except(published).Should().BeEquivalentTo(new[] { "2020-12-26", "2021-12-25", "2022-12-25" }.Select(Day));
    }

    [Theory]
    [InlineData("2026-12-28", HolidayCertainty.Certain)]
    [InlineData("2026-12-26", HolidayCertainty.Disputed)]
    [InlineData("2020-12-26", HolidayCertainty.Disputed)]
    [InlineData("2027-01-01", HolidayCertainty.Expected)]
    [InlineData("2027-12-27", HolidayCertainty.Certain)] // by the Act, as the 26th is a Sunday
    [InlineData("2027-12-28", HolidayCertainty.Expected)]
    [InlineData("2028-01-03", HolidayCertainty.Expected)]
    [InlineData("2030-05-06", HolidayCertainty.Expected)]
    [InlineData("2030-05-27", HolidayCertainty.Certain)]
    [InlineData("2017-05-29", HolidayCertainty.Expected)] // before the years held
    [InlineData("2037-12-26", HolidayCertainty.Expected)]
    [InlineData("2037-12-28", HolidayCertainty.Expected)]
    [InlineData("2031-12-25", HolidayCertainty.Certain)]
    public void each_says_how_far_it_can_be_relied_on(string day, HolidayCertainty certainty)
    {
        var holiday = Holidays.On(Day(day));

        holiday!.Certainty.Should().Be(certainty);
        (holiday.Doubt is null).Should().Be(certainty == HolidayCertainty.Certain);
        holiday.Source.Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("2022-05-30")] // moved to 2 June
    [InlineData("2020-05-04")] // moved to 8 May
    [InlineData("2022-01-01")] // a Saturday: Monday instead
    [InlineData("2021-12-26")] // a Sunday
    [InlineData("2026-12-27")]
    public void days_that_lost_their_holiday_are_not_listed(string day) => Holidays.On(Day(day)).Should().BeNull();

    [Fact]
    public void every_entry_names_a_statute_a_proclamation_or_the_common_law() =>
        Holidays.All.Should().OnlyContain(h => h.Source.StartsWith("Banking and Financial Dealings Act 1971")
            || h.Source.StartsWith("Proclamation under the Banking and Financial Dealings Act 1971 s.1") || h.Source == "Common law");

    [Fact]
    public void every_year_has_eight_or_more() =>
        Prop.ForAll(Gen.Choose(1, 9999).ToArbitrary(), year =>
        {
            var first = new DateOnly(year, 1, 1);
            var count = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Count(n => Holidays.On(first.AddDays(n)) is not null);
            return count is >= 8 and <= 11;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(1818, 3, 22)] // the earliest it can be
    [InlineData(1943, 4, 25)] // the latest
    [InlineData(2000, 4, 23)]
    [InlineData(2026, 4, 5)]
    [InlineData(2027, 3, 28)]
    [InlineData(2038, 4, 25)]
    public void easter_is_computed(int year, int month, int day) => Easter.Sunday(year).Should().Be(new DateOnly(year, month, day));

    [Fact]
    public void easter_is_a_sunday_between_22_march_and_25_april() =>
        Prop.ForAll(Gen.Choose(1, 9999).ToArbitrary(), year =>
        {
            var easter = Easter.Sunday(year);
            return easter.DayOfWeek == DayOfWeek.Sunday && easter >= new DateOnly(year, 3, 22) && easter <= new DateOnly(year, 4, 25)
                && Easter.GoodFriday(year).DayOfWeek == DayOfWeek.Friday && Easter.Monday(year).DayOfWeek == DayOfWeek.Monday;
        }).QuickCheckThrowOnFailure();
}
