using FsCheck;
using FsCheck.Fluent;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.OrderTypes.Tests.Clocks;

/// <summary>What holds of every limit of length on every date, whatever the order type.</summary>
public sealed class LengthProperties
{
    private const string TooShort = "shorter_than_law_allows";
    private const string TooLong = "longer_than_law_allows";

    private static readonly Gen<DateOnly> Day = Gen.Choose(new DateOnly(1990, 1, 1).DayNumber, new DateOnly(2060, 12, 31).DayNumber).Select(DateOnly.FromDayNumber);
    private static readonly Gen<Period> Length = Gen.OneOf(Gen.Choose(1, 10).Select(Period.OfYears), Gen.Choose(1, 30).Select(Period.OfMonths), Gen.Choose(1, 800).Select(Period.OfDays));
    private static readonly Gen<Period?> PerhapsLength = Gen.OneOf(Gen.Constant((Period?)null), Length.Select(p => (Period?)p));

    private static readonly Arbitrary<(DateOnly Made, int Days, DurationRule Rule)> Orders =
        (from made in Day
         from days in Gen.OneOf(Gen.Choose(-3, 40), Gen.Choose(0, 5000))
         from least in PerhapsLength
         from most in PerhapsLength
         select (made, days, new DurationRule("s.1") { Minimum = least, Maximum = most })).ToArbitrary();

    [Fact]
    public void an_order_is_too_long_exactly_when_it_ends_after_the_greatest_length_and_too_short_exactly_when_it_ends_before_the_least() =>
        Prop.ForAll(Orders, o =>
        {
            var last = o.Made.AddDays(o.Days);
            string[] expected = last < o.Made ? ["ends_before_made"]
                : o.Rule.Maximum is { } most && last >= Anniversary(o.Made, most) ? [TooLong]
                : o.Rule.Minimum is { } least && last < Anniversary(o.Made, least).AddDays(-1) ? [TooShort] : [];
            return Found(o.Rule, new(o.Made) { LastDay = last }).SequenceEqual(expected);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void a_longer_order_is_never_freed_from_being_too_long_nor_a_shorter_one_from_being_too_short() =>
        Prop.ForAll(Orders, o =>
        {
            var (now, later) = (Found(o.Rule, new(o.Made) { LastDay = o.Made.AddDays(o.Days) }), Found(o.Rule, new(o.Made) { LastDay = o.Made.AddDays(o.Days + 1) }));
            return (!now.Contains(TooLong) || later.Contains(TooLong)) && (!later.Contains(TooShort) || now.Any(c => c is TooShort or "ends_before_made"));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void every_finding_names_the_section_and_says_the_day_to_mend() =>
        Prop.ForAll(Orders, o =>
            o.Rule.Check(new(o.Made) { LastDay = o.Made.AddDays(o.Days) }).All(f => f.Section == "s.1" && f.Says.Length > 0 && (f.Code == "ends_before_made" || f.Says.Contains("so until", StringComparison.Ordinal))))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void the_rule_for_the_young_holds_until_the_day_before_the_eighteenth_birthday() =>
        Prop.ForAll(Day.ToArbitrary(), Gen.Choose(-400, 400).ToArbitrary(), (made, around) =>
        {
            var born = made.AddYears(-18).AddDays(around);
            born = born is { Month: 2, Day: 29 } ? born.AddDays(-1) : born; // whose birthday in other years is another question
            var rule = new DurationRule("adult") { Minimum = Period.OfYears(20), Under18 = new("youth") { Maximum = Period.OfDays(1) } };
            var twoDays = new OrderDates(made) { LastDay = made.AddDays(1) };
            return rule.Check(twoDays with { BornOn = born }).Single().Section == (made < born.AddYears(18) ? "youth" : "adult")
                && rule.Check(twoDays).Single().Section == "adult";
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void what_runs_from_its_start_is_measured_from_there_and_not_at_all_while_the_start_is_unknown() =>
        Prop.ForAll(Orders, Gen.Choose(0, 900).ToArbitrary(), (o, wait) =>
        {
            var rule = o.Rule with { CountsFrom = Anchor.InForce };
            var starts = o.Made.AddDays(wait);
            var last = starts.AddDays(Math.Max(o.Days, 0));
            return Found(rule, new(o.Made) { StartsOn = starts, LastDay = last }).SequenceEqual(Found(o.Rule, new(starts) { LastDay = last }))
                && Found(rule, new(o.Made) { LastDay = last }).Count == 0;
        }).QuickCheckThrowOnFailure();

    private static List<string> Found(DurationRule rule, OrderDates dates) => [.. rule.Check(dates).Select(f => f.Code)];

    // by the calendar: the first day that is no longer inside a length beginning with a day
    private static DateOnly Anniversary(DateOnly first, Period length)
    {
        var day = first.AddMonths(length.Years * 12 + length.Months);
        return (day.Day < first.Day ? day.AddDays(1) : day).AddDays(length.Days);
    }
}
