using Poet.OrderTypes.Sdk.Clocks;

namespace Poet.Subjects.Rights;

/// <summary>
/// The time for answering a request (Data Protection Act 2018 s.54, as amended by the Data (Use and Access) Act 2025): one month beginning with the day on which the request was received or, if later, what shows
/// who asked; two months more where the person was given notice within that month. "Beginning with" counts the first day, so the month ends a day before the Commissioner's guidance would have it: we
/// work to the earlier. Days are London's. Time spent asking which data are meant (s.54(3C)) is not taken off.
/// </summary>
internal static class RequestClock
{
    /// <summary>Stands for the last day while the clock has not begun.</summary>
    public static readonly DateOnly NotBegun = new(9999, 12, 31);

    private static readonly Period Month = Period.OfMonths(1);
    private static readonly Period Extended = Period.OfMonths(3);

    public static DateOnly DueOn(DateOnly receivedOn, DateOnly? identityOn, bool extended) =>
        Begins(receivedOn, identityOn) is { } first ? (extended ? Extended : Month).LastDay(first) : NotBegun;

    /// <summary>The last day on which notice of an extension can be given; null while the clock has not begun.</summary>
    public static DateOnly? LastDayToExtend(DateOnly receivedOn, DateOnly? identityOn) => Begins(receivedOn, identityOn) is { } first ? Month.LastDay(first) : null;

    private static DateOnly? Begins(DateOnly receivedOn, DateOnly? identityOn) => identityOn is not { } proven ? null : proven > receivedOn ? proven : receivedOn;
}
