using System.Text.RegularExpressions;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Reads terms on use of the internet.</summary>
internal static partial class InternetUseWords
{
    public static InternetUseTerms? Read(string courtWords, out CourtWords words)
    {
        words = CourtWords.Of(courtWords, "internet", "site", "app ", "upload", "stream", "online")!;
        if (words is null)
            return null;
        var terms = new InternetUseTerms();
        if (words.Take(First()) is { } first)
            terms = terms with
            {
                TellUploads = true,
                UploadsTo = List(first.Groups["to"].Value),
                Recipient = CourtWords.Recipient(first.Groups["whom"].Value),
                Approval = first.Groups["ask"].Success ? CourtWords.Recipient(first.Groups["whom"].Value) : null,
            };
        var approval = CourtWords.Approver(words) ?? terms.Approval;
        _ = words.Take(OnlyAsApproved()); // how an approval is given is for the record of approvals
        if (words.Take(Content()) is { } content)
            terms = terms with { BarredContent = List(content.Groups["what"].Value) };
        if (words.Takes(Public()))
            terms = terms with { PublicTerminals = Ban.Barred };
        else if (words.Takes(PublicAllowed()))
            terms = terms with { PublicTerminals = Ban.Allowed };
        if (words.Take(All()) is { } all)
            terms = terms with { AllBarred = true, Purposes = all.Groups["for"].Success ? List(all.Groups["for"].Value) : [] };
        return terms is { AllBarred: false, BarredContent.Count: 0, TellUploads: false } && terms.PublicTerminals != Ban.Barred ? null : terms with { Approval = approval };
    }

    private static IReadOnlyList<string> List(string words) =>
        [.. Between().Split(words).Select(w => w.Trim(' ', ',', '.')).Where(w => w.Length is >= 2 and <= 100).Take(20)];

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"(?:" + CourtWords.Must + @"(?:notify|inform|tell)|" + CourtWords.Must + @"(?<ask>request (?:the )?permission from|seek (?:the )?(?:permission|approval) of))\s+(?<whom>[^,.;|]{2,80}?)\s+(?:before|if|when(?:ever)?)\s+(?:you |he |she |they )?(?:(?:upload|add|modify|stream|post|publish)(?:ing|s)?(?:\s*,\s*|\s+or\s+|\s+))+(?:anything|any (?:material|content|images?|videos?))\s+(?:on|to) (?:any )?(?:sites? or apps?|sites?|websites?|apps?)(?: related to (?<to>[^.;|]+?))?(?=\s*(?:[.;|]|$)|,?\s+(?:without|unless)\b)", Plain)]
    private static partial Regex First();

    [GeneratedRegex(CourtWords.Not + @"(?:access|use|visit|view|join)(?: or (?:access|use|visit|view|join))? (?:any )?(?:sites? or apps?|sites?|web ?sites?|apps?|online (?:services?|content|material))(?: or (?:web)?(?:sites?|apps?))? (?:related|relating|connected|dedicated) (?:to|with) (?<what>[^.;|]+?)(?=(?: on any (?:of (?:his|her|your|their) )?devices?)?\s*(?:[.;|]|$|,?\s+(?:without|unless|except)\b))(?: on any (?:of (?:his|her|your|their) )?devices?)?", Plain)]
    private static partial Regex Content();

    [GeneratedRegex(CourtWords.Not + @"(?:use|access)(?: or (?:use|access))? (?:a|any) (?:terminals? open to the public|public (?:internet )?terminals?|internet caf[eé]s?)", Plain)]
    private static partial Regex Public();

    [GeneratedRegex(@"\bbeing allowed to use a terminal open to the public", Plain)]
    private static partial Regex PublicAllowed();

    [GeneratedRegex(CourtWords.Not + @"(?:use|access)(?: or (?:use|access))? (?>the internet(?: or any device that reaches it)?|any (?:computer or device|computer|device|internet.enabled device)(?: or device)?(?: (?:which|that) is (?:internet.enabled|capable of (?:accessing|connecting to) the internet)| capable of (?:accessing|connecting to) the internet)?)(?!\s*(?:unless (?:it|the device)|that does not|without (?:history|risk)))(?:,?\s*(?:except|save|other than)(?: for| for the purposes? of)? (?<for>[^.;|]+?)(?=\s*(?:[.;|]|$)))?", Plain)]
    private static partial Regex All();

    [GeneratedRegex(@"[;,]?\s*and only for the purpose,?(?: and only at (?:a|the) specific location)?,? as specified by (?:that|the) officer", Plain)]
    private static partial Regex OnlyAsApproved();

    [GeneratedRegex(@"\s*[,/]\s*(?:(?:or|and)\s+)?|\s+(?:or|and)\s+", Plain)]
    private static partial Regex Between();
}
