namespace Poet.Plans.Domain;

/// <summary>
/// What the last count said of somebody who is of a tier, would be if released, or is one report away: for lists, which count those they show again. Counted anew when a report, a merge, a time in
/// custody or a policy changes, and for everybody with each trawl.
/// </summary>
internal sealed class TierStanding
{
    public required string Force { get; init; }

    /// <summary>The record that stands for the person.</summary>
    public Guid SubjectId { get; init; }

    /// <summary>1 or 2; 3 stands for neither, so that lists order by it.</summary>
    public int Place { get; set; }

    public int Namings { get; set; }
    public int Rapes { get; set; }
    public DateOnly? LastReportedOn { get; set; }

    /// <summary>The tier that only prison keeps the person from.</summary>
    public int? TierIfReleased { get; set; }

    /// <summary>The higher tier that one more report of the gravest sort would make.</summary>
    public int? OneAway { get; set; }

    public int PolicyNumber { get; set; }

    /// <summary>The day for which it was counted.</summary>
    public DateOnly CountedOn { get; set; }

    public const int Neither = 3;

    public static bool Worth(TierAnswer answer) => answer.Tier is not null || answer.TierIfReleased is not null || answer.WithOneRape is not null;

    public void Take(TierAnswer answer, int policy, DateOnly on)
    {
        (Place, Namings, Rapes, LastReportedOn) = (answer.Tier ?? Neither, answer.Namings, answer.Rapes, answer.LastReportedOn);
        (TierIfReleased, OneAway, PolicyNumber, CountedOn) = (answer.TierIfReleased, answer.WithOneReport ?? answer.WithOneRape, policy, on);
    }
}
