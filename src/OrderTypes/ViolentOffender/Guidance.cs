namespace Poet.OrderTypes.ViolentOffender;

/// <summary>What an officer reads who meets the order for the first time.</summary>
internal static class Guidance
{
    public const string Text = """
        ## Who it suits

        An adult with a past conviction for grave violence (manslaughter, wounding or grievous bodily harm, strangulation, attempt or conspiracy to
        murder, soliciting murder) who served 12 months or more or had a hospital order, and who still poses a risk of serious violent
        harm when licence and other supervision end. It is rare: look first at whether licence, another order or a prosecution would do.

        ## What the court must be satisfied of

        - The person is 18 or over and a **qualifying offender**.
        - Since the conviction the person has **acted in such a way** that an order is **necessary** to protect the public from the risk of serious violent harm,
          which is serious physical or psychological harm by a specified offence.

        The chief officer applies to the magistrates. The order lasts two to five years **from coming into force**; it may be made while the
        person is in custody or on licence, but must not start until that is over.

        ## What evidence helps

        The conviction and sentence, the circumstances of the old offence, everything since: adjudications, recalls, threats, new partners,
        intelligence that can be given in evidence, the risk assessments of prison and probation, and the date every other control ends.

        ## Drafting

        Only three things can be forbidden or limited: **going to specified premises or a place, attending a specified event, contact with a specified individual**.
        No positive requirements, no curfew, no devices. Name the place, the event or the person in each term.

        ## On breach

        An offence, up to five years, and so is failing to notify. Check first that the order had come into force that day.
        Notification runs from coming into force, again each year, and stands still while the subject is in custody, in hospital or abroad.
        """;
}
