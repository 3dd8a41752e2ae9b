using System.Text.Json;
using Poet.OrderTypes.Sdk.Conditions;

namespace Poet.OrderTypes.Conformance.Kinds;

/// <summary>How a kind answers, and that what is stored comes back as it was.</summary>
internal static class KindAnswerRules
{
    public static IReadOnlyList<Rule<IConditionKind>> All { get; } =
    [
        new("kind-answers", "Every example gets the answer it expects.", KindText.EachExample(Answers), NeededToLoad: true),
        new("kind-trace", "Every answer shows the facts it used, and names what is missing exactly when it cannot tell.", KindText.EachExample(Trace)),
        new("kind-round-trip", "Stored terms are read back as they were, with the same wording and the same names.", KindText.EachExample(RoundTrip), NeededToLoad: true),
        new("kind-nothing-said", "With nothing said it cannot tell, names what is missing, and says that nobody asked, unless no machine reads its words.", KindText.EachExample(NothingSaid)),
        new("kind-erased", "A missing record of a person or place never turns an answer round, and nothing fails for it.", KindText.EachExample(Erased)),
        new("kind-protected", "Only a protected step tells the name of a protected place.", KindText.EachExample(Protected)),
        new("kind-concerns", "A drafting concern has an id in kebab-case, says what is wrong and what is better, without full stops.", KindText.EachExample(Concerns)),
    ];

    private static IEnumerable<(string, string)> Answers(IConditionKind kind, KindExample example)
    {
        var outcome = kind.Assess(example.Terms, example.Situation, example.References).Outcome;
        if (outcome != example.Expected)
            yield return ($"it expects {example.Expected} and the kind answers {outcome}", "mend the check or the example");
    }

    private static IEnumerable<(string, string)> Trace(IConditionKind kind, KindExample example)
    {
        var answer = kind.Assess(example.Terms, example.Situation, example.References);
        if (!answer.Trace.Any())
            yield return ("the answer shows no fact that it used", "say each fact to the tracer");
        if (answer.Missing.Any() != (answer.Outcome == Outcome.CannotTell))
            yield return ($"the answer {answer.Outcome} names {answer.Missing.Count} things that are missing", "name what is missing when it cannot tell, and nothing otherwise");
    }

    private static IEnumerable<(string, string)> RoundTrip(IConditionKind kind, KindExample example)
    {
        var stored = kind.Serialize(example.Terms);
        using var json = JsonDocument.Parse(stored);
        if (!kind.TryParse(json.RootElement, kind.Version, out var parsed, out var problems))
        {
            yield return ($"its terms cannot be read back: {string.Join("; ", problems.Select(p => p.Says))}", "mend the terms of the example, or what reads them");
            yield break;
        }
        if (kind.Serialize(parsed) != stored)
            yield return ("its terms change when they are read and stored again", "let every field come back as it was written");
        if (kind.Render(parsed, example.References) != kind.Render(example.Terms, example.References))
            yield return ("its wording changes when the terms are read back", "word nothing that is not stored");
        if (!kind.Names(parsed).SequenceEqual(kind.Names(example.Terms)))
            yield return ("the people and places it names change when the terms are read back", "name what is stored, in one order");
    }

    private static IEnumerable<(string, string)> NothingSaid(IConditionKind kind, KindExample example)
    {
        var answer = kind.Assess(example.Terms, new(example.Situation.At, new Facts()), example.References);
        if (answer.Outcome != Outcome.CannotTell)
            yield return ($"with nothing said the answer is {answer.Outcome}", "answer that it cannot be told: what was not said is not a no");
        if (answer.Missing.Count == 0)
            yield return ("with nothing said it does not name what is missing", "name the fact that must be asked");
        if (answer.NotAskedAbout == kind.IsFreeWorded)
            yield return (kind.IsFreeWorded ? "words that no machine reads are hidden as not asked about" : "with nothing said it does not say that nobody asked about it",
                kind.IsFreeWorded ? "always show them" : "answer NotAskedAbout where the facts that the terms are about were not given");
    }

    private static IEnumerable<(string, string)> Erased(IConditionKind kind, KindExample example)
    {
        var outcome = kind.Assess(example.Terms, example.Situation, References.None).Outcome;
        if (outcome != example.Expected && outcome != Outcome.CannotTell)
            yield return ($"without the records of people and places the answer is {outcome} instead of {example.Expected}", "answer that it cannot be told where a record is missing");
        if (string.IsNullOrWhiteSpace(kind.Render(example.Terms, References.None)))
            yield return ("without the records of people and places there is no wording", "word the term all the same, and say that a record is not held");
        _ = (kind.Review(example.Terms, References.None), kind.Facets(example.Terms, References.None)); // what they throw is a finding
    }

    private static IEnumerable<(string, string)> Protected(IConditionKind kind, KindExample example)
    {
        var answer = kind.Assess(example.Terms, example.Situation, example.References);
        string[] open = [.. answer.Trace.Where(s => !s.Protected).Select(s => s.Says), .. answer.Missing, .. answer.Notes];
        foreach (var place in example.References.Places.Values.Where(p => p.Protected && open.Any(s => s.Contains(p.Name, StringComparison.OrdinalIgnoreCase))))
            yield return ($"the answer tells '{place.Name}', which is protected, to everybody", "tell it in a protected step");
    }

    private static IEnumerable<(string, string)> Concerns(IConditionKind kind, KindExample example)
    {
        foreach (var concern in kind.Review(example.Terms, example.References))
        {
            if (!Types.Forms.Kebab().IsMatch(concern.RuleId))
                yield return ($"the drafting rule '{concern.RuleId}' has no id in kebab-case", "write it in lower case with hyphens: forces switch rules off by it");
            if (string.IsNullOrWhiteSpace(concern.Says) || string.IsNullOrWhiteSpace(concern.Better) || concern.Says.EndsWith('.') || concern.Better.EndsWith('.'))
                yield return ($"the drafting rule '{concern.RuleId}' lacks what is wrong or what is better, or ends with a full stop", "give both, without full stops");
        }
    }
}
