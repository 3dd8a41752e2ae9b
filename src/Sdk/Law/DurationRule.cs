using Poet.OrderTypes.Sdk.Clocks;

namespace Poet.OrderTypes.Sdk.Law;

/// <summary>How long an order may last. A sealed order outside these limits is flagged, never refused; a draft is stopped.</summary>
/// <param name="Section">The section that sets the limits.</param>
public sealed record DurationRule(string Section)
{
    /// <summary>The least length of a fixed order; null when none.</summary>
    public Period? Minimum { get; init; }

    /// <summary>The greatest length; null when none.</summary>
    public Period? Maximum { get; init; }

    /// <summary>True when the order may run until further order.</summary>
    public bool UntilFurtherOrder { get; init; }

    /// <summary>True when it may run until an event, such as the decision of the main application.</summary>
    public bool UntilEvent { get; init; }

    /// <summary>What ends it before its last day, with the section, such as the decision of the main application; null when nothing does.</summary>
    public string? EndsWhen { get; init; }

    /// <summary>How single conditions may run shorter or start later than the order, with the section; null when all run with the order.</summary>
    public string? PerCondition { get; init; }

    /// <summary>The day the length is counted from, which is day one.</summary>
    public Anchor CountsFrom { get; init; } = Anchor.Made;

    /// <summary>The rule for a subject who is under 18 on the day the order is made; null when the same.</summary>
    public DurationRule? Under18 { get; init; }

    /// <summary>
    /// What the law has against these dates: <c>shorter_than_law_allows</c>, <c>longer_than_law_allows</c>, <c>ends_before_made</c>, each with a sentence and the section.
    /// Nothing is found where a date is missing that the rule needs: see <see cref="OrderDates.CannotMeasure"/>.
    /// </summary>
    public IReadOnlyList<LegalFinding> Check(OrderDates dates)
    {
        if (Under18 is not null && dates.BornOn is { } born && LegalClock.AgeOn(born, dates.MadeOn) < 18)
            return (Under18 with { Under18 = null }).Check(dates);

        if (dates.UntilFurtherOrder)
            return UntilFurtherOrder || Maximum is null && UntilEvent
                ? []
                : [new("longer_than_law_allows", "The order runs until further order, but the law asks for a fixed end here", Section)];

        if (dates.UntilEvent)
            return UntilEvent
                ? []
                : [new("longer_than_law_allows", $"The order runs until an event, but the law asks for a fixed end{(UntilFurtherOrder ? ", or until further order," : "")} here", Section)];

        if (dates.LastDay is not { } last)
            return [];
        if (last < dates.MadeOn)
            return [new("ends_before_made", "The last day is before the day the order was made", Section)];
        if (FirstDay(dates) is not { } first)
            return [];
        if (last < first)
            return [new("ends_before_made", "The last day is before the day the order starts", Section)];

        if (Maximum is { } most && last > most.LastDay(first))
            return [new("longer_than_law_allows", $"The order may last {most.InWords()} at most, so until {most.LastDay(first):d MMMM yyyy}", Section)];
        if (Minimum is { } least && last < least.LastDay(first))
            return [new("shorter_than_law_allows", $"The order must last {least.InWords()} at least, so until {least.LastDay(first):d MMMM yyyy}", Section)];
        return [];
    }

    /// <summary>The limits in words, such as "at least 2 years or until further order"; "as the court orders" where the law sets none.</summary>
    public string InWords()
    {
        var fixedLength = (Minimum, Maximum) switch
        {
            ({ } least, { } most) => $"{least.InWords()} to {most.InWords()}",
            ({ } least, null) => $"at least {least.InWords()}",
            (null, { } most) => $"at most {most.InWords()}",
            _ => null,
        };
        return string.Join(" or ", new[] { fixedLength, UntilFurtherOrder ? "until further order" : null, UntilEvent ? "until an event" : null }.OfType<string>()) is { Length: > 0 } words
            ? words
            : "as the court orders";
    }

    /// <summary>The day counting starts, or null when it is not known.</summary>
    private DateOnly? FirstDay(OrderDates dates) => CountsFrom switch
    {
        Anchor.Made => dates.MadeOn,
        _ => dates.StartsOn ?? (dates.CountFromMadeWhenStartUnknown ? dates.MadeOn : null),
    };
}

/// <summary>The dates of an order, as far as known. All are legal days in England and Wales.</summary>
/// <param name="MadeOn">The day the court made it, or the officer gave it.</param>
public sealed record OrderDates(DateOnly MadeOn)
{
    /// <summary>The first day in force, when it differs from the day made or is known.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>The last day in force; null when not fixed or not known.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>True when it runs until further order.</summary>
    public bool UntilFurtherOrder { get; init; }

    /// <summary>True when it runs until an event that the order names.</summary>
    public bool UntilEvent { get; init; }

    /// <summary>The subject's date of birth, where the law depends on age.</summary>
    public DateOnly? BornOn { get; init; }

    /// <summary>True where limits that run from the start are counted from the day made when the start is not known (old spreadsheets have no start).</summary>
    public bool CountFromMadeWhenStartUnknown { get; init; }

    /// <summary>True when it runs on until a court orders or an event ends it: it has no last day to run out on.</summary>
    public bool IsOpen => UntilFurtherOrder || UntilEvent;

    /// <summary>True when the length cannot be measured: no end is known.</summary>
    public bool CannotMeasure => LastDay is null && !IsOpen;
}

/// <summary>Something the law has against an order or a draft.</summary>
/// <param name="Code">Stable, snake_case, as reports show it.</param>
/// <param name="Says">One sentence for the officer.</param>
/// <param name="Section">The section it rests on.</param>
public sealed record LegalFinding(string Code, string Says, string Section);
