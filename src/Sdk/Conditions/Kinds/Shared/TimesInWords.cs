using System.Globalization;
using System.Text.RegularExpressions;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Reads hours as orders write them: "between 2200hrs and 6am", "after 9pm", "starting on Monday to Friday".</summary>
internal static partial class TimesInWords
{
    private const string Clock = @"(?:\d{1,2}(?::|\.)?\d{0,2}\s?(?:hrs|hours|h|am|pm|noon)?|midnight|noon|midday)";

    /// <summary>The windows in the words, taken out of them; days not named mean every day.</summary>
    public static IReadOnlyList<WeeklyWindow> Take(CourtWords words)
    {
        List<WeeklyWindow> windows = [];
        while (words.Take(Between()) is { } between)
            if (Time(between.Groups["from"].Value) is { } from && Time(between.Groups["to"].Value) is { } to)
                windows.Add(WeeklyWindow.On(Days(between.Groups["days"].Value), from, to));
        if (windows.Count == 0 && words.Take(After()) is { } after && Time(after.Groups["from"].Value) is { } late)
            windows.Add(WeeklyWindow.Daily(late, TimeOnly.MinValue));
        return windows;
    }

    /// <summary>A time of day: 2200hrs, 22:00, 6am, 9.30pm, midnight; null for anything else.</summary>
    public static TimeOnly? Time(string text)
    {
        var match = Parts().Match(text.Trim());
        if (!match.Success)
            return text.Trim().ToUpperInvariant() switch { "MIDNIGHT" => TimeOnly.MinValue, "NOON" or "MIDDAY" => new(12, 0), _ => null };
        var hour = int.Parse(match.Groups["h"].Value, CultureInfo.InvariantCulture);
        var minute = match.Groups["m"].Value is { Length: 2 } m ? int.Parse(m, CultureInfo.InvariantCulture) : 0;
        var half = match.Groups["half"].Value.ToUpperInvariant();
        if (half is "AM" or "PM" && hour is < 1 or > 12)
            return null;
        hour = half switch { "PM" when hour < 12 => hour + 12, "AM" when hour == 12 => 0, _ => hour };
        return (hour, minute) is ( <= 23, <= 59) ? new TimeOnly(hour, minute) : (hour, minute) is (24, 0) ? TimeOnly.MinValue : null;
    }

    /// <summary>The days that words name; every day when they name none.</summary>
    public static IReadOnlyList<DayOfWeek> Days(string text)
    {
        var named = WeeklyWindow.Week.Where(d => text.Contains(d.ToString(), StringComparison.OrdinalIgnoreCase)).ToList();
        if (named.Count == 2 && Range().IsMatch(text))
        {
            var start = WeeklyWindow.Week.Select((d, i) => (d, i)).Where(x => named.Contains(x.d)).OrderBy(x => text.IndexOf(x.d.ToString(), StringComparison.OrdinalIgnoreCase)).ToList();
            var length = (start[1].i - start[0].i + 7) % 7 + 1;
            return [.. Enumerable.Range(start[0].i, length).Select(i => WeeklyWindow.Week[i % 7])];
        }
        return named.Count > 0 ? named
            : text.Contains("weekday", StringComparison.OrdinalIgnoreCase) ? WeeklyWindow.Week.Take(5).ToList()
            : text.Contains("weekend", StringComparison.OrdinalIgnoreCase) ? WeeklyWindow.Week.Skip(5).ToList()
            : WeeklyWindow.Week;
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string DayNames = @"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekdays?|weekends?";

    [GeneratedRegex(@"\s*(?:,?\s*and\s+)?(?:the hours of\s+)?\b(?:between|from)\s+(?:the hours of\s+)?(?<from>" + Clock + @")\s*(?:and|to|until|-|–)\s*(?<to>" + Clock + @")(?: the (?:next|following) (?:day|morning))?(?<days>,?\s*(?:every day|daily|each day|(?:starting )?on (?:" + DayNames + @")(?:(?:,| and| to| or)+ (?:" + DayNames + @"))*))?(?=\W|$)", Plain)]
    private static partial Regex Between();

    [GeneratedRegex(@"\bafter\s+(?<from>" + Clock + @")(?=\W|$)", Plain)]
    private static partial Regex After();

    [GeneratedRegex(@"^(?<h>\d{1,2}?)(?:[:.]?(?<m>\d{2}))?\s?(?<half>am|pm|hrs|hours|h|noon)?$", Plain)]
    private static partial Regex Parts();

    [GeneratedRegex(@"\bto\b", Plain)]
    private static partial Regex Range();
}
