namespace Poet.OrderTypes.AntisocialBehaviour;

/// <summary>What an officer reads who meets the injunction for the first time.</summary>
internal static class Guidance
{
    public const string Text = """
        ## What it is for
        A civil injunction that stops someone of 10 or over from anti-social behaviour, with no conviction needed, and that can require support: a substance misuse service, mediation, a mentor. Mostly the council or
        the landlord asks for it; the police may, and enforce it whoever asked.

        ## Who it suits
        - Behaviour that has caused, or is likely to cause, harassment, alarm or distress, or nuisance in or about a home
        - Early help and warnings have not worked, and waiting for a conviction would leave people exposed
        - After a conviction look at the criminal behaviour order; where a gang is behind it at the gang injunction

        ## What the court must be satisfied of
        1. On the **balance of probabilities** the respondent has engaged, or threatens to engage, in anti-social behaviour
        2. It is **just and convenient** to grant the injunction to prevent that

        For an adult it lasts as long as the court says, or until further order. **Under 18 it is fixed, for twelve months at most**, and the youth court decides after the youth offending team was consulted.

        ## Evidence that helps
        - Diaries and calls with days and times, community impact statements, professional witnesses where neighbours are afraid
        - What was tried: letters, contracts, offers of support and what became of them
        - For each requirement a named supervisor; for a power of arrest the violence or significant risk that the court must find

        ## If it is breached
        Contempt, **not an offence**: no caution and no charge. Arrest **only where a power of arrest is attached to that very term**, then before a judge within 24 hours (Sundays, Christmas Day and Good Friday
        left out; bank holidays count), and tell the applicant. Otherwise the applicant asks for a warrant or brings contempt proceedings, which need proof of personal service.

        ## Often got wrong
        - The word "injunction" on the record does not say which: look for the Act, the court and the applicant
        - The power of arrest may run out before the term does
        - Nobody under 18 can be put out of their own home by it
        - A breach that is also an offence is arrested for as that offence
        """;
}
