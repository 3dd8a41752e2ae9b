using System.Globalization;
using System.Text.RegularExpressions;
using Poet.OrderTypes.Sdk.Clocks;

namespace Poet.Platform.Web;

/// <summary>
/// A time of day as somebody types it. In the night in October when the clocks go back an hour comes twice, and the form asks which is meant; in the night in March when they go
/// forward an hour never comes, and nothing can have happened in it.
/// </summary>
public static partial class ClockTime
{
    private static readonly TimeSpan Summer = TimeSpan.FromHours(1);

    /// <summary>The instant; null with a sentence that says what to mend.</summary>
    /// <param name="day">The day, in London.</param>
    /// <param name="typed">As typed.</param>
    /// <param name="example">A time for the sentence.</param>
    /// <param name="problem">The sentence; null when the instant could be read.</param>
    public static DateTimeOffset? Read(DateOnly day, string? typed, string example, out string? problem)
    {
        problem = null;
        if (Written().Match(typed?.Trim() ?? "") is not { Success: true } match
            || !TimeOnly.TryParseExact($"{match.Groups["hour"].Value}:{match.Groups["minute"].Value}", ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            problem = $"Enter the time by the 24-hour clock, for example {example}";
            return null;
        }
        var shown = time.ToString("HH:mm", CultureInfo.InvariantCulture);
        var moment = LondonTime.At(day, time);
        if (moment.Skipped)
            problem = $"Enter another time: the clocks went forward in this night, and {shown} never came";
        else if (match.Groups["clock"] is { Success: true } clock)
        {
            var offset = string.Equals(clock.Value, "BST", StringComparison.OrdinalIgnoreCase) ? Summer : TimeSpan.Zero;
            var meant = new DateTimeOffset(day.ToDateTime(time), offset).ToUniversalTime();
            if (meant == moment.First || meant == moment.Second)
                return meant;
            problem = $"Leave out {clock.Value.ToUpperInvariant()}: the clocks showed the other time on this day";
        }
        else if (moment.Second is not null)
            problem = $"Say which {shown} is meant, because the clocks went back in this night and it came twice: write {shown} BST for the first, {shown} GMT for the second";
        return problem is null ? moment.First : null;
    }

    [GeneratedRegex(@"^(?<hour>\d{1,2})[:.](?<minute>\d{2})(?:\s*(?<clock>BST|GMT))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
