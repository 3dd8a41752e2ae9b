namespace Poet.OrderTypes.DomesticViolence;

/// <summary>For an officer who meets notice and order for the first time.</summary>
internal static class Guidance
{
    internal const string Text = """
        ## What it is for
        A way to make a home safe tonight when there is no charge and no bail to do it: the police give a notice, and a magistrates' court decides within days whether it becomes an order of
        14 to 28 days. It gives the victim time to think and to be helped without the other person there.

        ## Who it suits
        - Violence or a threat of violence by an adult towards a partner, former partner, relative or someone in the household
        - Released without charge or without conditions that protect, or the victim does not support a prosecution
        - The victim's consent is not needed, but their opinion must be asked and written down

        Controlling behaviour without violence or threat does not meet this test; in pilot areas an abuse notice under the Domestic Abuse Act 2021 may.

        ## What must be shown
        For the notice, a superintendent must have reasonable grounds to believe that:
        1. The person, 18 or over, has been violent or has threatened violence towards an associated person
        2. The notice is necessary to protect that person

        For the order, the court must find the violence or threat on the balance of probabilities, and that the order is necessary.

        ## Evidence that helps
        - First accounts on body-worn video, injuries, damage, the emergency call
        - History of calls and reports, risk assessment, children who heard or saw
        - What the victim thinks, and why the decision is what it is

        ## What it can say
        The list is closed. It must forbid molesting the victim. Where both live in the same premises it may also forbid evicting or excluding the victim, entering, or coming within a set distance of
        the premises, and it may require the person to leave. Nothing else: no courses, no reporting, no devices.

        ## The clocks
        - Hearing within 48 hours of service of the notice, to the minute. Sundays, Christmas Day, Good Friday and bank holidays are left out whole; Saturdays count
        - Served Friday 10:00: by Monday 10:00. Served Saturday 10:00: by Tuesday 10:00
        - The order counts the day it is made as day one: 28 days made on 1 October end with 28 October

        ## If it is breached
        Breach is not an offence. Arrest without warrant on reasonable grounds to believe that there is a breach, then hold and bring before the court within 24 hours, with the same days left out;
        there is no police bail. There is no caution and no charge for the breach, but look for the offences behind it. No power to enter comes with it: use one you have, such as to save life or limb.

        ## Often got wrong
        - An inspector cannot authorise the notice under this Act
        - Nobody can vary or extend it; plan what follows before the last day
        - The distance runs to the shared home, not to the victim
        - Contact that the victim invites still breaches it: it binds the person served
        - A missed 48 hours cannot be mended: list the hearing before you serve
        """;
}
