using System.Text.RegularExpressions;
using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.OrderTypes.Conformance.Types;

/// <summary>The facts of a case that the tests of an order type turn on: what the finder and referrals ask.</summary>
internal static partial class FactRules
{
    public static IReadOnlyList<Rule<IOrderType>> All { get; } =
    [
        new("facts-named", "Every form but an interim one has a route whose test names a fact of the case, so that the order type can be found by it.", Forms.Each(Named)),
        new("facts", "A fact has an id in kebab-case of 2 to 40 characters that means it alone, a question that ends with a question mark, and a clause in lower case without a full stop.", Written),
    ];

    /// <summary>Every fact that an order type asks about, once.</summary>
    public static IEnumerable<CaseFact> Of(IOrderType type) => Forms.Of(type).SelectMany(f => f.Form.Routes).SelectMany(r => r.Elements).SelectMany(e => e.Facts).Distinct();

    private static IEnumerable<(string, string)> Named(PlacedForm form)
    {
        if (form.Form.Kind != FormKind.Interim && !form.Form.Routes.Any(r => r.TestElements.Any(t => t.Facts.Any())))
            yield return ("no route names a fact of the case", "give an element All or Any facts: those of CaseFacts, or a CaseFact of your own");
    }

    private static IEnumerable<Wrong> Written(IOrderType type)
    {
        var facts = Of(type).ToList();
        foreach (var fact in facts)
        {
            if (!IdShape().IsMatch(fact.Id))
                yield return new("", $"the fact '{fact.Id}' has no usable id", "write 2 to 40 characters in lower case with hyphens, the first a letter");
            if (!fact.Question.EndsWith('?'))
                yield return new("", $"the fact '{fact.Id}' asks no question", "end it with a question mark, so that it is answered by yes or no");
            if (Forms.IsBlank(fact.Says) || !char.IsLower(fact.Says[0]) || fact.Says.EndsWith('.') || fact.Hint?.EndsWith('.') == true)
                yield return new("", $"the fact '{fact.Id}' does not say itself as a clause, or ends with a full stop", "write it to go after 'find out whether', in lower case, and leave full stops out of it and of the hint");
        }
        foreach (var id in Forms.Twice(facts.Select(f => f.Id)))
            yield return new("", $"the id '{id}' means two facts", "use one fact in both places, or give one another id");
    }

    [GeneratedRegex(@"\A[a-z][a-z0-9-]{1,39}\z")]
    private static partial Regex IdShape();
}
