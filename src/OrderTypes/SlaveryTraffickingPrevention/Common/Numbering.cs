namespace Poet.OrderTypes.SlaveryTrafficking;

/// <summary>What differs between the two orders of Modern Slavery Act 2015 Part 2: numbers of sections, the least period, who can be made subject.</summary>
internal sealed record Numbering
{
    public const string Act = "Modern Slavery Act 2015";

    public required string Name { get; init; }
    public required string Short { get; init; }
    public required int Years { get; init; }
    public required string Make { get; init; }
    public required string Effect { get; init; }
    public required string Duration { get; init; }
    public required string Replaces { get; init; }
    public required string Travel { get; init; }
    public required string Passports { get; init; }
    public required string Notify { get; init; }
    public required string NotifyClock { get; init; }
    public required string Vary { get; init; }
    public required string VaryWho { get; init; }
    public required string DischargeLock { get; init; }
    public required string Interim { get; init; }
    public required string InterimJust { get; init; }
    public required string InterimEnd { get; init; }
    public required string Appeal { get; init; }
    public required string Court { get; init; }
    public required string TellsPolice { get; init; }

    /// <summary>The Act before a section.</summary>
    public static string In(string section) => "MSA 2015 " + section;
}
