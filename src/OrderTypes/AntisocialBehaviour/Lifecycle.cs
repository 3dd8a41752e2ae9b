namespace Poet.OrderTypes.AntisocialBehaviour;

/// <summary>The steps that the Act prescribes.</summary>
internal static class Lifecycle
{
    /// <summary>Bank holidays count.</summary>
    public static HoursClock Arrested { get; } = new(24, ExcludedDays.Sundays | ExcludedDays.ChristmasDay | ExcludedDays.GoodFriday, "ASBCPA 2014 s.9(3)-(4)");

    public static Stage Service { get; } = new("service", "Serve it in person", "s.9", "Serve the respondent in person and record who, when and where: contempt cannot be proved without it")
    {
        From = Anchor.Made,
    };

    public static Stage Attachment { get; } = new("power-of-arrest", "Record the power of arrest term by term", "s.4",
        "Record for each term whether the court attached a power of arrest and until when; where that is not recorded the answer to an officer is that it cannot be told");

    public static Stage FinalHearing { get; } = new("final-hearing", "Final hearing", "s.7(2)", "Record what the court decides: the interim injunction lasts until the final hearing or further order");

    public static Stage CourtAfterArrest { get; } = new("court-after-arrest", "Before a judge within 24 hours of arrest", "s.9(3)-(4)",
        "Bring the arrested person before a judge (a justice of the peace under 18) and tell the applicant (s.9(2)); Sundays, Christmas Day and Good Friday are left out, bank holidays count")
    {
        Clock = Arrested,
        From = Anchor.Arrested,
    };

    public static IReadOnlyList<Stage> OfFull { get; } =
    [
        new("consult", "Consult before applying", "s.14", "Under 18: consult the youth offending team; tell anyone else as the applicant thinks fit. Without notice: before the first full hearing instead"),
        new("supervisor", "Record the supervisor of each requirement", "s.3", "Every requirement names who supervises it, who tells the applicant and the police whether it was kept"),
        Service,
        Attachment,
        new("at-18", "The respondent turns 18", "s.8(2)(b)", "From then on the county court varies or discharges it"),
        CourtAfterArrest,
    ];
}
