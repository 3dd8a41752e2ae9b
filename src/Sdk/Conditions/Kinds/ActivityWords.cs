using System.Text.RegularExpressions;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>How orders write activities.</summary>
internal static partial class ActivityWords
{
    public static readonly string[] Mentions = ["gambl", "alcohol", "drugs", "controlled drug", "gathering", "meeting", "demonstration", "lecture", "sermon", "talk", "sexual services", "bribe", "extremis", "radicalis", "beg ", "begging", "intoxicating"];

    private static readonly (ActivityKind Kind, Func<Regex> Pattern)[] Patterns =
    [
        (ActivityKind.Gambling, Gambling), (ActivityKind.Alcohol, Alcohol), (ActivityKind.Drugs, Drugs), (ActivityKind.Radicalising, Radicalising), (ActivityKind.Gathering, Gathering),
        (ActivityKind.PublicSpeaking, Speaking), (ActivityKind.SexualServices, Services), (ActivityKind.Coercion, Coercion), (ActivityKind.Begging, Begging),
    ];

    public static string InWords(ActivityKind kind) => kind switch
    {
        ActivityKind.Gambling => "gamble",
        ActivityKind.Alcohol => "drink alcohol",
        ActivityKind.Drugs => "take controlled drugs",
        ActivityKind.Gathering => "organise or attend any meeting or gathering",
        ActivityKind.PublicSpeaking => "give any lecture, talk or sermon",
        ActivityKind.Radicalising => "draw others to extremism",
        ActivityKind.SexualServices => "engage with commercial sexual services",
        ActivityKind.Coercion => "bribe, blackmail or coerce any official",
        ActivityKind.UnsolicitedCalls => "make unsolicited calls",
        ActivityKind.PublicTelephone => "use a public telephone",
        ActivityKind.Begging => "beg",
        _ => "do any other activity that the order describes",
    };

    public static string Did(ActivityFact fact) => $"The subject is said to {InWords(fact.Kind)}" + (fact.About is { } about ? $": {about}" : "");

    public static IReadOnlyList<ActivityKind> Take(CourtWords words) => [.. Patterns.Where(p => words.Takes(p.Pattern())).Select(p => p.Kind)];

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string Opens = @"(?:" + CourtWords.Not + @"|,?\s*\b(?:or|nor)(?: to)?\s+|,\s*)";
    private const string Rest = @"[^.;|]*";

    [GeneratedRegex(Opens + @"(?:gamble|partake in gambling|engage in gambling|place (?:any )?bets?)(?:,? or mak(?:e|ing) payments? for (?:other )?games of chance)?", Plain)]
    private static partial Regex Gambling();

    [GeneratedRegex(Opens + @"(?:drink|consume)(?: any)? (?:alcohol|intoxicating liquor)(?: in (?:any |a )?public(?: place)?)?", Plain)]
    private static partial Regex Alcohol();

    [GeneratedRegex(Opens + @"(?:take|use|consume)(?: any)? (?:controlled|illegal|illicit)? ?drugs?", Plain)]
    private static partial Regex Drugs();

    [GeneratedRegex(Opens + @"(?:engage in any discussion or act to promote|promote|draw others to) " + @"(?:[^.;|]*?(?:extremism|radicali[sz]ation|terrorism))(?: or (?:extremism|radicali[sz]ation))?", Plain)]
    private static partial Regex Radicalising();

    [GeneratedRegex(Opens + @"(?:participate (?:directly or indirectly )?in organising and ?/ ?or contributing to|participate in|attend or organise|organise or attend|organise|attend)\s+(?:any )?(?:demonstrations?|meetings?|gatherings?|protests?)(?:(?:,| or)+ ?(?:demonstrations?|meetings?|gatherings?|protests?|websites?))*", Plain)]
    private static partial Regex Gathering();

    [GeneratedRegex(Opens + @"(?:give|deliver|give or engage in the delivery of)\s+(?:any )?(?:lecture|talk|sermon|speech)(?:(?:,| or)+ ?(?:lecture|talk|sermon|speech))*(?: whether part of an act of worship or not)?", Plain)]
    private static partial Regex Speaking();

    [GeneratedRegex(Opens + @"(?:engage with|use|attempt to engage with)(?: or attempt to (?:engage with|use))? (?:any )?commercial sexual services(?:\. This includes " + Rest + ")?", Plain)]
    private static partial Regex Services();

    [GeneratedRegex(Opens + @"(?:attempt to )?bribe, blackmail or coerce " + Rest, Plain)]
    private static partial Regex Coercion();

    [GeneratedRegex(Opens + @"beg\b(?: for money)?(?: in (?:any |a )?public(?: place)?)?", Plain)]
    private static partial Regex Begging();

    [GeneratedRegex(@",?\s*\buntil (?:the end of )?(?<day>\d{1,2} [a-z]+ \d{4})", Plain)]
    public static partial Regex Until();

    [GeneratedRegex(@",?\s*\b(?:other than|except|save)(?: those convened solely)?(?: for)?(?: the purposes? of)? (?<what>[^,.;|]{2,120}?)(?=\s*(?:[,.;|]|$|\bwithout\b|\bunless\b))", Plain)]
    public static partial Regex Except();
}
