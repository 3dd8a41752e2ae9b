namespace Poet.OrderTypes.NonMolestation;

/// <summary>What an officer reads who registers or meets the order.</summary>
internal static class Guidance
{
    public const string Text = """
        ## What it is for
        A family court forbids somebody to molest a partner, former partner, relative, parent of the same child, or a child: violence, threats, harassment, pestering, contact. It is private law with a criminal
        edge: breach is an offence.

        ## Who asks for it
        The victim, often through a solicitor and often **without notice** on the first day; or the family court of its own motion. **The police cannot apply.** Help the victim to legal advice, and think beside it
        of what the police can do: notice and order for domestic abuse, stalking protection, bail.

        ## Registering it
        - The order with its terms, court and case number; from the court, the solicitor or the victim
        - With or without notice; the day of service, or **the day on which the person became aware**, and what shows it
        - A way to call for the victim, a marker on the address, the last day where officers see it

        ## If it is breached
        An offence, up to five years, where the person knew of the order; arrest on suspicion where necessary, and safeguard first. If it cannot be shown that they knew, **serve or tell now and record it**, and look
        for other offences. The victim may take it back to the family court instead; never both.

        ## Often got wrong
        - "They invited me" does not undo the order: only the court can
        - A copy on the victim's phone is enough to act on while the court is asked for the sealed one
        - Who may live in the home stands in an occupation order, whose breach is **not** an offence
        - It lapses when the family proceedings in which it was made are withdrawn or dismissed
        """;
}
