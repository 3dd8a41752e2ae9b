using System.Text.RegularExpressions;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Reads "Not to conduct any internet search relating to ..." and wordings on online accounts.</summary>
internal static partial class OnlineIdentityReader
{
    public static OnlineIdentityTerms? Read(string courtWords, out CourtWords words, out IReadOnlyList<string> toChoose)
    {
        toChoose = [];
        words = CourtWords.Of(courtWords, "search", "account", "post", "publish", "upload", "profile", "user", "identit")!;
        if (words is null)
            return null;
        var terms = new OnlineIdentityTerms { Approval = CourtWords.Approver(words) };
        List<string> people = [];
        if (words.Take(Search()) is { } search)
        {
            terms = terms with { SearchBarred = true, PostBarred = search.Groups["post"].Success };
            people.Add(search.Groups["who"].Value.Trim());
        }
        if (words.Take(Post()) is { } post)
        {
            terms = terms with { PostBarred = true };
            people.Add(post.Groups["who"].Value.Trim());
        }
        if (words.Take(Limit()) is { } limit)
            terms = terms with { MaxAccounts = CourtWords.Number(limit.Groups["n"].Value) ?? 0, Accounts = Kinds(limit.Groups["kinds"].Value) };
        if (words.Takes(FalseName()))
            terms = terms with { FalseNamesBarred = true };
        if (words.Take(Duty()) is { } duty)
            terms = terms with
            {
                Notify = (CourtWords.Deadline(words) ?? new Notify()) with { Recipient = CourtWords.Recipient(duty.Groups["to"].Value) },
                Accounts = Kinds(duty.Groups["kinds"].Value),
                PasswordsToo = duty.Value.Contains("password", StringComparison.OrdinalIgnoreCase),
            };
        if (!terms.HasAccountTerms && people.Count == 0)
            return null;
        toChoose = [.. people.Distinct(StringComparer.OrdinalIgnoreCase)];
        // a person has to choose each record; the empty id marks the place
        return terms with { People = [.. toChoose.Select(_ => Guid.Empty)] };
    }

    private static AccountKind[] Kinds(string text) =>
        [.. new[] { (AccountKind.Email, "mail"), (AccountKind.SocialMedia, "social"), (AccountKind.Messaging, "messag"), (AccountKind.Gaming, "gaming") }
            .Where(k => text.Contains(k.Item2, StringComparison.OrdinalIgnoreCase)).Select(k => k.Item1)];

    private const string Who = @"(?<who>[^.;|]{2,120}?)(?=\s*(?:[.;|]|$))";
    private const string Accounts = @"(?:(?<kinds>(?:(?:e-?mail|social media|social networking|(?:instant )?messaging|gaming|online)\b(?:\s*,\s*|\s+(?:and|or)\s+|\s+)?)+)\s*(?:accounts?|user ?names?|identit(?:y|ies)|profiles?))";

    [GeneratedRegex(@"\b(?:not (?:to )?|must not )(?:conduct|carry out|make|undertake|do) any (?:internet|online|web) search(?:es)? (?:(?:or )?(?<post>or post(?: anything)? )?)(?:relating to|about|for|on|of|regarding|concerning) " + Who, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Search();

    [GeneratedRegex(@"\b(?:not (?:to )?|must not )(?:post|publish|upload)(?: or (?:post|publish|upload))? (?:anything|any (?:material|message|image|comment|photograph)s?) (?:online |on (?:the internet|social media) )?(?:relating to|about|of|regarding|concerning) " + Who, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Post();

    [GeneratedRegex(@"\b(?:not (?:to )?|must not )(?:(?:hold|have|use|open|operate|create|[,/]|and|or|\s)+)(?:(?:more than)\s+(?<n>one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+|any )" + Accounts + @"(?! (?:in|under|other))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Limit();

    [GeneratedRegex(@"\b(?:not (?:to )?|must not )(?:(?:hold|have|use|open|operate|create|[,/]|and|or|\s)+)any " + Accounts + @" (?:in|under) (?:a|any) (?:false name|name other than (?:his|her|your|their|the subject's) own|pseudonym|alias)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FalseName();

    [GeneratedRegex(@"\b(?:must |shall |to )?(?:notify|inform|tell|provide|give)\s+" + CourtWords.To + @"\s+(?:of|with)\s+(?:(?:the )?(?:full )?details of )?(?:any|all|every) " + Accounts + @"(?:,? (?:and|with) (?:its|the|their) passwords?)?(?: (?:held|used)(?: by (?:him|her|you))?)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Duty();
}
