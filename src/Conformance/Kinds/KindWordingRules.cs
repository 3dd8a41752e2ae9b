using System.Globalization;
using System.Text.Json;
using Poet.OrderTypes.Sdk.Conditions;

namespace Poet.OrderTypes.Conformance.Kinds;

/// <summary>Text and rule agree: what is worded holds every term, and what is worded is read back.</summary>
internal static class KindWordingRules
{
    // what other kinds and other parts of an order say, and what nobody should be able to hang a reader with
    private static readonly string[] OfNoKind =
        ["", "   ", "To be of good behaviour.", "To pay a surcharge of £22 to the court.", "Not to act in an anti-social manner.", new string('a', 100_000), "not to not to not to"];

    public static IReadOnlyList<Rule<IConditionKind>> All { get; } =
    [
        new("kind-renders", "Every example gives a wording.", KindText.EachExample(Renders), NeededToLoad: true),
        new("kind-wording", "The wording is one clean sentence that tells every number, time, person and place of the terms.", KindText.EachExample(Wording)),
        new("kind-reads-back", "The wording is read as the same kind, with a confidence above nought.", KindText.EachExample(ReadsBack)),
        new("kind-reads-no-other", "Words of another sort are not read as this kind.", ReadsNoOther),
    ];

    private static IEnumerable<(string, string)> Renders(IConditionKind kind, KindExample example)
    {
        if (string.IsNullOrWhiteSpace(kind.Render(example.Terms, example.References)))
            yield return ("it gives no wording", "word the terms in one sentence");
    }

    private static IEnumerable<(string, string)> Wording(IConditionKind kind, KindExample example)
    {
        var wording = kind.Render(example.Terms, example.References);
        if (!wording.EndsWith('.') || wording.Contains("..", StringComparison.Ordinal) || wording.Contains("  ", StringComparison.Ordinal))
            yield return ($"the wording is not one clean sentence: “{wording}”", "end it with one full stop, and leave out double spaces and stops");
        if (wording.Contains("record is not held", StringComparison.Ordinal))
            yield return ("the wording says that a record is not held", "give the example the people and places that its terms name");
        var told = wording.Replace(",", "", StringComparison.Ordinal);
        foreach (var value in KindText.Leaves(KindText.Stored(kind, example)))
            if (NotTold(value, wording, told, example) is { } missing)
                yield return ($"the wording does not tell {missing}: “{wording}”", "word every term: what is not worded binds nobody");
    }

    private static string? NotTold(System.Text.Json.Nodes.JsonValue value, string wording, string told, KindExample example)
    {
        if (KindText.Is(value, JsonValueKind.Number))
            return KindText.InWords(value).Any(w => told.Contains(w, StringComparison.Ordinal)) ? null : $"the number {value}";
        if (!KindText.Is(value, JsonValueKind.String))
            return null;
        var text = value.GetValue<string>();
        if (Guid.TryParse(text, out var named))
            return wording.Contains(example.References.Person(named)?.Name ?? example.References.PlaceName(named), StringComparison.Ordinal) ? null : "a person or place that the terms name";
        return TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) && !wording.Contains(text, StringComparison.Ordinal) ? $"the time {text}" : null;
    }

    private static IEnumerable<(string, string)> ReadsBack(IConditionKind kind, KindExample example)
    {
        if (kind.IsFreeWorded)
            yield break;
        var wording = kind.Render(example.Terms, example.References);
        if (kind.Read(wording) is not { } reading)
            yield return ($"its own wording is not read: “{wording}”", "let ReadTerms read what Render writes");
        else if (reading.KindId != kind.Id || reading.Confidence is not (>= 0.01 and <= 1))
            yield return ($"its own wording is read as {reading.KindId} with confidence {reading.Confidence.ToString(CultureInfo.InvariantCulture)}", "read it as this kind, with a confidence from 0.01 to 1");
    }

    private static IEnumerable<Wrong> ReadsNoOther(IConditionKind kind) =>
        from words in OfNoKind
        where kind.Read(words) is not null
        select new Wrong(KindText.Named(kind), $"it reads “{(words.Length > 60 ? words[..60] + "..." : words)}” as its own", "answer null for words that are not of this kind");
}
