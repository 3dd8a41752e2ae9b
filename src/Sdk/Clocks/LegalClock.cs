namespace Poet.OrderTypes.Sdk.Clocks;

/// <summary>Time as the law counts it in England and Wales. Pure: every instant and day comes in as an argument.</summary>
public static class LegalClock
{
    private const ExcludedDays NotWorking =
        ExcludedDays.Saturdays | ExcludedDays.Sundays | ExcludedDays.ChristmasDay | ExcludedDays.GoodFriday | ExcludedDays.BankHolidays;

    /// <summary>
    /// Completed years on a day. An age is attained at the start of the birthday (Family Law Reform Act 1969 s.9); someone born on 29 February
    /// attains it on 1 March in a common year. Zero for a day before birth.
    /// </summary>
    public static int AgeOn(DateOnly born, DateOnly on)
    {
        if (on < born)
            return 0;
        var age = on.Year - born.Year;
        var hadBirthday = on.Month > born.Month || on.Month == born.Month && on.Day >= born.Day;
        return hadBirthday ? age : age - 1;
    }

    /// <summary>
    /// Whether a clock that leaves out such days leaves out this one; null where the law can be read both ways or a proclamation is only expected.
    /// </summary>
    public static bool? LeftOut(this DateOnly day, ExcludedDays excluded)
    {
        var weekday = day.DayOfWeek switch
        {
            DayOfWeek.Saturday => ExcludedDays.Saturdays,
            DayOfWeek.Sunday => ExcludedDays.Sundays,
            _ => ExcludedDays.None,
        };
        if ((excluded & weekday) != 0)
            return true;
        if (Holidays.On(day) is not { } holiday || (excluded & holiday.Sort) == 0)
            return false;
        return holiday.Certainty == HolidayCertainty.Certain ? true : null;
    }

    /// <summary>The first day on which something may happen when so many clear days must pass after an event: neither end counts (CPR 2.8).</summary>
    /// <param name="eventDay">The day of the event.</param>
    /// <param name="clearDays">Whole days between, zero or more.</param>
    public static DateOnly FirstDayAfterClearDays(DateOnly eventDay, int clearDays) =>
        eventDay.AddDays(AtLeastZero(clearDays) + 1);

    /// <summary>The last day on which something may be done so many clear days before an event, such as notice of a hearing: neither end counts (CPR 2.8).</summary>
    /// <param name="eventDay">The day of the event.</param>
    /// <param name="clearDays">Whole days between, zero or more.</param>
    public static DateOnly LastDayBeforeClearDays(DateOnly eventDay, int clearDays) =>
        eventDay.AddDays(-AtLeastZero(clearDays) - 1);

    /// <summary>Monday to Friday but no holiday; null where that is disputed or a proclamation is only expected.</summary>
    public static bool? IsWorkingDay(DateOnly day) => !day.LeftOut(NotWorking);

    /// <summary>The last day within so many working days after an event, whose own day does not count.</summary>
    /// <param name="eventDay">The day of the event.</param>
    /// <param name="workingDays">Working days, at least 1.</param>
    public static DayDeadline WorkingDaysAfter(DateOnly eventDay, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workingDays, 1);
        var earlier = Count(day => IsWorkingDay(day) != false);
        var later = Count(day => IsWorkingDay(day) == true);
        return earlier == later
            ? new(earlier, null, null)
            : new(earlier, later, WhyTwoReadings("day", LondonTime.StartOf(eventDay.AddDays(1)), LondonTime.EndOf(later), NotWorking));

        DateOnly Count(Func<DateOnly, bool> counts)
        {
            var day = eventDay;
            for (var left = workingDays; left > 0 && day < DateOnly.MaxValue;)
            {
                day = day.AddDays(1);
                if (counts(day))
                    left--;
            }
            return day;
        }
    }

    /// <summary>
    /// The review periods of an order on a young person (Sentencing Code s.337): twelve months beginning with the day it takes effect or was last
    /// varied, the next beginning the day after. A period counts while the person is under 18 at its end and the order runs until then or beyond.
    /// </summary>
    /// <param name="from">The day the order takes effect, or of its latest variation.</param>
    /// <param name="born">Date of birth.</param>
    /// <param name="lastDay">The order's last day; null when until further order.</param>
    public static IReadOnlyList<ReviewPeriod> YouthReviews(DateOnly from, DateOnly born, DateOnly? lastDay)
    {
        var reviews = new List<ReviewPeriod>();
        for (var first = from; first < DateOnly.MaxValue; first = reviews[^1].LastDay.AddDays(1))
        {
            var last = Period.OfMonths(12).LastDay(first);
            if (AgeOn(born, last) >= 18 || last > lastDay || last == DateOnly.MaxValue)
                break;
            reviews.Add(new(first, last));
        }
        return reviews;
    }

    internal static string WhyTwoReadings(string timeOrDay, DateTimeOffset from, DateTimeOffset until, ExcludedDays excluded)
    {
        var doubts = new List<string>();
        for (var day = LondonTime.DateOf(from); LondonTime.StartOf(day) < until; day = day.AddDays(1))
            if (day.LeftOut(excluded) is null)
                doubts.Add(Holidays.On(day)!.Doubt!);
        return $"Work to the earlier {timeOrDay}: {string.Join("; ", doubts)}";
    }

    private static int AtLeastZero(int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        return days;
    }
}

/// <summary>A stretch of time at whose end a review is due.</summary>
/// <param name="FirstDay">Its first day.</param>
/// <param name="LastDay">Its last day, by which the review must have been carried out.</param>
public sealed record ReviewPeriod(DateOnly FirstDay, DateOnly LastDay);
