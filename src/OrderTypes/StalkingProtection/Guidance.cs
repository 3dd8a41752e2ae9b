namespace Poet.OrderTypes.StalkingProtection;

/// <summary>For an officer who meets the order for the first time.</summary>
internal static class Guidance
{
    internal const string Text = """
        ## What it is for
        A civil order that the police ask a magistrates' court for, to stop someone whose behaviour is associated with stalking. No conviction, charge or arrest is needed, and the victim
        does not have to apply or to give evidence in person. It can forbid things and it can require things, such as attending a programme or handing over devices.

        ## Who it suits
        - Behaviour that is fixated, obsessive, unwanted and repeated: following, watching, contact through others, gifts, online contact, damage, spying
        - Strangers, former partners, colleagues, neighbours: the relationship does not matter
        - Cases that are under investigation, not charged, or ended without conviction: the risk counts
        - Not instead of charging stalking where the evidence is there: both can run side by side

        Where violence in the home needs an answer tonight, think of a domestic violence protection notice first; it lasts days and gives time to prepare this order.

        ## What the court must be satisfied of
        1. The person has carried out acts associated with stalking
        2. The person poses a risk associated with stalking to another person
        3. The order is necessary to protect that person from the risk

        Every single term needs its own necessity. As far as practicable no term clashes with religion, work or education.

        ## Evidence that helps
        - A timeline of acts, each with its source, seen as a whole: single acts look small
        - The victim's account of the effect, and what the victim has had to change
        - Phone and account records, doorbell and street cameras, number plate hits, witnesses
        - Earlier warnings, bail terms, orders and breaches of them; earlier victims
        - A stalking risk screening, and what a specialist service advises

        ## Interim order
        Ask for one with the main application when protection cannot wait. The court makes it if it considers that appropriate. It has a fixed period, can be renewed, and ends
        when the main application is decided.

        ## Length
        A fixed order lasts two years at least; it may also run until further order. Terms may have periods of their own. It may be renewed without limit. For the first two years it
        can be discharged only if both sides consent.

        ## Once it is made
        - Serve it in person, go through each term, record it on body-worn video. The order binds from the day it is made, but breach is hard to prove against someone who was never told
        - The person must notify every name and the home address at a police station within three days, and the day of service is day one; weekends and holidays count
        - A person on the sex offender register need not notify under this order until that ends

        ## If it is breached
        Breach without reasonable excuse is an offence: up to five years. So is failing to notify. Make the victim safe first. Caution before you ask, ask about a reasonable excuse,
        and get a certified copy of the order. Several small breaches are a pattern, not several small things. The order gives no power to enter, search or look into a phone.

        ## Often got wrong
        - Counting the three days from the hearing; they run from service
        - Taking first contact by the victim as an end to the order: it binds the person named in it, not the victim
        - Forgetting contact from prison: custody stops nothing
        - Terms that name one app or one phone: describe the conduct instead
        - An earlier order is not ended by a new one: check both
        """;
}
