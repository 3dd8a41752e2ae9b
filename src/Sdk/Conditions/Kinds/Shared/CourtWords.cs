using System.Globalization;
using System.Text.RegularExpressions;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>A court's words, from which a reader takes what it understands; what is left over is said openly and lowers the confidence.</summary>
internal sealed partial class CourtWords
{
    /// <summary>Who must be told, as a group named "to" of a pattern that goes on with "of" or "with".</summary>
    public const string To = @"(?<to>[^,.;|]{2,80}?(?: of the order)?)";

    /// <summary>How a prohibition opens.</summary>
    public const string Not = @"\b(?:you )?(?:not (?:to )?|must not |shall not |do not )";

    /// <summary>How a requirement opens; may be nothing.</summary>
    public const string Must = @"(?:\b(?:you )?(?:must |shall |to |will (?:need to |be required to |be )?))?";

    // longer texts are whole orders, not conditions; also keeps every pattern fast
    private const int Longest = 4000;
    private const string Gap = " | ";

    // every kind in turn is asked about the same words
    [ThreadStatic]
    private static (string Text, string Line, int Letters) last;

    private readonly int letters;
    private string rest;

    private CourtWords(string line, int letters) => (rest, this.letters) = (line, letters);

    /// <summary>
    /// The words in one line without their item number; null when there are none or far too many, or mentions are asked for and none is in them
    /// (a whole register is read in one import, and most words are of other kinds).
    /// </summary>
    public static CourtWords? Of(string text, params ReadOnlySpan<string> mentions)
    {
        if (text.Length > Longest || string.IsNullOrWhiteSpace(text) || !MentionsOne(text, mentions))
            return null;
        if (!ReferenceEquals(last.Text, text))
        {
            var line = ItemNumber().Replace(WhiteSpace().Replace(text.Replace('’', '\''), " ").Trim(), "");
            // that somebody looks at the term again binds that somebody, not the subject
            line = Addressed().Replace(LookedAtAgain().Replace(line, ""), "").TrimEnd('.', ';', ' ');
            last = (text, line, Math.Max(1, line.Count(char.IsLetterOrDigit)));
        }
        return new(last.Line, last.Letters);
    }

    private static bool MentionsOne(string text, ReadOnlySpan<string> mentions)
    {
        foreach (var mention in mentions)
            if (text.Contains(mention, StringComparison.OrdinalIgnoreCase))
                return true;
        return mentions.IsEmpty;
    }

    /// <summary>Takes the first match out of the words; null when there is none.</summary>
    public Match? Take(Regex pattern)
    {
        var match = pattern.Match(rest);
        if (!match.Success || match.Length == 0)
            return null;
        rest = rest[..match.Index] + Gap + rest[(match.Index + match.Length)..];
        return match;
    }

    /// <summary>True when the first match could be taken.</summary>
    public bool Takes(Regex pattern) => Take(pattern) is not null;

    /// <summary>From 0 to 0.95: the share of the words that was taken. Never 1, since a person has to confirm.</summary>
    public double Confidence => Math.Round(0.95 * (1 - (double)NotCovered.Sum(p => p.Count(char.IsLetterOrDigit)) / letters), 2);

    /// <summary>The parts not taken.</summary>
    public IReadOnlyList<string> NotCovered =>
        [.. rest.Split('|').Select(p => Filler().Replace(p, "").Trim(' ', ',', ';', '.', ':', '-')).Where(p => p.Any(char.IsLetterOrDigit))];

    /// <summary>A number in words or digits; null for none.</summary>
    public static int? Number(string text) => text.Trim().ToUpperInvariant() switch
    {
        "" => null,
        "A" or "AN" or "ONE" or "SINGLE" => 1,
        "NO" or "ANY" or "ZERO" => 0,
        "TWO" => 2,
        "THREE" => 3,
        "FOUR" => 4,
        "FIVE" => 5,
        "SIX" => 6,
        "SEVEN" => 7,
        "EIGHT" => 8,
        "NINE" => 9,
        "TEN" => 10,
        "FOURTEEN" => 14,
        "TWENTY-EIGHT" => 28,
        var digits => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null,
    };

    /// <summary>Who may approve, where the words say "without the prior approval of ..."; null when they do not.</summary>
    public static string? Approver(CourtWords words) => words.Take(Approval())?.Groups["who"].Value.Trim();

    /// <summary>Days or "before use" in which something must be told; null when the words set neither.</summary>
    public static Notify? Deadline(CourtWords words)
    {
        if (words.Take(WithinDays()) is { } within && Number(within.Groups["n"].Value) is { } days and <= 90)
            return new()
            {
                WithinDays = days,
                Counted = within.Groups["beginning"].Success ? DayCount.BeginningWithTheDay : DayCount.AfterTheDay,
            };
        return words.Takes(Before()) ? new Notify() : null;
    }

    /// <summary>The recipient without its article: "Central Orders mailbox", "supervising officer", "police".</summary>
    public static string Recipient(string text)
    {
        var plain = Article().Replace(text.Trim(), "");
        return plain.Length is >= 2 and <= 200 ? plain : "police";
    }

    [GeneratedRegex(@"\bwithin (?<n>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|fourteen|twenty-eight)\s*(?:clear )?days?'?(?:(?<beginning>,? beginning with)(?: the (?:day|date))?| of| after| from)?(?: (?:so )?(?:first|acquiring|obtaining|getting|receiving|opening|buying|purchasing|changing|doing so|acquisition|any change|the change|such change|that (?:day|date)|the (?:day|date)))*(?: (?:of )?(?:it|them|one|so|any such \w+|the \w+|doing so|acquiring it))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WithinDays();

    [GeneratedRegex(@"\b(?:before|prior to) (?:any )?(?:use|using|it is used|its use|journey|such use|first use|driving|opening|the change|such change)(?: (?:of )?(?:it|them))?(?: (?:taking place))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(@"^(?:the|your|his|her|their)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(@",?\s*\b(?:(?:without|save with|except with|unless with) (?:the )?(?:prior |written |express )*(?:approval|permission|consent|agreement) (?:of|from)|(?:unless|except where|other than those|which have been|that have been)(?: otherwise| previously| first)* (?:approved|authorised|specified|permitted|agreed)(?: otherwise| beforehand| in advance)* (?:by|with)) (?:the |your |his |her |their )?(?<who>[^,.;|]{2,120}?)(?=\s*(?:$|[,.;|]|\b(?:and to|and only|except|save|other than|unless|until)\b))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Approval();

    [GeneratedRegex(@"\s*\bThis (?:condition|requirement|term) will be reviewed\b[^.;]*[.;]?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LookedAtAgain();

    [GeneratedRegex(@"^(?:You|(?:The )?(?:defendant|respondent|subject|offender|person))\s+(?=(?:must|shall|may not|is to|are to)\b)(?:(?:is|are) )?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Addressed();

    [GeneratedRegex(@"^\W*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s*)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ItemNumber();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@"^(?:[\s,;]*\b(?:and|or|the|a|an|of|in|at|to|by|any|that|is)\b)+(?=\W|$)|(?:\b(?:and|or|the|a|an|of|in|at|to|by|any|that|is)\b[\s,;]*)+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Filler();
}
