namespace Poet.OrderTypes.NotificationOfSexOffenders;

/// <summary>What an officer reads who meets the order for the first time.</summary>
internal static class Guidance
{
    public const string Text = """
        ## What it is for
        Somebody convicted or cautioned abroad for a sexual offence lives here, or comes here, and no court here has made them notify. This order does: from service they notify the police as if they had been
        dealt with here.

        ## Who it suits
        - A conviction, caution or finding abroad for an act that is an offence in Schedule 3 of the Sexual Offences Act 2003
        - Someone returning after a sentence abroad, or moving here

        ## What the court must be satisfied of
        That the person was so dealt with abroad and the act would be such an offence here. If that is proved **the court must make the order**: no risk need be shown. It cannot forbid anything; for terms
        apply for a sexual harm prevention order, and ask the court for this one with it.

        ## Evidence that helps
        - The certificate of conviction with a translation; the statute abroad and how the act would be charged here
        - Identity: fingerprints or photographs, since names are written differently

        ## How long it lasts
        The court sets no length. It follows from the sentence abroad by the table in section 82, **counted from the day abroad**, so part of it may be over. Record the day worked out, or "until further order"
        where the table says indefinite.

        ## If it is breached
        Not notifying, or notifying falsely, without reasonable excuse is an offence, up to five years. See first to the safety of any child or adult at risk.

        ## Often got wrong
        - The first three days run from **service**, the day of service being the first; time in custody or abroad is left out of account
        - Yearly again, weekly with no fixed address, and before and after travel abroad
        - This order and the registration are two records: keep both in step
        """;
}
