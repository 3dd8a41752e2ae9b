namespace Poet.OrderTypes.RestrainingOrder;

/// <summary>What an officer reads who registers or meets the order.</summary>
internal static class Guidance
{
    public const string Text = """
        ## What it is for
        A criminal court ends a case with it: for a victim, or another person named, who needs protection from harassment or fear of violence by the person who was sentenced, or acquitted. Any offence will do.

        ## Who asks for it
        Nobody has to: the court makes it, mostly on terms that the prosecutor drafts. The police do not apply. What you can do is **before the hearing**: ask the victim what they want, propose terms that can be
        checked, and see that both reach the prosecutor. On acquittal the court asks whether it is necessary to protect from harassment.

        ## What it can say
        Prohibitions only: no contact, not to come near a person, home, school or street, not to post about somebody. It cannot require a course or reporting; for that look at a stalking or domestic abuse order.
        For a period, or until further order.

        ## Registering it
        - The sealed order or a certified copy, term by term, with court and reference
        - How the person knows: mostly present in court, else service
        - Whom it protects and how they are safely reached; a marker on the address; the last day where officers see it

        ## If it is breached
        An offence, up to five years. Arrest on suspicion where necessary; safeguard first. Contact that the protected person invites is still a breach: only a court can change the order.
        A conditional discharge is not barred here, unlike with most other orders.

        ## Often got wrong
        - "RO" can also stand for orders that freeze assets: look at the Act
        - An order on acquittal is as binding as one on conviction
        - Moving house or force changes nothing: it binds in England and Wales wherever the person is
        """;
}
