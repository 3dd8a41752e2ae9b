namespace Poet.Breaches.Contracts;

/// <summary>
/// The outcomes under which a recorded crime is finished, by the numbers of the Home Office's Crime Outcomes framework (in use since April 2014, with alternate offences as letters). Outcome 19 is left out: it is given by the national
/// fraud bureau alone.
/// </summary>
public static class CrimeOutcomes
{
    /// <summary>All of them, in the order of their numbers.</summary>
    public static IReadOnlyList<CrimeOutcome> All { get; } =
    [
        new("1", "Charged, summonsed or sent a postal requisition", true), new("1a", "The same, for an alternate offence", true),
        new("2", "Caution or conditional caution of a youth", true), new("2a", "The same, for an alternate offence", true),
        new("3", "Caution or conditional caution of an adult", true), new("3a", "The same, for an alternate offence", true),
        new("4", "Taken into consideration by a court", true), new("5", "The offender has died", false), new("6", "Penalty notice for disorder", true), new("7", "Warning for cannabis or khat", true),
        new("8", "Community resolution", true), new("9", "Not in the public interest, as the prosecution decided", false), new("10", "Formal action not in the public interest, as the police decided", false),
        new("11", "Suspect below the age of criminal responsibility", false), new("12", "Suspect too ill to prosecute", false), new("13", "Victim or main witness dead or too ill", false),
        new("14", "No suspect identified, and the victim does not support action", false), new("15", "Suspect identified, victim supports action, evidence not enough", false),
        new("16", "Suspect identified, victim does not support action, evidence not enough", false), new("17", "Time for prosecution has run out", false), new("18", "Investigated as far as possible, no suspect identified", false),
        new("20", "Another body takes it further", false), new("21", "Further investigation not in the public interest, as the police decided", false),
        new("22", "Diversion, education or intervention instead", false),
    ];

    /// <summary>The outcome of that number, whatever the case of its letter; null for none.</summary>
    public static CrimeOutcome? Find(string? code) => All.FirstOrDefault(o => string.Equals(o.Code, code?.Trim(), StringComparison.OrdinalIgnoreCase));
}

/// <summary>An outcome of a recorded crime.</summary>
/// <param name="Code">Its number, with a small letter where it is for an alternate offence.</param>
/// <param name="Says">What it means.</param>
/// <param name="Solved">True where the crime counts as solved: somebody was charged, cautioned, fined, warned or made it good, or a court took it into consideration. Diversion (22) is no formal action, and does not.</param>
public sealed record CrimeOutcome(string Code, string Says, bool Solved);
