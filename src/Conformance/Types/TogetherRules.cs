using Poet.OrderTypes.Sdk;

namespace Poet.OrderTypes.Conformance.Types;

/// <summary>What must hold between order types that stand side by side.</summary>
internal static class TogetherRules
{
    public static IReadOnlyList<Rule<IReadOnlyList<IOrderType>>> All { get; } =
    [
        new("unique-codes", "No two order types have the same code or name.", Codes),
        new("unique-spellings", "No spelling means two order types once punctuation and spaces are removed.", Spellings),
        new("unique-result-codes", "No result code of a court means two order types.", ResultCodes),
        new("unique-facts", "An id of a fact means the same fact in every order type that asks it.", Facts),
    ];

    private static IEnumerable<Wrong> Codes(IReadOnlyList<IOrderType> types) =>
        Shared(types.Select(t => (t.Info.Code, t)), StringComparer.Ordinal).Select(s => new Wrong("", $"the code {s.Text} is that of {s.Count} order types", "give each a code of its own"))
            .Concat(Shared(types.Select(t => (t.Info.Name, t)), StringComparer.OrdinalIgnoreCase).Select(s => new Wrong("", $"the name '{s.Text}' is that of {s.Count} order types ({s.Of})", "give each a name of its own")));

    private static IEnumerable<Wrong> Spellings(IReadOnlyList<IOrderType> types) =>
        Shared(types.SelectMany(t => Written(t).Select(Key).Distinct().Select(k => (k, t))), StringComparer.Ordinal)
            .Select(s => new Wrong("", $"'{s.Text}' means {s.Of}", "leave the spelling out of all but one, or out of all: whoever writes it must be asked"));

    private static IEnumerable<Wrong> ResultCodes(IReadOnlyList<IOrderType> types) =>
        Shared(types.SelectMany(t => t.Info.ResultCodes.Select(r => r.Code).Distinct().Select(c => (c, t))), StringComparer.Ordinal)
            .Select(s => new Wrong("", $"the result code {s.Text} means {s.Of}", "give it to one"));

    private static IEnumerable<Wrong> Facts(IReadOnlyList<IOrderType> types) =>
        from facts in types.SelectMany(t => FactRules.Of(t).Select(f => (Fact: f, t.Info.Code))).GroupBy(f => f.Fact.Id, StringComparer.Ordinal)
        where facts.Select(f => f.Fact).Distinct().Skip(1).Any()
        select new Wrong("", $"the fact '{facts.Key}' is not the same in {string.Join(" and ", facts.Select(f => f.Code))}", "write it in the same words, or give one another id: people are asked once");

    private static IEnumerable<string> Written(IOrderType type) =>
        [.. type.Info.Spellings.Select(s => s.Text), type.Info.Code, type.Info.Name, .. Forms.Of(type).SelectMany(f => new[] { f.Form.Name, f.Form.ShortName })];

    private static IEnumerable<(string Text, int Count, string Of)> Shared(IEnumerable<(string Text, IOrderType Type)> texts, StringComparer comparer) =>
        texts.GroupBy(t => t.Text, comparer).Where(g => g.Count() > 1).Select(g => (g.Key, g.Count(), string.Join(" and ", g.Select(t => t.Type.Info.Code))));

    private static string Key(string text) => new([.. text.ToLowerInvariant().Where(char.IsLetterOrDigit)]);
}
