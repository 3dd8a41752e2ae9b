using Poet.OrderTypes.Sdk.Clocks;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Events about an instant: which version of each was known then, and whether the instant lies in the time about it. Both ends belong to the time.</summary>
internal static class Occasions
{
    /// <summary>Each event as it was known at the instant.</summary>
    public static IReadOnlyList<OccasionFact> KnownAt(IReadOnlyList<OccasionFact> all, DateTimeOffset at) =>
    [
        .. all.GroupBy(o => (NormalForm.Plain(o.Name), o.Reference ?? (o.StartsAt is { } start ? LondonTime.DateOf(start).DayNumber.ToString(System.Globalization.CultureInfo.InvariantCulture) : "")))
            .Select(versions => versions.Where(v => v.KnownFrom is null || v.KnownFrom <= at).OrderBy(v => v.KnownFrom ?? DateTimeOffset.MinValue).LastOrDefault()).OfType<OccasionFact>(),
    ];

    /// <summary>Whether the instant lies in the time about an event; steps say why. Null when its times are not known.</summary>
    public static bool? IsAbout(OccasionFact occasion, DateTimeOffset at, TimeSpan before, TimeSpan after, bool afterStart, Action<string> step)
    {
        if (occasion.CalledOff)
        {
            step($"{occasion.Name} was called off" + Known(occasion));
            return false;
        }
        if (occasion.StartsAt is not { } start)
        {
            step($"When {occasion.Name} starts was not said");
            return null;
        }
        var from = start - before;
        var ends = afterStart ? start : occasion.EndsAt;
        step($"{occasion.Name} starts on {Hours.Clock(start)}{Known(occasion)}, so that the time about it begins on {Hours.Clock(from)}" + (ends is { } end ? $" and ends on {Hours.Clock(end + after)}" : ""));
        return at < from ? false : ends is { } until ? at <= until + after : at <= start ? true : null;
    }

    /// <summary>True when an earlier version had the event at another time.</summary>
    public static bool WasMoved(IReadOnlyList<OccasionFact> all, OccasionFact known) => all.Any(o => o != known && NormalForm.Plain(o.Name) == NormalForm.Plain(known.Name)
        && o.Reference == known.Reference && o.StartsAt != known.StartsAt && (o.KnownFrom ?? DateTimeOffset.MinValue) < (known.KnownFrom ?? DateTimeOffset.MinValue));

    private static string Known(OccasionFact occasion) => occasion.KnownFrom is { } from ? $", as was known from {Hours.Clock(from)}" : "";
}
