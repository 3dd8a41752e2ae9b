namespace Poet.OrderTypes.GangInjunction;

/// <summary>Breach is contempt, not an offence: no caution, no charge, and arrest only where the court attached a power to that term.</summary>
internal static class Breaching
{
    private const string NotAnOffence = "breach is contempt, not an offence";

    public static BreachRule Rule { get; } = new(BreachNature.Contempt, "PCA 2009 s.43")
    {
        MaximumPenalty = "2 years' imprisonment or an unlimited fine for contempt of court (Contempt of Court Act 1981 s.14; from memory)",
        Youth = "Under 18: supervision order, or from 14 a detention order of three months at most (Sch.5A; from memory)",
        ReasonableExcuse = false,
        Arrest = new(PowerAnswer.OnlyWhereAttached, "PCA 2009 s.43",
            "The court attached a power of arrest to that term, it has not run out, and there is reasonable cause to suspect a breach of the term; without it apply for a warrant (s.44)"),
        Enter = Power.NoEntry,
        Search = new(PowerAnswer.OnlyWhereAttached, "PACE 1984 s.32(1)-(2)(a)",
            "Only after an arrest under the attached power: search of the person for danger or means of escape; " + NotAnOffence + ", so no search of premises or of a phone"),
        ToCourt = Lifecycle.Arrested,
        Consequences =
        [
            "Tell the applicant of the arrest at once (s.43(3)-(4))",
            "The applicant may ask a judge for a warrant where no power of arrest is attached (s.44)",
            "What was done may be an offence of its own, whatever the injunction says",
        ],
    };

    public static IReadOnlyList<EnforcementOption> Responses { get; } =
    [
        Option.WordsOfAdvice with { WhenProper = "A minor or first departure with no one at risk; record it, since a breach left alone weakens later enforcement" },
        new("arrest-where-attached", "Arrest under the attached power", "A power of arrest is attached to the term that was broken", "PCA 2009 s.43")
        {
            Preconditions = ["The order shows a power of arrest on that term", "Reasonable cause to suspect a breach of it", "A judge can be reached within 24 hours"],
        },
        new("warrant", "Ask the applicant to seek a warrant", "No power of arrest is attached to the term, and the respondent must come before the court", "PCA 2009 s.44"),
        new("contempt-proceedings", "Contempt proceedings", "The breach can be proved beyond reasonable doubt; brought by the applicant or the force solicitor, not by charge", "PCA 2009 ss.43-44")
        {
            Preconditions = ["Personal service is proved or the court did without it", "The applicant agrees to bring them"],
        },
        new("remand-by-judge", "Remand by the judge", "After arrest, where the judge cannot deal with the matter at once", "PCA 2009 s.43 and Sch.5 (from memory)"),
        Option.RecallToPrison,
        Option.ApplyToVary("PCA 2009 s.42", "by the applicant, within two years from the grant, telling those who were consulted (s.42(3)(b), (5))"),
        Option.DifferentOrder,
        Option.ProactiveOperation,
        Option.NoFurtherAction,
    ];
}
