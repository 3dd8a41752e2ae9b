using System.Globalization;

namespace Poet.OrderTypes.Sdk.Clocks;

/// <summary>A length in calendar years, months and days. Years and months are calendar ones (Interpretation Act 1978 Sch 1); all parts are zero or more.</summary>
public readonly record struct Period
{
    private Period(int years, int months, int days) => (Years, Months, Days) = (years, months, days);

    /// <summary>Calendar years.</summary>
    public int Years { get; }

    /// <summary>Calendar months.</summary>
    public int Months { get; }

    /// <summary>Days.</summary>
    public int Days { get; }

    /// <summary>So many years.</summary>
    public static Period OfYears(int years) => Of(years, 0, 0);

    /// <summary>So many months.</summary>
    public static Period OfMonths(int months) => Of(0, months, 0);

    /// <summary>So many days.</summary>
    public static Period OfDays(int days) => Of(0, 0, days);

    /// <summary>So many weeks of seven days.</summary>
    public static Period OfWeeks(int weeks) => Of(0, 0, checked(weeks * 7));

    /// <summary>Years, months and days together; at least one must be above zero and none below.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A part is negative, or all are zero.</exception>
    public static Period Of(int years, int months, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(years);
        ArgumentOutOfRangeException.ThrowIfNegative(months);
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        ArgumentOutOfRangeException.ThrowIfZero(years | months | days, nameof(days));
        return new(years, months, days);
    }

    /// <summary>
    /// The last day of the period "beginning with" <paramref name="first"/>, which is day one (<i>Hare v Gocher</i> [1962] 2 QB 641;
    /// <i>Zoan v Rouamba</i> [2000] 1 WLR 1509): two years beginning with 1 March end with 28 or 29 February, 28 days beginning with
    /// 1 October end with 28 October. Held at the last day of the calendar if it would run past it.
    /// </summary>
    public DateOnly LastDay(DateOnly first)
    {
        if (CorrespondingDay(first) is not { } anniversary)
            return DateOnly.MaxValue;
        // the period ends with the day before its anniversary; where the month has no such day, that is the month's own last day
        var anniversaryIsMissing = anniversary.Day < first.Day;
        return AddDays(anniversary, anniversaryIsMissing ? Days : Days - 1);
    }

    /// <summary>
    /// The last day "within", "after", "from" or "of" an event, whose own day does not count: within 7 days of the 1st ends with the 8th.
    /// Months end on the corresponding day, or on the last day of a month that lacks it (<i>Dodds v Walker</i> [1981] 1 WLR 1027).
    /// Held at the last day of the calendar if it would run past it.
    /// </summary>
    public DateOnly LastDayAfter(DateOnly eventDay) =>
        CorrespondingDay(eventDay) is { } day ? AddDays(day, Days) : DateOnly.MaxValue;

    private DateOnly? CorrespondingDay(DateOnly day)
    {
        var months = Years * 12L + Months;
        var monthsLeft = (DateOnly.MaxValue.Year - day.Year) * 12 + DateOnly.MaxValue.Month - day.Month;
        return months <= monthsLeft ? day.AddMonths((int)months) : null;
    }

    /// <summary>The first day of the period that ends with <paramref name="last"/>, which counts: the last four weeks up to 28 February begin on 1 February.</summary>
    public DateOnly FirstDay(DateOnly last) => last.AddDays(1).AddMonths(-(Years * 12 + Months)).AddDays(-Days);

    private static DateOnly AddDays(DateOnly day, int days) =>
        days > DateOnly.MaxValue.DayNumber - day.DayNumber ? DateOnly.MaxValue : day.AddDays(days);

    /// <summary>In words: "2 years", "6 months", "1 year and 3 days".</summary>
    public string InWords()
    {
        string[] parts = [Part(Years, "year"), Part(Months, "month"), Part(Days, "day")];
        return string.Join(" and ", parts.Where(p => p.Length > 0));

        static string Part(int n, string unit) => n switch
        {
            0 => "",
            1 => "1 " + unit,
            _ => n.ToString(CultureInfo.InvariantCulture) + " " + unit + "s",
        };
    }

    /// <summary>ISO 8601, for example P2Y or P28D.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"P{(Years > 0 ? $"{Years}Y" : "")}{(Months > 0 ? $"{Months}M" : "")}{(Days > 0 ? $"{Days}D" : "")}");
}
