namespace Poet.OrderTypes.SexualRisk;

/// <summary>What an officer reads who meets the order for the first time.</summary>
internal static class Guidance
{
    public const string Text = """
        ## Who it suits

        Someone who has done an act of a sexual nature that makes an order necessary, with or without a conviction or caution: grooming that stopped
        short of an offence, an acquittal or a case not charged where the conduct can still be shown, risk to children abroad. With a conviction or
        caution for a listed offence, look at the sexual harm prevention order instead.

        ## What the court must be satisfied of

        - The person **did an act of a sexual nature**. The Act does not define it; say what makes the act sexual in its circumstances.
        - The order is **necessary** to protect the public, or particular people, from harm, or children or vulnerable adults abroad.
          Harm is physical or psychological, caused by the person doing acts of a sexual nature.

        A chief officer, the National Crime Agency, the British Transport Police or the Ministry of Defence Police applies to the magistrates.
        A fixed order lasts at least two years; a ban on foreign travel has a fixed end of five years at most.

        ## What evidence helps

        Messages and devices, statements of those approached, social care records, why no prosecution followed, a structured risk assessment
        by someone who can give evidence, and what has been tried without an order.

        ## Drafting

        The subject may have no conviction, so each term must carry its own reason. The same lines as for a sexual harm prevention order hold: no blanket
        internet bans, say what contact leaves out, keep clear of work, school and worship. A requirement needs a supervisor.

        ## On breach

        An offence, up to five years; a conditional discharge is barred. **A conviction or caution for the breach makes the subject a registered
        sex offender until the order ends.** See first to the safety of anyone at risk.
        """;
}
