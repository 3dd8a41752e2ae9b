using System.Globalization;
using System.Text.RegularExpressions;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>How duties to attend are written and read.</summary>
internal static partial class AttendanceWords
{
    public static string Render(AttendanceTerms terms)
    {
        var what = terms.With.Count == 0 ? "" : terms.With.And();
        var says = terms.AtHome ? $"To receive home visits from {what}" : what.Length > 0 ? $"To attend and take part in all appointments with {what}" : "To comply with any requirements specified";
        if (terms.Supervisor is { } supervisor)
            says += $" {(what.Length > 0 ? "as arranged by" : "by")} the {supervisor}";
        if (terms.For is { } purpose)
            says += $" for the purpose of addressing {purpose}";
        if (terms.Sessions is { } sessions)
            says += $", {sessions.ToString(CultureInfo.InvariantCulture)} sessions at most";
        if (terms.Months is { } months)
            says += $", for {months.ToString(CultureInfo.InvariantCulture)} months";
        return says + (terms.Instructions ? ", and to follow instructions" : "") + (terms.Approval is { } approval ? $", unless otherwise approved by the {approval}" : "") + ".";
    }

    public static AttendanceTerms? Read(string courtWords, out CourtWords words)
    {
        words = CourtWords.Of(courtWords, "attend", "engage", "home visits", "comply", "participate", "take part", "complete")!;
        if (words is null || OfAnotherKind().IsMatch(courtWords))
            return null;
        var approval = CourtWords.Approver(words);
        var arranged = words.Take(Arranged());
        var (sessions, months) = (words.Take(Sessions()), words.Take(Months()));
        var instructions = words.Takes(Instructions());
        var purpose = words.Take(Purpose());
        var visits = words.Take(HomeVisits());
        var comply = words.Take(Comply());
        var found = visits ?? comply ?? words.Take(Attend());
        if (found is null || (comply ?? found).Groups["what"].Length == 0 && purpose is null)
            return null;
        words.Take(Willing());
        return new()
        {
            With = List(found.Groups["what"].Value), For = purpose?.Groups["for"].Value.Trim() is { Length: <= 300 } what ? what : null, AtHome = visits is not null,
            Instructions = instructions || comply is not null, Approval = approval,
            Supervisor = (comply?.Groups["who"] is { Success: true } who ? who.Value : arranged?.Groups["who"].Value) is { Length: > 1 } role ? CourtWords.Recipient(role) : null,
            Sessions = Number(sessions, 365), Months = Number(months, 60),
        };
    }

    private static int? Number(Match? match, int most) => match is not null && CourtWords.Number(match.Groups["n"].Value) is { } n && n >= 1 && n <= most ? n : null;

    private static IReadOnlyList<string> List(string words) =>
        [.. Between().Split(words).Select(w => Article().Replace(w.Trim(' ', ',', '.'), "")).Where(w => w.Length is >= 2 and <= 150).Take(20)];

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string Ends = @"(?=\s*(?:[,.;|]|$)|\s+(?:for the purpose|to address|as (?:arranged|directed)|for \d|for (?:three|six|twelve))\b)";

    // tests, searches, reporting and events have kinds of their own, and so has what is barred
    [GeneratedRegex(@"^\W*(?:\w{1,3}[.)]\s*)?(?:you )?(?:not\b|must not\b|shall not\b|only\b|to only\b)|\b(?:polygraph|oral fluid|urine|sample of|police station to report|tag\b)", Plain)]
    private static partial Regex OfAnotherKind();

    [GeneratedRegex(@"^" + CourtWords.Must + @"(?:attend and (?:engage with|take part in|complete|participate in)|register and engage with|engage (?:fully )?with|attend|participate in|take part in|complete)\s+(?:(?:all|any|every) )?(?:appointments? |sessions? )?(?:arranged for (?:you|him|her) )?(?:with )?(?:staff at |the )?(?!a location)(?<what>[^,.;|]+?)" + Ends + @"|^" + CourtWords.Must + @"attend (?:a location|such place|such location)", Plain)]
    private static partial Regex Attend();

    [GeneratedRegex(@"^" + CourtWords.Must + @"(?:receive|accept|allow|co-?operate with) (?:home )?visits (?:at home )?(?:from|by) (?<what>[^,.;|]+?)" + Ends, Plain)]
    private static partial Regex HomeVisits();

    [GeneratedRegex(@"^" + CourtWords.Must + @"comply with (?:any|all|such) (?:requirements?|instructions?|directions?)(?: specified| given)?(?: by (?<who>[^,.;|]+?))?(?:\s+to (?:register and )?engage with (?<what>[^.;|]+?))?(?=\s*(?:[,.;|]|$))", Plain)]
    private static partial Regex Comply();

    [GeneratedRegex(@",?\s*\b(?:as (?:arranged|directed|required|instructed) by) (?<who>[^,.;|]+?)(?=\s*(?:[,.;|]|$)|\s+(?:for the purpose|to address)\b)", Plain)]
    private static partial Regex Arranged();

    [GeneratedRegex(@",?\s*(?:for the purpose of (?:ensuring that (?:you|he|she) )?address(?:ing|es)?|to address)(?: your| his| her)? (?:dependency on, or propensity to misuse, ?)?(?<for>[^.;|]+?)(?=\s*(?:[.;|]|$)|,\s+(?:\d|for \d|and to follow|unless)\b)", Plain)]
    private static partial Regex Purpose();

    [GeneratedRegex(@",?\s*\b(?<n>\d{1,3}) sessions?(?: at most)?", Plain)]
    private static partial Regex Sessions();

    [GeneratedRegex(@",?\s*\bfor (?:a period of )?(?<n>\d{1,2}|one|two|three|four|five|six|twelve) months?", Plain)]
    private static partial Regex Months();

    [GeneratedRegex(@",?\s*(?:and )?(?:to )?(?:follow|comply with|obey) (?:their |his |her |any |all )?(?:reasonable )?instructions", Plain)]
    private static partial Regex Instructions();

    [GeneratedRegex(@",?\s*(?:and )?(?:to )?(?:co-?operate|engage|take part)(?: fully)?(?: with (?:it|them))?(?=\s*(?:[,.;|]|$))", Plain)]
    private static partial Regex Willing();

    [GeneratedRegex(@"\s*[,/]\s*(?:(?:or|and)\s+)?|\s+(?:or|and)\s+", Plain)]
    private static partial Regex Between();

    [GeneratedRegex(@"^(?:(?:an?|the|any|your)\s+)+", Plain)]
    private static partial Regex Article();
}
