using System.Text.RegularExpressions;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Whether words name a person or a place, as far as the words alone tell.</summary>
internal static partial class WhoOrWhere
{
    public static bool IsPerson(string words) => Person().IsMatch(words);

    public static bool IsPlace(string words) => !IsPerson(words) && Place().IsMatch(words);

    [GeneratedRegex(@"^(?:mr|mrs|ms|miss|dr)\b|\b(?:complainant|partner|wife|husband|spouse|neighbours?|persons?|victim|witness(?:es)?|mother|father|son|daughter|children|females?|males?)\b(?!'s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Person();

    [GeneratedRegex(@"^\d|\b(?:address(?:es)?|home|house|flat|premises|property|place|school|college|nursery|hospital|church|mosque|court|station|shop|store|workplace|work|road|street|lane|avenue|close|drive|way|park)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
