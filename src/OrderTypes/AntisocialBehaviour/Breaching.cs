namespace Poet.OrderTypes.AntisocialBehaviour;

/// <summary>Breach is contempt, not an offence: no caution, no charge, and arrest only where the court attached a power to that term.</summary>
internal static class Breaching
{
    public static BreachRule Rule { get; } = new(BreachNature.Contempt, "ASBCPA 2014 ss.9-10")
    {
        MaximumPenalty = "2 years' imprisonment or an unlimited fine for contempt of court (Contempt of Court Act 1981 s.14; from memory)",
        Youth = "Under 18: supervision order, or from 14 a detention order of three months at most (Sch.2; from memory)",
        ReasonableExcuse = false,
        Arrest = new(PowerAnswer.OnlyWhereAttached, "ASBCPA 2014 s.9",
            "The court attached a power of arrest to that term (s.4), it has not run out, and there is reasonable cause to suspect a breach of the term; without it the applicant asks for a warrant (s.10)"),
        Enter = Power.NoEntry,
        Search = new(PowerAnswer.OnlyWhereAttached, "PACE 1984 s.32(1)-(2)(a)",
            "Only after an arrest under the attached power: search of the person for danger or means of escape; breach is contempt, not an offence, so no search of premises or of a phone"),
        ToCourt = Lifecycle.Arrested,
        Consequences =
        [
            "Tell the applicant of the arrest (s.9(2))",
            "The applicant may ask the court for a warrant where no power of arrest is attached (s.10)",
            "What was done may be an offence of its own, whatever the injunction says",
        ],
    };

    public static IReadOnlyList<EnforcementOption> Responses { get; } =
    [
        Option.WordsOfAdvice with { WhenProper = "A minor or first departure with no one at risk; record it and tell the applicant, since a breach left alone weakens later enforcement" },
        new("arrest-where-attached", "Arrest under the attached power", "A power of arrest is attached to the term that was broken", "ASBCPA 2014 s.9(1)")
        {
            Preconditions = ["The injunction shows a power of arrest on that term", "Reasonable cause to suspect a breach of it", "A judge can be reached within 24 hours"],
        },
        new("warrant", "Ask the applicant to seek a warrant", "No power of arrest is attached to the term, and the respondent must come before the court", "ASBCPA 2014 s.10"),
        new("contempt-proceedings", "Contempt proceedings", "The breach can be proved beyond reasonable doubt; brought by the applicant, not by charge", "ASBCPA 2014 ss.9-10")
        {
            Preconditions = ["Personal service is proved or the court did without it", "The applicant agrees to bring them"],
        },
        new("remand-by-judge", "Remand by the judge", "After arrest, where the judge cannot deal with the matter at once", "ASBCPA 2014 s.9 and Sch.1 (from memory)"),
        Option.RecallToPrison,
        Option.ApplyToVary("ASBCPA 2014 s.8", "by the applicant; after a dismissed application with consent (s.8(4))"),
        Option.DifferentOrder,
        Option.ProactiveOperation,
        Option.NoFurtherAction,
    ];
}
