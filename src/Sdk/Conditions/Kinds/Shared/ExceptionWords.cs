using System.Text.RegularExpressions;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Reads the reasons for which an order lets somebody be where it forbids: "save for travel", "except to attend court".</summary>
internal static partial class ExceptionWords
{
    private static readonly (PresenceException Exception, Func<Regex> Pattern)[] Patterns =
    [
        (PresenceException.PassingThrough, Passing), (PresenceException.Court, Court), (PresenceException.LegalAdvice, Legal), (PresenceException.Medical, Medical),
        (PresenceException.PoliceOrProbation, Police), (PresenceException.ChildContact, Child), (PresenceException.Work, Work), (PresenceException.Education, Education),
        (PresenceException.Worship, Worship), (PresenceException.PublicTransport, Transport), (PresenceException.Emergency, Emergency),
    ];

    public static IReadOnlyList<PresenceException> Take(CourtWords words) => [.. Patterns.Where(p => words.Takes(p.Pattern())).Select(p => p.Exception)];

    /// <summary>The role in "without the prior approval of the ...".</summary>
    public static string? Approval(CourtWords words) => CourtWords.Approver(words);

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string Lead = @",?\s*(?:(?:save|except|other than|unless)\s+)?(?:or\s+)?";

    [GeneratedRegex(Lead + @"(?:when |while )?passing through(?: without stopping)?", Plain)]
    private static partial Regex Passing();

    [GeneratedRegex(Lead + @"(?:to attend|for attendance at|attending) (?:a )?court(?: hearings?)?", Plain)]
    private static partial Regex Court();

    [GeneratedRegex(Lead + @"(?:to see|to attend|for appointments with) (?:a |his |her |their )?solicitors?", Plain)]
    private static partial Regex Legal();

    [GeneratedRegex(Lead + @"for (?:urgent |emergency )?medical (?:treatment|appointments?|care)", Plain)]
    private static partial Regex Medical();

    [GeneratedRegex(Lead + @"to attend the police, probation or another authority|" + Lead + @"to attend (?:a |the )?(?:police station|probation)(?: appointments?)?", Plain)]
    private static partial Regex Police();

    [GeneratedRegex(Lead + @"for contact with (?:a |the )?child(?:ren)?(?: as a family court has ordered)?", Plain)]
    private static partial Regex Child();

    [GeneratedRegex(Lead + @"(?:for|to attend) work", Plain)]
    private static partial Regex Work();

    [GeneratedRegex(Lead + @"(?:for|to attend) (?:education|school|college)", Plain)]
    private static partial Regex Education();

    [GeneratedRegex(Lead + @"(?:for|to attend) worship", Plain)]
    private static partial Regex Worship();

    [GeneratedRegex(Lead + @"(?:to travel by public transport|for travel|for the purposes? of travel(?:ling)?)", Plain)]
    private static partial Regex Transport();

    [GeneratedRegex(Lead + @"in (?:an |the case of an )?emergency", Plain)]
    private static partial Regex Emergency();
}
