namespace Poet.OrderTypes.GangInjunction;

/// <summary>The steps that the Act prescribes.</summary>
internal static class Lifecycle
{
    /// <summary>Bank holidays count here, unlike in the clock after breach of a domestic violence notice or order.</summary>
    public static HoursClock Arrested { get; } = new(24, ExcludedDays.Sundays | ExcludedDays.ChristmasDay | ExcludedDays.GoodFriday, "PCA 2009 s.43(6)");

    public static Stage Service { get; } = new("service", "Serve it in person", "s.43", "Serve the respondent in person and record who, when and where: contempt cannot be proved without it")
    {
        From = Anchor.Made,
    };

    public static Stage Attachment { get; } = new("power-of-arrest", "Record the power of arrest term by term", "s.43",
        "Record for each term whether the court attached a power of arrest and until when; where that is not recorded the answer to an officer is that it cannot be told");

    public static Stage CourtAfterArrest { get; } = new("court-after-arrest", "Before a judge within 24 hours of arrest", "s.43(4), (6)",
        "Bring the arrested person before a judge (the youth court under 18, s.43(7)) and tell the applicant (s.43(3)); Sundays, Christmas Day and Good Friday are left out, bank holidays count")
    {
        Clock = Arrested,
        From = Anchor.Arrested,
    };

    public static Stage ConsultAfterNoNotice { get; } = new("consult-after-no-notice", "Consult before the first full hearing", "s.39(5)",
        "After an application without notice: consult the council, the police and, under 18, the youth offending team before the first full hearing");

    public static IReadOnlyList<Stage> OfFull { get; } =
    [
        new("consult", "Consult before applying", "s.38", "Consult the council and the police as the case needs and, under 18, the youth offending team"),
        ConsultAfterNoNotice,
        Service,
        Attachment,
        new("review-year-one", "Review hearing at the end of the first year", "s.36(4)",
            "If any term runs past one year, the applicant and the respondent attend a review hearing in the last four weeks of the first year")
        {
            From = Anchor.Made,
            Within = Period.OfYears(1),
            InLast = Period.OfWeeks(4),
        },
        new("review-at-18", "Review hearing after the 18th birthday", "s.36(4A)",
            "If the respondent turns 18 while it runs and it runs on: a review hearing within the four weeks that begin with the 18th birthday")
        {
            From = Anchor.Event,
            Within = Period.OfWeeks(4),
        },
        CourtAfterArrest,
    ];
}
