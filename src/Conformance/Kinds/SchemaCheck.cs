using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Poet.OrderTypes.Conformance.Kinds;

/// <summary>
/// Holds stored terms against a schema, by the keywords of JSON schema (2020-12) that schemas of terms are made of: type, enum, const, properties, required, additionalProperties, items, minItems, maxItems,
/// minimum, maximum, minLength, maxLength, pattern and anyOf. Another keyword that could refuse something is a problem itself, so that nothing passes unread.
/// </summary>
internal static class SchemaCheck
{
    private static readonly HashSet<string> Read = new(StringComparer.Ordinal)
    {
        "type", "enum", "const", "properties", "required", "additionalProperties", "items", "minItems", "maxItems", "minimum", "maximum", "minLength", "maxLength", "pattern", "anyOf",
        "title", "description", "format", "default", "$schema", "examples",
    };

    /// <summary>One sentence for each thing that is not valid.</summary>
    public static IEnumerable<string> Problems(JsonNode schema, JsonNode? value, string at)
    {
        if (schema is not JsonObject rules)
            return schema.GetValueKind() == JsonValueKind.False ? [$"{Place(at)} is not allowed"] : [];
        return [.. Unread(rules, at), .. Kind(rules, value, at), .. Choice(rules, value, at), .. Inside(rules, value, at)];
    }

    private static IEnumerable<string> Unread(JsonObject rules, string at) =>
        rules.Select(r => r.Key).Where(k => !Read.Contains(k)).Select(k => $"the schema of {Place(at)} has the keyword {k}, which is not read");

    private static IEnumerable<string> Kind(JsonObject rules, JsonNode? value, string at)
    {
        if (rules["type"] is { } type && !(type is JsonArray several ? several.Select(t => t!.GetValue<string>()) : [type.GetValue<string>()]).Any(t => Is(value, t)))
            yield return $"{Place(at)} is not of type {type.ToJsonString()}";
        if (value is JsonValue number && number.GetValueKind() == JsonValueKind.Number)
        {
            if (rules["minimum"] is { } least && Number(number) < Number(least))
                yield return $"{Place(at)} is below {least}";
            if (rules["maximum"] is { } most && Number(number) > Number(most))
                yield return $"{Place(at)} is above {most}";
        }
        if (value is JsonValue text && text.GetValueKind() == JsonValueKind.String)
        {
            var length = new StringInfo(text.GetValue<string>()).LengthInTextElements;
            if (length < (rules["minLength"]?.GetValue<int>() ?? 0) || length > (rules["maxLength"]?.GetValue<int>() ?? int.MaxValue))
                yield return $"{Place(at)} is too short or too long";
            if (rules["pattern"]?.GetValue<string>() is { } pattern && !Regex.IsMatch(text.GetValue<string>(), pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))
                yield return $"{Place(at)} is not written as {pattern}";
        }
    }

    private static IEnumerable<string> Choice(JsonObject rules, JsonNode? value, string at)
    {
        if (rules["enum"] is JsonArray allowed && !allowed.Any(a => JsonNode.DeepEquals(a, value)))
            yield return $"{Place(at)} is not one of {allowed.ToJsonString()}";
        if (rules.ContainsKey("const") && !JsonNode.DeepEquals(rules["const"], value))
            yield return $"{Place(at)} is not {rules["const"]?.ToJsonString() ?? "null"}";
        if (rules["anyOf"] is JsonArray ways && !ways.Any(w => !Problems(w!, value, at).Any()))
            yield return $"{Place(at)} is none of those that are allowed";
    }

    private static IEnumerable<string> Inside(JsonObject rules, JsonNode? value, string at)
    {
        if (value is JsonObject fields)
        {
            foreach (var name in (rules["required"] as JsonArray ?? []).Select(r => r!.GetValue<string>()).Where(r => !fields.ContainsKey(r)))
                yield return $"{Place(Path(at, name))} is missing";
            foreach (var (name, field) in fields)
                foreach (var problem in rules["properties"]?[name] is { } known ? Problems(known, field, Path(at, name))
                    : rules["additionalProperties"] is { } others ? Problems(others, field, Path(at, name)) : [])
                    yield return problem;
        }
        if (value is JsonArray items)
        {
            if (items.Count < (rules["minItems"]?.GetValue<int>() ?? 0) || items.Count > (rules["maxItems"]?.GetValue<int>() ?? int.MaxValue))
                yield return $"{Place(at)} has too few or too many";
            if (rules["items"] is { } each)
                foreach (var problem in items.SelectMany((item, i) => Problems(each, item, string.Create(CultureInfo.InvariantCulture, $"{at}[{i}]"))))
                    yield return problem;
        }
    }

    private static bool Is(JsonNode? value, string type) => (type, value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        ("null", JsonValueKind.Null) or ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String)
            or ("boolean", JsonValueKind.True or JsonValueKind.False) or ("number", JsonValueKind.Number) => true,
        ("integer", JsonValueKind.Number) => Number(value!) is var number && number == decimal.Truncate(number),
        _ => false,
    };

    // a number that was never text keeps its own type
    private static decimal Number(JsonNode node) => decimal.Parse(node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string Path(string at, string name) => at.Length == 0 ? name : at + "." + name;

    private static string Place(string at) => at.Length == 0 ? "the whole" : at;
}
