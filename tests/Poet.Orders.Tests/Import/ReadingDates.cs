using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Poet.Orders.Import.Reading.Fields;
using Poet.Orders.Import.Reading.Files;

namespace Poet.Orders.Tests.Import;

public sealed class ReadingDates
{
    private static readonly DateHabits Usual = new(LatestYear: 2027);

    private static readonly string[] WrittenForms =
    [
        "dd/MM/yyyy", "d/M/yyyy", "dd/MM/yy", "d/M/yy", "dd.MM.yyyy", "d.M.yy", "dd-MM-yyyy", "yyyy-MM-dd", "yyyy/MM/dd", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss", "dd/MM/yyyy HH:mm",
        "d MMMM yyyy", "d MMM yyyy", "dd-MMM-yyyy", "d MMM yy", "MMMM d, yyyy", "ddd d MMM yyyy", "dddd, d MMMM yyyy", "yyyyMMdd",
    ];

    [Fact]
    public void every_written_form_of_a_day_reads_back()
    {
        // 1 January 1928 to 31 December 2027: a year of two digits has one meaning in a hundred years
        var days = Gen.Choose(new DateOnly(1928, 1, 1).DayNumber, new DateOnly(2027, 12, 31).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();

        Prop.ForAll(days, day => WrittenForms.Select(form => day.ToDateTime(TimeOnly.MinValue).ToString(form, CultureInfo.InvariantCulture)).Append(WithOrdinal(day)).Append(Serial(day))
            .All(text => DateReader.Read(text, Usual).Day == day)).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("3rd March 2024", 2024, 3, 3)]
    [InlineData("  3 rd of March, 2024 ", null, null, null)]
    [InlineData("the 3rd of March 2024", 2024, 3, 3)]
    [InlineData("1st Sept 2021", 2021, 9, 1)]
    [InlineData("Thurs 4th May 23", 2023, 5, 4)]
    [InlineData("March 3 2024", 2024, 3, 3)]
    [InlineData("29/02/2024", 2024, 2, 29)]
    [InlineData("45826", 2025, 6, 18)]
    [InlineData("45826.5", 2025, 6, 18)]
    [InlineData("60", null, null, null)]
    [InlineData("31/02/2024", null, null, null)]
    [InlineData("29/02/2023", null, null, null)]
    [InlineData("13/13/2023", null, null, null)]
    [InlineData("tbc", null, null, null)]
    [InlineData("12/2023", null, null, null)]
    [InlineData("approx 1990", null, null, null)]
    [InlineData("1/2/3/4", null, null, null)]
    [InlineData("99999999999999999999", null, null, null)]
    [InlineData("٠١/٠٢/٢٠٢٤", null, null, null)]
    public void a_date_is_read_or_it_is_not(string text, int? year, int? month, int? day) =>
        DateReader.Read(text, Usual).Day.Should().Be(year is null ? null : new DateOnly(year.Value, month!.Value, day!.Value));

    [Theory]
    [InlineData("01/01/0001")]
    [InlineData("0001-01-01")]
    [InlineData("31/12/9999")]
    [InlineData("9999-12-31")]
    [InlineData("01/01/1899")]
    public void years_that_no_order_can_have_are_refused(string text) =>
        DateReader.Read(text, Usual).Should().Be(new DateReading(null, DateProblem.OutOfRange));

    [Fact]
    public void a_month_before_its_day_is_read_only_where_it_cannot_be_otherwise()
    {
        DateReader.Read("08/31/2026", Usual).Should().Be(new DateReading(new(2026, 8, 31), MonthFirst: true));
        DateReader.Read("04/06/2023", Usual with { DoubtOrder = true }).Should().Be(new DateReading(new(2023, 6, 4), DateProblem.Ambiguous, new(2023, 4, 6)));
        DateReader.Read("04/06/2023", Usual).Should().Be(new DateReading(new(2023, 6, 4)));
        DateReader.Read("04.06.2023", Usual with { DoubtOrder = true }).Problem.Should().Be(DateProblem.None, "nobody who writes full stops puts the month first");
        DateReader.Read("05/05/2023", Usual with { DoubtOrder = true }).Problem.Should().Be(DateProblem.None, "both readings are the same day");
    }

    [Theory]
    [InlineData("Until further order")]
    [InlineData("until futher order")]
    [InlineData("untill further order of the court")]
    [InlineData("UFO")]
    [InlineData("U.F.O.")]
    [InlineData("INDEF")]
    [InlineData("Indefinite")]
    [InlineData("until further notice")]
    [InlineData("til court order")]
    [InlineData("No end date")]
    [InlineData("open-ended")]
    public void until_further_order_is_known_in_its_spellings(string text) => End(text).UntilFurtherOrder.Should().BeTrue();

    [Theory]
    [InlineData("3 yrs", 2028, 1, 12)]
    [InlineData("for 3 years", 2028, 1, 12)]
    [InlineData("28 days", 2025, 2, 9)]
    [InlineData("4 weeks", 2025, 2, 9)]
    [InlineData("18 months", 2026, 7, 12)]
    [InlineData("1 year and 6 months", 2026, 7, 12)]
    [InlineData("two years", 2027, 1, 12)]
    [InlineData("5y", 2030, 1, 12)]
    [InlineData("until 12/01/2030 or further order", 2030, 1, 12)]
    [InlineData("expires 12th January 2030", 2030, 1, 12)]
    [InlineData("12/01/2030 (inclusive)", 2030, 1, 12)]
    public void a_length_or_a_date_with_words_gives_the_last_day(string text, int year, int month, int day)
    {
        var end = End(text);

        end.LastDay(new DateOnly(2025, 1, 13)).Should().Be(new DateOnly(year, month, day));
        end.UntilFurtherOrder.Should().BeFalse();
    }

    [Theory]
    [InlineData("5 yrs from release")]
    [InlineData("3 years after release from custody")]
    [InlineData("on release")]
    public void an_order_that_starts_on_release_has_no_last_day_yet(string text)
    {
        End(text).FromRelease.Should().BeTrue();
        End(text).LastDay(new DateOnly(2025, 1, 13)).Should().BeNull();
    }

    [Theory]
    [InlineData("ask the court")]
    [InlineData("12/2023")]
    public void an_end_that_says_nothing_known_is_unreadable(string text) => End(text).Unreadable.Should().BeTrue();

    private static EndReading End(string text) => EndReader.Read(new Cell(text), new(2075));

    private static string Serial(DateOnly day) => (day.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture);

    private static string WithOrdinal(DateOnly day) =>
        day.Day + (day.Day % 10, day.Day / 10) switch { (_, 1) => "th", (1, _) => "st", (2, _) => "nd", (3, _) => "rd", _ => "th" } + day.ToString(" MMMM yyyy", CultureInfo.InvariantCulture);
}
