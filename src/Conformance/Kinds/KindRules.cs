using System.Text.RegularExpressions;
using Poet.OrderTypes.Sdk.Conditions;

namespace Poet.OrderTypes.Conformance.Kinds;

/// <summary>What a kind says of itself, and the schema of its terms.</summary>
internal static partial class KindRules
{
    public static IReadOnlyList<Rule<IConditionKind>> All { get; } =
    [
        new("kind-id", "The id is in kebab-case, 3 to 60 characters, and the version is one or more.", Id, NeededToLoad: true),
        new("kind-texts", "It says what it is for without a full stop, and each source of proof once.", Texts),
        new("kind-has-schema", "It has a schema for its terms.", HasSchema, NeededToLoad: true),
        new("kind-schema", "Every field has a title, and nothing unknown is let in.", Schema),
        new("kind-schema-examples", "The stored terms of every example are valid against the schema.", ExamplesAreValid),
        new("kind-has-examples", "It has an example.", HasExamples, NeededToLoad: true),
        new("kind-examples", "The examples show a breach and no breach; words that no machine reads show that it cannot tell.", Examples),
        new("kind-versions", "Terms of a version that is not known are refused with a sentence.", Versions),
    ];

    private static IEnumerable<Wrong> Id(IConditionKind kind)
    {
        if (!KindShape().IsMatch(kind.Id))
            yield return new(KindText.Named(kind), "the id is not usable", "give an id in kebab-case, 3 to 60 characters, the first a letter");
        if (kind.Version < 1)
            yield return new(KindText.Named(kind), $"the version is {kind.Version}", "count versions from 1");
    }

    private static IEnumerable<Wrong> Texts(IConditionKind kind)
    {
        if (string.IsNullOrWhiteSpace(kind.Name))
            yield return new(KindText.Named(kind), "it has no name", "give one in sentence case, for menus");
        if (string.IsNullOrWhiteSpace(kind.About) || kind.About.EndsWith('.'))
            yield return new(KindText.Named(kind), "what it is for is empty or ends with a full stop", "say in one sentence without a full stop what it does and when it fits");
        if (kind.Proof.Count == 0 || kind.Proof.Any(string.IsNullOrWhiteSpace) || kind.Proof.Distinct(StringComparer.Ordinal).Count() != kind.Proof.Count)
            yield return new(KindText.Named(kind), "the sources of proof are missing, empty or told twice", "name each source that would show a breach, once");
    }

    private static IEnumerable<Wrong> HasSchema(IConditionKind kind)
    {
        if (kind.Schema.Count == 0)
            yield return new(KindText.Named(kind), "it has no schema for its terms", "derive from ConditionKind<TTerms>, which makes one");
    }

    private static IEnumerable<Wrong> Schema(IConditionKind kind)
    {
        var objects = KindText.Objects(kind.Schema).ToList();
        if (objects.Count == 0)
            yield return new(KindText.Named(kind), "the schema has no fields", "give the terms at least one");
        foreach (var part in objects)
        {
            if (part["additionalProperties"]?.GetValue<bool>() == true)
                yield return new(KindText.Named(kind), "the schema lets unknown fields in", "close it: what is misspelt must not be lost in silence");
            foreach (var (name, field) in part["properties"]!.AsObject())
                if (string.IsNullOrWhiteSpace((field as System.Text.Json.Nodes.JsonObject)?["title"]?.GetValue<string>()))
                    yield return new(KindText.Named(kind), $"the field {name} has no title", "give it a [Field], which forms show");
        }
    }

    private static IEnumerable<Wrong> ExamplesAreValid(IConditionKind kind) =>
        from example in kind.Examples
        from problem in SchemaCheck.Problems(kind.Schema, KindText.Stored(kind, example), "")
        select new Wrong(KindText.Named(kind, example), $"its stored terms are not valid: {problem}", "mend the example or the attributes of the field");

    private static IEnumerable<Wrong> HasExamples(IConditionKind kind)
    {
        if (kind.Examples.Count == 0)
            yield return new(KindText.Named(kind), "it has no examples", "give at least one");
    }

    private static IEnumerable<Wrong> Examples(IConditionKind kind)
    {
        Outcome[] wanted = kind.IsFreeWorded ? [Outcome.CannotTell] : [Outcome.Breach, Outcome.NoBreach];
        foreach (var missing in wanted.Except(kind.Examples.Select(e => e.Expected)))
            yield return new(KindText.Named(kind), $"no example shows {missing}", "give one");
    }

    private static IEnumerable<Wrong> Versions(IConditionKind kind)
    {
        if (kind.Examples.Count == 0)
            yield break;
        using var stored = System.Text.Json.JsonDocument.Parse(kind.Serialize(kind.Examples[0].Terms));
        foreach (var version in new[] { 0, kind.Version + 1 })
            if (kind.TryParse(stored.RootElement, version, out _, out var problems) || !problems.Any(p => p.Says.Contains("version", StringComparison.Ordinal)))
                yield return new(KindText.Named(kind), $"terms of version {version} are read, or refused without a word on the version", "refuse what a newer plugin wrote, and say which versions are read");
    }

    [GeneratedRegex(@"\A(?=.{3,60}\z)[a-z][a-z0-9]*(-[a-z0-9]+)*\z")]
    private static partial Regex KindShape();
}
