namespace Poet.OrderTypes.DomesticAbuse;

/// <summary>For an officer who meets notice and order for the first time, perhaps as one made elsewhere.</summary>
internal static class Guidance
{
    internal const string Text = """
        ## What it is for
        One order against every kind of domestic abuse: violence, threats, coercion, control of money, abuse online. Police give a notice at once; a court makes an order that can forbid and require whatever is
        necessary, for a period, until an event or until further order. The older notice and order for domestic violence remain beside it.

        ## Where it can be made
        Only in the areas and for the period that regulations name; the law page below lists them. **Enforce it anywhere**: an order made in one area binds the person everywhere,
        so a force that cannot apply for one still meets breaches, notifications and moves of house.

        ## Who it suits
        - An adult who has been abusive towards somebody of 16 or over to whom they are personally connected: partner, former partner, relative, parent of the same child
        - Abuse without violence, which the older notice does not reach
        - Needs that go on: months rather than 28 days, a course, monitoring

        ## What must be shown
        For the notice, an inspector must have reasonable grounds to believe that:
        1. The person, 18 or over, has been abusive towards the victim, 16 or over
        2. The notice is necessary to protect the victim

        For the order, the court must find the abuse on the balance of probabilities, and that the order is necessary **and proportionate**.

        ## Evidence that helps
        - First accounts on body-worn video, messages, bank records, history of calls and reports, risk assessment, children who heard or saw
        - For each requirement: the supervisor's evidence that it suits and can be enforced
        - For monitoring: that it is available, and that the householder consents

        ## The clocks
        - Hearing within 48 hours of the notice, to the minute. Sundays, Christmas Day, Good Friday and bank holidays are left out whole; Saturdays count
        - Name and home address within three days **of the making**, the day made being the first: not of service. Losing every home address must be told as well
        - Electronic monitoring ends after 12 months at most

        ## If it is breached
        **Notice**: not an offence. Arrest without warrant, with a power to enter to do so, then before the court within 24 hours; no police bail, no caution, no charge for the breach.
        **Order**: an offence, up to five years, with no conditional discharge. One made without notice is breached only once the person is aware of it. Not both prosecution and contempt.

        ## Often got wrong
        - The victim's consent is not needed, but the opinion must be asked and written down
        - Contact that the victim invites still breaches it
        - A victim of 16 or 17 is protected; a person under 18 cannot be made subject to it
        - While another such order, sex offender notification or a stalking protection order makes the person notify, this duty sleeps; it starts again when that ends
        """;
}
