using System.Text.RegularExpressions;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Groups of people whom terms bar without naming them.</summary>
internal static partial class NonAssociationClasses
{
    public static string InWords(PersonClass group, string? named) => group switch
    {
        PersonClass.SexOffender => "any known sex offender",
        PersonClass.Prisoner => "any person who is a serving or remand prisoner or detained in State custody",
        PersonClass.GroupMember => $"any person currently or formerly associated with {named}",
        PersonClass.JusticeStaff => "any employee, contractor or volunteer of prisons or probation",
        PersonClass.ExtremismOffender => "any person charged with or convicted of an extremist offence",
        _ => "any person convicted of an offence",
    };

    /// <summary>Whether somebody belongs, as far as was said; null when it was not.</summary>
    public static bool? Belongs(NonAssociationTerms terms, IReadOnlyList<PersonClass>? known, IReadOnlyList<string>? groups) => terms.Class switch
    {
        PersonClass.GroupMember when groups?.Any(g => SaidAs.Covers(terms.Group ?? "", g) || SaidAs.Covers(g, terms.Group)) == true => true,
        PersonClass.GroupMember => groups is { Count: 0 } || known is { Count: 0 } && groups is null ? false : null,
        { } group => known is null ? null : known.Contains(group),
        null => false,
    };

    public static (PersonClass Class, string? Group, bool Contact)? Take(CourtWords words)
    {
        foreach (var (group, pattern) in Patterns)
            if (words.Take(pattern()) is { } found)
                return (group, found.Groups["group"] is { Success: true } named ? named.Value.Trim() : null, found.Groups["contact"].Success);
        return null;
    }

    private static readonly (PersonClass Class, Func<Regex> Pattern)[] Patterns =
    [
        (PersonClass.Prisoner, Prisoner), (PersonClass.ExtremismOffender, Extremist), (PersonClass.JusticeStaff, Staff), (PersonClass.GroupMember, Member), (PersonClass.SexOffender, SexOffender), (PersonClass.Offender, Offender),
    ];

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string Opens = @"(?:" + CourtWords.Not + @"(?:seek to |attempt to |knowingly )?(?:(?<contact>contact|communicate with|approach|have contact with|undertake any type of relationship with)|associate with|associate|be in the company of|meet with|meet)(?:(?:,| or| and)+ (?:(?<contact>contact|communicate with|approach|undertake any type of relationship with)|associate with|meet with|meet))*|\bor in the company of)(?:\s*,?\s*(?<contact>directly or indirectly),?)?\s+(?:with )?(?:any |an? )?";
    private const string Known = @"(?:(?:person|individual|one)s? )?(?:(?:who|whom|that) )?(?:(?:you|he|she) )?(?:knows? or believes? to (?:be|have been) |known to (?:be|have been) |is |are |has been |have been )?(?:an? |any )?";

    [GeneratedRegex(Opens + Known + @"(?:serving (?:or remand )?prisoners?|remand prisoners?|prisoners?)(?: or detained in State custody)?", Plain)]
    private static partial Regex Prisoner();

    [GeneratedRegex(Opens + Known + @"(?:charged (?:with )?(?:or|and) convicted of|charged with or convicted of|convicted of)(?: any| an)? (?:extremis[mt]|terroris[mt])(?:[- ]related)? offences?", Plain)]
    private static partial Regex Extremist();

    [GeneratedRegex(Opens + @"(?:employees?|members? of staff|contractors?|volunteers?)(?:(?:,| or)+ (?:employees?|contractors?|volunteers?))* (?:of|working (?:for|on behalf of)) (?:(?:HM |His Majesty's )?Prison and Probation Service|HMPPS|prisons or probation)(?: (?<contact>directly or indirectly))?", Plain)]
    private static partial Regex Staff();

    [GeneratedRegex(Opens + @"(?:persons?|individuals?|one|members?)(?: or associates?)? (?:(?:who (?:is|are|was|were) )?(?:(?:currently|formerly|currently or formerly|now or earlier) )?(?:associated with|(?:a )?members? of|affiliated (?:to|with))|of) (?<group>[^,.;|]+?)(?=\s*(?:[,.;|]|$)|\s+(?:without|except|other than|unless)\b)", Plain)]
    private static partial Regex Member();

    [GeneratedRegex(Opens + Known + @"(?:known |registered |convicted )?sex(?:ual)? offenders?", Plain)]
    private static partial Regex SexOffender();

    [GeneratedRegex(Opens + @"(?:known |convicted )offenders?", Plain)]
    private static partial Regex Offender();
}
