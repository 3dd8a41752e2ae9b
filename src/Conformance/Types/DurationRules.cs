using System.Globalization;
using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.OrderTypes.Conformance.Types;

/// <summary>Each limit of length is tried on the days on both sides of it, for adults and under 18, made on ordinary days and on those that calendars stumble over.</summary>
internal static class DurationRules
{
    private const string TooLong = "longer_than_law_allows";
    private const string TooShort = "shorter_than_law_allows";

    // a plain day, a leap day, a day that most months lack, the last of a year
    private static readonly DateOnly[] Days = [new(2024, 6, 15), new(2024, 2, 29), new(2023, 1, 31), new(2025, 12, 31)];

    public static IReadOnlyList<Rule<IOrderType>> All { get; } =
    [
        new("boundaries", "A length on the limit is allowed and one day past it is found, on every limit, for adults and under 18.", Forms.Each(Boundaries)),
        new("open-ends", "What may last a limited time only may not run until further order.", Forms.Each(f => OpenEnds(f.Form))),
    ];

    private static IEnumerable<(string, string)> Boundaries(PlacedForm form)
    {
        var duration = form.Form.Duration;
        foreach (var (rule, who, years) in new[] { (duration, "an adult", 30), (duration.Under18, "a subject under 18", 16) })
            if (rule is not null)
                foreach (var made in Days)
                    foreach (var problem in Tried(duration, rule, new(made) { StartsOn = made, BornOn = made.AddYears(-years) }, who))
                        yield return problem;
    }

    private static IEnumerable<(string, string)> Tried(DurationRule asked, DurationRule rule, OrderDates dates, string who)
    {
        if (rule.Minimum is { } least)
        {
            var last = ByHand(dates.MadeOn, least);
            if (Found(last) is { Count: > 0 } wrong)
                yield return Answer(last, $"the least length, {least.InWords()}", wrong, "allow it: look at which of Minimum and Maximum is meant");
            if (!Found(last.AddDays(-1)).Any(c => c is TooShort or "ends_before_made"))
                yield return Answer(last.AddDays(-1), $"one day less than {least.InWords()}", Found(last.AddDays(-1)), "mend Minimum");
        }
        if (rule.Maximum is { } most)
        {
            var last = ByHand(dates.MadeOn, most);
            if (Found(last) is { Count: > 0 } wrong)
                yield return Answer(last, $"the greatest length, {most.InWords()}", wrong, "allow it: look at which of Minimum and Maximum is meant");
            if (!Found(last.AddDays(1)).Contains(TooLong))
                yield return Answer(last.AddDays(1), $"one day more than {most.InWords()}", Found(last.AddDays(1)), "mend Maximum");
        }
        else if (rule.Minimum is null && Found(dates.MadeOn.AddYears(100)) is { Count: > 0 } wrong)
            yield return Answer(dates.MadeOn.AddYears(100), "a hundred years, and the rule has no limit", wrong, "give the limit as Maximum");

        List<string> Found(DateOnly last) => [.. asked.Check(dates with { LastDay = last }).Select(f => f.Code)];

        (string, string) Answer(DateOnly last, string what, List<string> found, string mend) => (string.Create(CultureInfo.InvariantCulture,
            $"for {who}, made on {dates.MadeOn:yyyy-MM-dd} and ending on {last:yyyy-MM-dd} ({what}), the law as written finds {(found.Count == 0 ? "nothing" : string.Join(", ", found))}"), mend);
    }

    // worked out by the calendar and not by the SDK: the day before the anniversary, or the last of a month that has no such day
    private static DateOnly ByHand(DateOnly first, Period length)
    {
        var anniversary = first.AddMonths(length.Years * 12 + length.Months);
        return anniversary.Day < first.Day ? anniversary.AddDays(length.Days) : anniversary.AddDays(length.Days - 1);
    }

    private static IEnumerable<(string, string)> OpenEnds(OrderForm form)
    {
        foreach (var (rule, who) in new[] { (form.Duration, "the order"), (form.Duration.Under18, "the order under 18") })
            if (rule is { Maximum: { } most, UntilFurtherOrder: true })
                yield return ($"{who} may last {most.InWords()} at most, and yet until further order", "leave one of the two out");
    }
}
