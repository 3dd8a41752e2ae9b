namespace Poet.OrderTypes.CriminalBehaviour;

/// <summary>What an officer reads who meets the order for the first time.</summary>
internal static class Guidance
{
    public const string Text = """
        ## Who it suits

        Someone convicted of any offence whose behaviour, in that offence or beside it, harasses, alarms or distresses others, and who would behave
        so again: persistent shoplifting with threats, street drinking and begging, cuckooing, racing, nuisance to one neighbourhood or one shop chain.
        The behaviour need not be the offence itself.

        ## What the court must be satisfied of

        - The offender **engaged in behaviour that caused, or was likely to cause, harassment, alarm or distress**. The Code says "satisfied";
          prosecutors prove this to the criminal standard, so prepare for that.
        - The order **will help to prevent** such behaviour. This is a judgement, not a matter of proof.

        Only the prosecution can apply, on conviction and in addition to the sentence, so the file has to reach the prosecutor before the sentencing hearing.
        For an offender under 18 the youth offending team's views come first, the order is fixed at one to three years, and it is reviewed every year.

        ## What evidence helps

        Incident logs with dates, community impact statements, statements of shop staff or residents (hearsay notices in time), earlier warnings and
        contracts, maps for every area, and for each requirement a named supervisor who can say that it suits the offender and can be enforced.

        ## Drafting

        One behaviour per term, in words the offender can repeat. Name streets or attach a map. Do not forbid what is already an offence without
        a reason. Keep clear of work, school and other orders. Say for each term how long it lasts when that differs from the order.

        ## On breach

        An offence, up to five years. A conditional discharge is barred. Take a certified copy of the order, and ask about reasonable excuse.
        """;
}
