using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.OrderTypes.Conformance.Types;

/// <summary>The worked facts of the law that an order type brings.</summary>
internal static class ExampleRules
{
    public static IReadOnlyList<Rule<IOrderType>> All { get; } =
    [
        new("examples", "There is a worked example of the law, and each comes out as it says.", Hold, NeededToLoad: true),
        new("examples-of-limits", "Each limit of length of a form has an example that breaks it and the form has one that keeps it.", CoverTheLimits),
    ];

    private static IEnumerable<Wrong> Hold(IOrderType type)
    {
        if (type.Examples.Count == 0)
            yield return new("", "it has no examples", "give at least one worked fact of its law");
        if (type.Editions.Count == 0 || type.Editions.Any(e => e.Forms.Count == 0))
            yield break; // examples stand on editions
        foreach (var example in type.Examples)
        {
            var edition = type.EditionOn(example.Dates.MadeOn, example.Form);
            if (edition.Form(example.Form) is not { } form)
            {
                yield return new("", $"example \"{example.Says}\": edition {edition.Id} has no form {example.Form}", "give the form it is meant for");
                continue;
            }
            var found = form.Duration.Check(example.Dates).Select(f => f.Code).Order(StringComparer.Ordinal).ToList();
            var expected = example.Findings.Order(StringComparer.Ordinal).ToList();
            if (!found.SequenceEqual(expected))
                yield return new("", $"example \"{example.Says}\" fails: it expects {Listed(expected)} and the law as written finds {Listed(found)}", "mend the law or the example");
        }
    }

    private static IEnumerable<Wrong> CoverTheLimits(IOrderType type)
    {
        foreach (var kind in Forms.Of(type).Where(f => Limits(f.Form).Any()).Select(f => f.Form.Kind).Distinct())
        {
            var examples = type.Examples.Where(e => e.Form == kind).ToList();
            foreach (var code in Forms.Of(type).Where(f => f.Form.Kind == kind).SelectMany(f => Limits(f.Form)).Distinct().Where(c => !examples.Any(e => e.Findings.Contains(c))))
                yield return new($"form {kind}", $"no example finds {code}", "give one that misses the limit by a day");
            if (!examples.Any(e => e.Findings.Count == 0))
                yield return new($"form {kind}", "no example keeps its limits", "give one that is exactly as long as the law allows");
        }
    }

    private static IEnumerable<string> Limits(OrderForm form)
    {
        foreach (var rule in new[] { form.Duration, form.Duration.Under18 })
        {
            if (rule?.Minimum is not null)
                yield return "shorter_than_law_allows";
            if (rule?.Maximum is not null)
                yield return "longer_than_law_allows";
        }
    }

    private static string Listed(List<string> codes) => codes.Count == 0 ? "nothing" : string.Join(", ", codes);
}
