namespace Poet.OrderTypes.SlaveryTraffickingRisk;

/// <summary>What an officer reads who meets the order for the first time.</summary>
internal static class Guidance
{
    public const string Text = """
        ## What it is for
        Stops somebody early from exploiting people, where there is no conviction: the witnesses have gone abroad, the case was not charged, or what was found falls short of an offence and still shows where it leads.

        ## Who it suits
        - Recruits, houses, drives or pays workers or people in prostitution in a way that shows control
        - Runs phones, adverts or accounts for others who are controlled
        - Takes vulnerable people across borders or between towns

        After a conviction or caution for such an offence look at the slavery and trafficking prevention order instead.

        ## What the court must be satisfied of
        1. The person **has acted in a way** which means that there is a risk that they will commit a slavery or human trafficking offence
        2. The order is **necessary** to protect people from the harm of it

        A chief officer, the National Crime Agency, an immigration officer or the Secretary of State applies to the magistrates; under 18 to the youth court. A fixed order lasts at least two years;
        a ban on foreign travel has a fixed end of five years at most, and one on all travel takes all passports.

        ## Evidence that helps
        - Each act with its day and who saw it: acts prove this order, suspicion does not
        - Adverts, number plates, tickets, tenancy and payroll records, what neighbours and inspectors saw
        - Hearsay in time, where victims cannot or will not come to court

        ## What it can say
        **Prohibitions only.** The only things that can be required are surrender of passports and, where the order says so, telling name and address.

        ## If it is breached
        An offence, up to five years, with no conditional discharge. See first to whoever may be exploited, and to the referral through the National Referral Mechanism.

        ## Often got wrong
        - There is no duty to notify unless the order says so; then three days **from first service**, the day of service being the first
        - Whoever applied instead of the police must tell the chief officer: register the order when they do
        - No discharge within two years without both consents
        - A person made to do it by others may be a victim too: ask before applying
        """;
}
