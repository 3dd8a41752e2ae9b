using Microsoft.AspNetCore.Http;
using Poet.Orders.Domain;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;

namespace Poet.Orders.Features;

/// <summary>An instant that is asked about, and the instant whose knowledge answers. Both in UTC.</summary>
internal readonly record struct Moment(DateTimeOffset At, DateTimeOffset KnownAt)
{
    /// <summary>The same, or the last moment before a second where it lies later.</summary>
    public Moment Before(DateTimeOffset second)
    {
        var last = second.AddMicroseconds(-1);
        return new(At < last ? At : last, KnownAt < last ? KnownAt : last);
    }

    public static Moment Now(TimeProvider time) => new(time.GetUtcNow(), time.GetUtcNow());

    /// <summary>
    /// Reads what people give: nothing for now, a day (2026-03-03: the end of that day in London, so that all of it counts) or an instant with its offset (2026-03-03T14:32:00Z).
    /// </summary>
    public static Moment Read(string? asOf, string? knownAt, TimeProvider time)
    {
        List<Problem> problems = [];
        var moment = new Moment(One(asOf, "asOf"), One(knownAt, "knownAt"));
        return problems.Count > 0 ? throw new BadInputException(problems) : moment;

        DateTimeOffset One(string? text, string field)
        {
            if (string.IsNullOrWhiteSpace(text))
                return time.GetUtcNow();
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) && day.Year is > 1900 and < 9999)
                return LondonTime.EndOf(day).AddTicks(-1);
            if (DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var instant) && instant.Year is > 1900 and < 9999
                && (text.EndsWith('Z') || text.Length > 6 && text[^6] is '+' or '-'))
                return instant.ToUniversalTime();
            problems.Add(new("instant-unreadable", $"Give {field} as a day such as 2026-03-03, or an instant with its offset such as 2026-03-03T14:32:00Z", field));
            return default;
        }
    }
}

/// <summary>Rows that held at an instant, as known at another.</summary>
internal static class AtMoment
{
    public static IQueryable<Span> At(this IQueryable<Span> spans, Moment moment) =>
        spans.Where(s => s.ValidFrom <= moment.At && s.ValidTo > moment.At && s.KnownFrom <= moment.KnownAt && s.KnownTo > moment.KnownAt);

    public static IQueryable<ConditionSpan> At(this IQueryable<ConditionSpan> conditions, Moment moment) =>
        conditions.Where(c => c.ValidFrom <= moment.At && c.ValidTo > moment.At && c.KnownFrom <= moment.KnownAt && c.KnownTo > moment.KnownAt);
}
