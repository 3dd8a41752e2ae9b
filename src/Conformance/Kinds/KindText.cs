using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Poet.OrderTypes.Sdk.Conditions;

namespace Poet.OrderTypes.Conformance.Kinds;

/// <summary>What the rules for kinds share.</summary>
internal static class KindText
{
    private static readonly string[] Small = ["no ", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    public static string Named(IConditionKind kind) => $"condition kind {kind.Id}";

    public static string Named(IConditionKind kind, KindExample example) => $"condition kind {kind.Id}, example \"{example.Says}\"";

    /// <summary>A rule that looks at each example by itself.</summary>
    public static Func<IConditionKind, IEnumerable<Wrong>> EachExample(Func<IConditionKind, KindExample, IEnumerable<(string Says, string Mend)>> check) =>
        kind => kind.Examples.SelectMany(e => check(kind, e).Select(w => new Wrong(Named(kind, e), w.Says, w.Mend)));

    /// <summary>The stored terms of an example.</summary>
    public static JsonNode Stored(IConditionKind kind, KindExample example) => JsonNode.Parse(kind.Serialize(example.Terms))!;

    /// <summary>Every value inside, at any depth.</summary>
    public static IEnumerable<JsonValue> Leaves(JsonNode node) => node switch
    {
        JsonObject o => o.Where(p => p.Value is not null).SelectMany(p => Leaves(p.Value!)),
        JsonArray a => a.Where(n => n is not null).SelectMany(n => Leaves(n!)),
        _ => [(JsonValue)node],
    };

    /// <summary>How a wording may tell a number: in digits, or in a word up to ten.</summary>
    public static string[] InWords(JsonValue number)
    {
        var value = number.GetValue<decimal>();
        var digits = value.ToString("0.##", CultureInfo.InvariantCulture);
        return value >= 0 && value < Small.Length && value == decimal.Truncate(value) ? [digits, Small[(int)value], "any "] : [digits];
    }

    /// <summary>The parts of a schema that have fields of their own.</summary>
    public static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject o => [.. o["properties"] is JsonObject ? new[] { o } : [], .. o.SelectMany(p => Objects(p.Value))],
        JsonArray a => a.SelectMany(Objects),
        _ => [],
    };

    public static bool Is(JsonValue value, JsonValueKind kind) => value.GetValueKind() == kind;
}
