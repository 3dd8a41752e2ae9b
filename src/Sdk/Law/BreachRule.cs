using Poet.OrderTypes.Sdk.Clocks;

namespace Poet.OrderTypes.Sdk.Law;

/// <summary>What breach is, what it can cost, and what the police may do on it.</summary>
/// <param name="Nature">Offence, contempt, or a civil breach that is no offence.</param>
/// <param name="Section">The section.</param>
public sealed record BreachRule(BreachNature Nature, string Section)
{
    /// <summary>The maximum penalty in one line, for the officer.</summary>
    public required string MaximumPenalty { get; init; }

    /// <summary>On summary conviction; null when not an offence or indictable only.</summary>
    public string? OnSummaryConviction { get; init; }

    /// <summary>On indictment; null when summary only or not an offence.</summary>
    public string? OnIndictment { get; init; }

    /// <summary>What differs for a subject under 18.</summary>
    public string? Youth { get; init; }

    /// <summary>True when a conditional discharge is barred; null when not applicable.</summary>
    public bool? ConditionalDischargeBarred { get; init; }

    /// <summary>True when "without reasonable excuse" is part of the breach; it is always asked, never assessed.</summary>
    public bool ReasonableExcuse { get; init; } = true;

    /// <summary>Arrest.</summary>
    public required Power Arrest { get; init; }

    /// <summary>Entry to premises.</summary>
    public required Power Enter { get; init; }

    /// <summary>Search of the person, premises or a device.</summary>
    public required Power Search { get; init; }

    /// <summary>The clock to a court after arrest, where the Act has its own.</summary>
    public HoursClock? ToCourt { get; init; }

    /// <summary>What proves the order in court, each with its section.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];

    /// <summary>What else hangs on a breach, each with its section.</summary>
    public IReadOnlyList<string> Consequences { get; init; } = [];
}

/// <summary>What a breach is in law.</summary>
public enum BreachNature
{
    /// <summary>A criminal offence.</summary>
    Offence,
    /// <summary>Contempt of court.</summary>
    Contempt,
    /// <summary>Not an offence; dealt with by the court as a civil breach.</summary>
    CivilBreach,
    /// <summary>An offence, or contempt instead.</summary>
    OffenceOrContempt,
}

/// <summary>One power, with its section and test. Arrest, entry and search are always three separate answers.</summary>
/// <param name="Answer">Yes, no, or only where the court attached it to the term.</param>
/// <param name="Section">The section; null when there is none.</param>
/// <param name="Test">What the officer must have: suspicion, belief, necessity.</param>
public sealed record Power(PowerAnswer Answer, string? Section, string Test)
{
    /// <summary>Arrest for an offence on suspicion.</summary>
    public static Power ArrestForOffence { get; } = new(PowerAnswer.Yes, "PACE 1984 s.24",
        "Reasonable grounds to suspect the offence, and arrest necessary for a reason in s.24(5)");

    /// <summary>Entry to arrest for an indictable offence.</summary>
    public static Power EntryToArrestForIndictable { get; } = new(PowerAnswer.Yes, "PACE 1984 s.17(1)(b)",
        "To arrest for an indictable offence, with reasonable grounds to believe that the person is there; a visit by itself gives no power to enter");

    /// <summary>No power of entry of its own.</summary>
    public static Power NoEntry { get; } = new(PowerAnswer.No, null,
        "No power of entry comes with this breach; enter with consent, or under another power such as PACE 1984 s.17(1)(e) to save life or limb");

    /// <summary>Search of the person on arrest, and of premises where arrested for an indictable offence.</summary>
    public static Power SearchAfterArrest { get; } = new(PowerAnswer.Yes, "PACE 1984 s.32, s.18",
        "Only after arrest and within the limits of s.32 and s.18; the order by itself gives no power to search, or to examine a phone");

    /// <summary>No power of search beyond the person on arrest.</summary>
    public static Power SearchOfPersonOnArrest { get; } = new(PowerAnswer.Yes, "PACE 1984 s.32(1)-(2)(a)",
        "Search of the person on arrest for danger, means of escape or evidence; no power to search premises or examine a phone");
}

/// <summary>Whether a power exists.</summary>
public enum PowerAnswer
{
    /// <summary>No.</summary>
    No,
    /// <summary>Yes, when the test is met.</summary>
    Yes,
    /// <summary>Only where the court attached a power to that term; when that is not recorded, the answer is "cannot tell".</summary>
    OnlyWhereAttached,
}

/// <summary>A response to a breach. Options are never ranked and none is preselected.</summary>
/// <param name="Id">Stable, kebab-case.</param>
/// <param name="Name">A few words.</param>
/// <param name="WhenProper">When it is proper.</param>
/// <param name="Source">Section or guidance, or "force policy".</param>
public sealed record EnforcementOption(string Id, string Name, string WhenProper, string Source)
{
    /// <summary>Who may decide; null for any officer.</summary>
    public RankRule? Decides { get; init; }

    /// <summary>What must hold first, each a short statement that the decision-maker sees as met or not.</summary>
    public IReadOnlyList<string> Preconditions { get; init; } = [];
}
