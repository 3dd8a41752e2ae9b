namespace Poet.OrderTypes.SlaveryTraffickingPrevention;

/// <summary>What an officer reads who meets the order for the first time.</summary>
internal static class Guidance
{
    public const string Text = """
        ## What it is for
        Keeps someone who has been dealt with for slavery, servitude, forced labour or human trafficking from the roles and places in which they exploited people: recruiting, housing or driving workers,
        running a brothel, holding other people's accounts and papers, taking people abroad.

        ## Who it suits
        - Convicted or cautioned for a slavery or human trafficking offence, here or abroad
        - Likely to go back to it, under their own name or through family and companies

        With no conviction or caution look at the slavery and trafficking risk order instead.

        ## What the court must be satisfied of
        1. There is a **risk** that the person may commit such an offence
        2. The order is **necessary** to protect people from the harm of it

        The sentencing court makes it without an application: give the prosecutor a draft in good time. Otherwise a chief officer, the National Crime Agency, an immigration officer or the Secretary of State applies.
        A fixed order lasts at least five years; a ban on foreign travel has a fixed end of five years at most, and one on all travel takes all passports.

        ## Evidence that helps
        - What each part of the exploitation needed: rooms, vehicles, phones, bank accounts in others' names, agencies, adverts, flights
        - Statements of victims and of those who support them; the referral through the National Referral Mechanism
        - Payroll, rent books, company records, what labour inspectors found

        ## What it can say
        **Prohibitions only.** The only things that can be required are surrender of passports and, where the order says so, telling name and address. Do not draft "to report" or "to attend".

        ## If it is breached
        An offence, up to five years, with no conditional discharge. See first to whoever may be exploited. Keeping a passport back, or not telling name or address where ordered, is the same offence.

        ## Often got wrong
        - There is no duty to notify unless the order says so; then three days **from first service**, the day of service being the first
        - An earlier order of the same kind ends when a new one is made
        - No discharge within five years without both consents, except where it holds travel prohibitions only
        """;
}
