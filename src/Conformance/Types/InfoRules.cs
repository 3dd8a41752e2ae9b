using System.Text.RegularExpressions;
using Poet.OrderTypes.Sdk;

namespace Poet.OrderTypes.Conformance.Types;

/// <summary>What an order type is called, and what it tells an officer who meets it for the first time.</summary>
internal static partial class InfoRules
{
    private const int LeastGuidance = 300;

    public static IReadOnlyList<Rule<IOrderType>> All { get; } =
    [
        new("code", "The code is three to twelve capital letters or digits, the first a letter.", Code, NeededToLoad: true),
        new("texts", "Name, purpose and guidance are there.", Texts, NeededToLoad: true),
        new("guidance", $"The guidance has headings and at least {LeastGuidance} characters, and the purpose ends without a full stop.", Guidance),
        new("spellings", "Spellings are in lower case without punctuation, each once, and leave out what needs no entry.", Spellings),
        new("result-codes", "Result codes have four digits, each once.", ResultCodes),
    ];

    private static IEnumerable<Wrong> Code(IOrderType type)
    {
        if (!CodeShape().IsMatch(type.Info.Code))
            yield return new("", $"the code {type.Info.Code} is not usable", "give three to twelve capital letters or digits, the first a letter");
    }

    private static IEnumerable<Wrong> Texts(IOrderType type) =>
        from text in new[] { ("name", type.Info.Name), ("purpose", type.Info.Purpose), ("guidance", type.Info.Guidance) }
        where Forms.IsBlank(text.Item2)
        select new Wrong("", $"the {text.Item1} is empty", "write it: officers need it");

    private static IEnumerable<Wrong> Guidance(IOrderType type)
    {
        if (type.Info.Guidance.Length < LeastGuidance)
            yield return new("", $"the guidance has {type.Info.Guidance.Length} characters", $"tell an officer who has never met the order enough to begin, in at least {LeastGuidance}");
        if (!type.Info.Guidance.Contains("## ", StringComparison.Ordinal))
            yield return new("", "the guidance has no headings", "begin each part with a line like '## Who it suits'");
        if (type.Info.Purpose.EndsWith('.'))
            yield return new("", "the purpose ends with a full stop", "leave the full stop out: pages put it into sentences of their own");
    }

    private static IEnumerable<Wrong> Spellings(IOrderType type)
    {
        var spellings = type.Info.Spellings.Select(s => s.Text).ToList();
        foreach (var text in spellings.Where(s => !SpellingShape().IsMatch(s)))
            yield return new("", $"the spelling '{text}' is not written as it is compared", "write it in lower case without punctuation, with single spaces");
        foreach (var text in Forms.Twice(spellings))
            yield return new("", $"the spelling '{text}' stands more than once", "keep one");
        string[] known = [type.Info.Code.ToLowerInvariant(), type.Info.Name.ToLowerInvariant()];
        foreach (var text in spellings.Intersect(known, StringComparer.Ordinal))
            yield return new("", $"the spelling '{text}' is the code or the name", "leave it out: code and name need no entry");
    }

    private static IEnumerable<Wrong> ResultCodes(IOrderType type)
    {
        var codes = type.Info.ResultCodes.Select(r => r.Code).ToList();
        foreach (var code in codes.Where(c => !ResultShape().IsMatch(c)))
            yield return new("", $"the result code '{code}' does not have four digits", "write it as courts send it, like '1234'");
        foreach (var code in Forms.Twice(codes))
            yield return new("", $"the result code '{code}' stands more than once", "keep the one that tells the form");
    }

    [GeneratedRegex(@"\A[A-Z][A-Z0-9]{2,11}\z")]
    private static partial Regex CodeShape();

    [GeneratedRegex(@"\A[a-z0-9]+( [a-z0-9]+)*\z")]
    private static partial Regex SpellingShape();

    [GeneratedRegex(@"\A[0-9]{4}\z")]
    private static partial Regex ResultShape();
}
