namespace FootballBanning;

/// <summary>What an officer reads who meets the order for the first time.</summary>
internal static class Guidance
{
    public const string Text = """
        ## What it is for

        It keeps somebody out of regulated football matches in the United Kingdom, and makes that person report and hand in the passport around matches abroad, to help prevent violence or disorder.

        ## Who it suits

        - Somebody **convicted** of an offence of Schedule 1 connected with football: the court must make an order unless that would be unjust
        - Somebody **without a conviction** who has caused or contributed to violence or disorder at any time in the last ten years: the chief officer asks a magistrates' court

        ## What the court must be satisfied of

        On complaint: the violence or disorder, and reasonable grounds to believe that an order would help to prevent more at or around regulated matches. Then it **must** make the order.

        ## Evidence that helps

        Spotters' statements and footage with the person's face and time, social media with proof of who posted, earlier ejections and bans by the club, travel with a known group, conduct abroad.

        ## If it is breached

        A summary offence: charge within **six months**. There is no power of entry for it. Ask for a reasonable excuse.

        ## Often got wrong

        - The length: **six to ten years** with immediate imprisonment, **three to five** otherwise
        - The first report: **five days**, and the day the order is made is day one
        - Custody suspends reporting; it does not move the end of the order
        - A zone about the ground, or a ban from a town on match days, is an added requirement and must be in the order
        """;
}
