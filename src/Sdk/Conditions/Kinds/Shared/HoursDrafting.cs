using System.Globalization;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Concerns about weekly windows: gaps, overlaps and windows that meet.</summary>
internal static class HoursDrafting
{
    private const int Week = 7 * 24 * 60;
    private const int SmallGap = 10;

    public static IEnumerable<DraftingConcern> Concerns(IReadOnlyList<WeeklyWindow> windows)
    {
        var seams = Seams(windows);
        if (seams.FirstOrDefault(s => s.Gap < 0) is { } overlap)
            yield return new("hours-overlap", ConcernSeverity.Warning, $"Two of the windows overlap about {overlap.At}", "Give each hour of the week to one window only");
        if (seams.FirstOrDefault(s => s.Gap == 0) is { } meet)
            yield return new("hours-back-to-back", ConcernSeverity.Warning,
                $"Two windows meet at {meet.At}, so that the words leave a gap or an overlap at that minute", "Write them as one window, or say which of them the minute belongs to");
        if (seams.FirstOrDefault(s => s.Gap is > 0 and <= SmallGap && s.Midnight) is { } midnight)
            yield return new("hours-gap-at-midnight", ConcernSeverity.Warning, $"The minutes after {midnight.At} belong to no window",
                "Write one window across midnight, such as 21:00 to 06:00 the next day");
        if (seams.FirstOrDefault(s => s.Gap is > 0 and <= SmallGap && !s.Midnight) is { } gap)
            yield return new("hours-gap", ConcernSeverity.Warning, $"The minutes after {gap.At} belong to no window", "Close the gap, or say that it is meant");
    }

    // what lies between each window of the week and the next one, round to the first again
    private static List<Seam> Seams(IReadOnlyList<WeeklyWindow> windows)
    {
        var spans = windows.SelectMany(w => w.Days.Select(d => Start(w, d)).Select(start => (Start: start, End: start + w.Minutes))).Order().ToList();
        if (spans.Count == 0)
            return [];
        return [.. spans.Zip([.. spans.Skip(1), (spans[0].Start + Week, spans[0].End + Week)], (a, b) => new Seam(b.Item1 - a.End, a.End))];
    }

    private static int Start(WeeklyWindow window, DayOfWeek day) =>
        ((int)day + 6) % 7 * 24 * 60 + (int)window.From.ToTimeSpan().TotalMinutes;

    private sealed record Seam(int Gap, int End)
    {
        private TimeSpan OfDay => TimeSpan.FromMinutes(End % (24 * 60));

        public string At => OfDay.ToString(@"hh\:mm", CultureInfo.InvariantCulture);

        public bool Midnight => End % (24 * 60) is 0 or >= 24 * 60 - SmallGap;
    }
}
