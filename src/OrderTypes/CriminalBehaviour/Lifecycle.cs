namespace Poet.OrderTypes.CriminalBehaviour;

/// <summary>The steps that the Act prescribes.</summary>
internal static class Lifecycle
{
    public static IReadOnlyList<Stage> Of(Numbering n) =>
    [
        new("youth-views", "Views of the youth offending team", n.YouthViews,
            "For an offender who will be under 18 when the application is made: the prosecution finds out the team's views before it applies"),
        Supervisor(n),
        new("parenting-order", "Ask whether a parenting order is wanted", "Sentencing Act 2020 s.342",
            "For an offender under 18: raise a parenting order with the prosecution"),
        // the first period runs from the day of effect or the latest variation, each later one from the day after the period before
        new("youth-review", "Yearly review while under 18", n.Review,
            "The chief officer, with the council, reviews the order in every 12 months at whose end the offender is still under 18: compliance, support given, and whether to apply to vary or discharge it")
        {
            From = Anchor.InForce,
            Within = Period.OfMonths(12),
        },
    ];

    public static Stage Supervisor(Numbering n) => new("supervisor", "Record the supervisor of each requirement", n.Requirements,
        $"Every requirement names a supervisor, who reports compliance or failure to the prosecution and the chief officer ({n.SupervisorReports}); the offender must keep in touch and tell the supervisor of a change of address ({n.KeepInTouch})");

    public static Stage FinalHearing(Numbering n) => new("final-hearing", "Final hearing", n.InterimDuration,
        "Record what the court decides on the application: the interim order lasts until the final hearing or further order");
}
