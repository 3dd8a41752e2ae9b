namespace Poet.OrderTypes.CriminalBehaviour;

/// <summary>Where each rule stands: the Sentencing Code re-enacted the rules of 2014 under numbers of its own.</summary>
internal sealed record Numbering
{
    public required string Act { get; init; }
    public required string Short { get; init; }
    public required string Make { get; init; }
    public required string Test { get; init; }
    public required string Standard { get; init; }
    public required string OnlyProsecution { get; init; }
    public required string InAddition { get; init; }
    public required string Avoid { get; init; }
    public required string YouthViews { get; init; }
    public required string Requirements { get; init; }
    public required string SupervisorReports { get; init; }
    public required string KeepInTouch { get; init; }
    public required string Starts { get; init; }
    public required string StartsAfterEarlier { get; init; }
    public required string YouthDuration { get; init; }
    public required string AdultDuration { get; init; }
    public required string OwnPeriods { get; init; }
    public required string Interim { get; init; }
    public required string InterimDuration { get; init; }
    public required string Vary { get; init; }
    public required string VaryWho { get; init; }
    public required string VaryDismissed { get; init; }
    public required string VaryExtend { get; init; }
    public required string Review { get; init; }
    public required string Breach { get; init; }
    public required string BreachDischarge { get; init; }
    public required string BreachCopy { get; init; }
    public required string BreachReporting { get; init; }

    /// <summary>The section with its Act, for where it stands alone on a page.</summary>
    public string In(string section) => $"{Short} {section}";

    public static Numbering Code2020 { get; } = new()
    {
        Act = "Sentencing Act 2020",
        Short = "Sentencing Code",
        Make = "ss.330-331",
        Test = "s.331(2)",
        Standard = "The section says \"satisfied\"; guidance of the Crown Prosecution Service applies the criminal standard to this element",
        OnlyProsecution = "s.331(1)(b)",
        InAddition = "s.331(3)",
        Avoid = "s.331(4)",
        YouthViews = "s.331(5)",
        Requirements = "s.333",
        SupervisorReports = "s.333(4)",
        KeepInTouch = "s.333(6)",
        Starts = "s.334(1)-(2)",
        StartsAfterEarlier = "s.334(2)",
        YouthDuration = "s.334(4)",
        AdultDuration = "s.334(5)",
        OwnPeriods = "s.334(6)",
        Interim = "s.335",
        InterimDuration = "s.335(2)-(3)",
        Vary = "s.336",
        VaryWho = "s.336(1)",
        VaryDismissed = "s.336(2)-(3)",
        VaryExtend = "s.336(4)",
        Review = "ss.337-338",
        Breach = "s.339",
        BreachDischarge = "s.339(3)",
        BreachCopy = "s.339(4)",
        BreachReporting = "s.339(5)",
    };

    public static Numbering Act2014 { get; } = new()
    {
        Act = "Anti-social Behaviour, Crime and Policing Act 2014",
        Short = "ASBCPA 2014",
        Make = "s.22",
        Test = "s.22(3)-(4)",
        Standard = "Criminal standard for this element",
        OnlyProsecution = "s.22(7)",
        InAddition = "s.22(6)",
        Avoid = "s.22(9)",
        YouthViews = "s.22(8)",
        Requirements = "s.24",
        SupervisorReports = "s.24(4)",
        KeepInTouch = "s.24(6)",
        Starts = "s.25(1)-(2)",
        StartsAfterEarlier = "s.25(2)",
        YouthDuration = "s.25(4)",
        AdultDuration = "s.25(5)",
        OwnPeriods = "s.25(6)",
        Interim = "s.26",
        InterimDuration = "s.26(2)-(3)",
        Vary = "s.27",
        VaryWho = "s.27(1)",
        VaryDismissed = "s.27(2)-(3)",
        VaryExtend = "s.27(4)",
        Review = "ss.28-29",
        Breach = "s.30",
        BreachDischarge = "s.30(3)",
        BreachCopy = "s.30(4)",
        BreachReporting = "s.30(5)",
    };
}
