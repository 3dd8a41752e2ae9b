namespace Poet.OrderTypes.KnifeCrimePrevention;

/// <summary>What an officer reads who registers or meets the order.</summary>
internal static class Guidance
{
    public const string Text = """
        ## What it is for
        It kept people of 12 and over who carry knives away from places, company and articles, and gave them support: mentoring, sport, training. **It was piloted by one force from July 2021, the pilot was due to end
        in March 2023, and no start elsewhere was found: nobody can apply for one.** An order that a court made is registered here, checked and enforced.

        ## If you meet one
        - Find the sealed order and the day it took effect: at most two years from then, so look whether it is over, or was renewed
        - Made on conviction it may have taken effect on release, or at the end of a licence

        ## What it can say
        Places, persons, activities, articles and use of the internet; being at a place, presenting to a person, taking part in activities. Each requirement has a supervisor.

        ## If it is breached
        An offence, up to **two** years, with no conditional discharge. Name and home address are notified within three days beginning with the day it takes effect; also a decision to live elsewhere for a month or more.

        ## Often got wrong
        - For new cases look at a criminal behaviour order, a gang injunction or a violent offender order
        - If any term runs past a year there is a review hearing in the last four weeks of the first
        """;
}
