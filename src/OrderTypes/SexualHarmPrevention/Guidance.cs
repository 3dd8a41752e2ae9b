namespace Poet.OrderTypes.SexualHarmPrevention;

/// <summary>What an officer reads who meets the order for the first time.</summary>
internal static class Guidance
{
    public const string Text = """
        ## Who it suits

        Someone dealt with for an offence in Schedule 3 or Schedule 5 of the Sexual Offences Act 2003 who remains a sexual risk to the public, to
        particular people, or to children or vulnerable adults abroad. With no conviction or caution for a listed offence, look at the sexual risk order instead.

        ## Two ways to it

        - **On conviction**: the sentencing court makes it, no application is needed. Give the prosecutor draft terms in good time.
        - **On application**: a chief officer (or another listed applicant) asks the magistrates, for a qualifying offender who has since acted in a way that makes it necessary.

        ## What the court must be satisfied of

        Every term must be **necessary** to protect from sexual harm, and in proportion. On application the alleged conduct since the appropriate date
        is shown on the balance of probabilities. The order lasts at least five years or until further order; a ban on foreign travel has a fixed end of
        five years at most, and a ban on all travel takes the passports.

        ## What evidence helps

        The risk assessment and who made it, what was found on devices, patterns in the offending (place, age, method), breaches of notification,
        employer and family circumstances that bear on proportion, and for each term what it prevents that notification and licence do not.

        ## Drafting

        No blanket internet bans: courts prefer devices that keep history and can be inspected, told to the police, without wiping or hiding
        tools. Say what "contact" leaves out (in passing, with the knowledge of a parent and social services). Each requirement needs a supervisor.

        ## On breach

        An offence, up to five years; a conditional discharge is barred. See first to the safety of anyone at risk. The subject is also bound to
        notify under Part 2 of the 2003 Act for as long as the order lasts: check both.
        """;
}
