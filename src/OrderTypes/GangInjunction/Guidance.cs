namespace Poet.OrderTypes.GangInjunction;

/// <summary>What an officer reads who meets the order for the first time.</summary>
internal static class Guidance
{
    public const string Text = """
        ## Who it suits

        Someone of 14 or over who has engaged in, encouraged or assisted gang-related violence or gang-related drug-dealing, where terms on places,
        people and activities would prevent it, or would protect that person. It also lets the court require support: mentoring, education, being
        somewhere at given times. Ask first whether the person is exploited; a child may need the National Referral Mechanism more than an injunction.

        ## What the court must be satisfied of

        - On the **balance of probabilities** the respondent has engaged in, encouraged or assisted gang-related violence or drug-dealing.
        - The injunction is **necessary** to prevent that, or to protect the respondent from it.

        Police, British Transport Police or the council apply to the High Court or the county court; under 18 to the youth court. No term may run past **two years from
        the grant**. If any term runs past one year, there is a review hearing in the last four weeks of the first year.

        ## What evidence helps

        What shows a group with a name, emblem or territory; who was where with whom; drill videos and accounts with proof of who posted; convictions
        of associates; intelligence that can be disclosed or sanitised; the views of council and youth offending team; what support is offered.

        ## Drafting

        A map for every area, carve-outs for home, school, work and family, named persons for every ban on company. Being at a place may take
        **eight hours in any day at most**. Ask for a power of arrest **term by term**, and record which terms have it.

        ## On breach

        Contempt, **not an offence**: no caution and no charge. Arrest **only where a power of arrest is attached to that very term**, then before a
        judge within 24 hours (Sundays, Christmas Day and Good Friday left out; bank holidays count), and tell the applicant.
        Otherwise the applicant asks for a warrant or brings contempt proceedings, which need proof of personal service.
        """;
}
