using System.Text.Json;
using System.Text.Json.Nodes;
using Poet.Platform.Ui.Forms;

namespace Poet.Platform.Ui.Schema;

/// <summary>What a JSON schema asks for, in the few shapes that a form knows.</summary>
/// <param name="Title">Label.</param>
/// <param name="Hint">Help under the label.</param>
/// <param name="IsRequired">The property must be there.</param>
/// <param name="IsNullable">The property may be null: "not stated".</param>
internal abstract record SchemaShape(string Title, string? Hint, bool IsRequired, bool IsNullable)
{
    /// <summary>Must be filled in.</summary>
    public bool IsAsked => IsRequired && !IsNullable;

    /// <summary>The shape of a whole form.</summary>
    public static Group Of(JsonObject schema) => new("", null, true, false, PartsOf(schema));

    private static IReadOnlyList<(string, SchemaShape)> PartsOf(JsonObject schema)
    {
        var required = (schema["required"] as JsonArray)?.Select(r => r!.GetValue<string>()).ToHashSet() ?? [];
        return [.. (schema["properties"] as JsonObject ?? []).Select(p => (p.Key, Of(p.Key, p.Value!.AsObject(), required.Contains(p.Key))))];
    }

    private static SchemaShape Of(string name, JsonObject schema, bool required)
    {
        var title = Text(schema, "title") ?? DisplayWords.Spaced(name);
        var hint = Text(schema, "description");
        var types = Types(schema);
        var nullable = types.Contains("null") || schema["enum"] is JsonArray of && of.Any(v => v is null);
        if (schema["enum"] is JsonArray values)
            return new OneOf(title, hint, required, nullable, Names(values));
        return types.FirstOrDefault(t => t != "null") switch
        {
            "object" when schema["properties"] is not null => new Group(title, hint, required, nullable, PartsOf(schema)),
            "array" when schema["items"] is JsonObject items => Many(name, title, hint, required, nullable, items, schema),
            "boolean" => new YesNo(title, hint, required, nullable),
            "integer" => new Number(title, hint, required, nullable, true, Limit(schema, "minimum"), Limit(schema, "maximum")),
            "number" => new Number(title, hint, required, nullable, false, Limit(schema, "minimum"), Limit(schema, "maximum")),
            "string" => Text(schema, "format") switch
            {
                "date" => new Day(title, hint, required, nullable),
                "date-time" => new Instant(title, hint, required, nullable),
                "time" or "minute-of-day" => new Clock(title, hint, required, nullable),
                "person-id" or "place-id" => new OneRecord(title, hint, required, nullable, Text(schema, "format") == "person-id"),
                _ => new Words(title, hint, required, nullable, (int?)Limit(schema, "minLength") ?? 0, (int?)Limit(schema, "maxLength")),
            },
            _ => new Raw(title, hint, required, nullable),
        };
    }

    private static SchemaShape Many(string name, string title, string? hint, bool required, bool nullable, JsonObject items, JsonObject schema)
    {
        var (least, most) = ((int?)Limit(schema, "minItems") ?? 0, (int?)Limit(schema, "maxItems"));
        return Of(name, items, required: true) switch
        {
            OneOf one => new SomeOf(title, hint, required, nullable, one.Values, least),
            OneRecord one => new SomeRecords(title, hint, required, nullable, one.IsPerson, least),
            Group row => new Rows(title, hint, required, nullable, row with { Title = title, Hint = null }, least, most),
            Words or Number or Clock => new Lines(title, hint, required, nullable, Of(name, items, required: true) with { Title = title, Hint = null }, least, most),
            _ => new Raw(title, hint, required, nullable),
        };
    }

    private static HashSet<string> Types(JsonObject schema) => schema["type"] switch
    {
        JsonArray many => [.. many.Select(t => t!.GetValue<string>())],
        JsonValue one => [one.GetValue<string>()],
        _ => [],
    };

    private static List<string> Names(JsonArray values)
    {
        List<string> names = [.. values.Where(v => v?.GetValueKind() == JsonValueKind.String).Select(v => v!.GetValue<string>())];
        // .NET begins the week on Sunday, people here on Monday
        return names is ["sunday", "monday", ..] ? [.. names[1..], names[0]] : names;
    }

    private static string? Text(JsonObject schema, string key) => schema[key]?.GetValue<string>();

    // schemas made in memory hold numbers of several types
    private static decimal? Limit(JsonObject schema, string key) =>
        schema[key] is { } limit ? decimal.Parse(limit.ToJsonString(), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>Several questions.</summary>
    public sealed record Group(string Title, string? Hint, bool IsRequired, bool IsNullable, IReadOnlyList<(string Name, SchemaShape Shape)> Parts)
        : SchemaShape(Title, Hint, IsRequired, IsNullable);

    /// <summary>Any number of the same several questions.</summary>
    public sealed record Rows(string Title, string? Hint, bool IsRequired, bool IsNullable, Group Row, int Least, int? Most) : SchemaShape(Title, Hint, IsRequired, IsNullable);

    /// <summary>Any number of words, numbers or times, one on each line.</summary>
    public sealed record Lines(string Title, string? Hint, bool IsRequired, bool IsNullable, SchemaShape Line, int Least, int? Most) : SchemaShape(Title, Hint, IsRequired, IsNullable);

    /// <summary>One of named values.</summary>
    public sealed record OneOf(string Title, string? Hint, bool IsRequired, bool IsNullable, IReadOnlyList<string> Values) : SchemaShape(Title, Hint, IsRequired, IsNullable);

    /// <summary>Any of named values.</summary>
    public sealed record SomeOf(string Title, string? Hint, bool IsRequired, bool IsNullable, IReadOnlyList<string> Values, int Least) : SchemaShape(Title, Hint, IsRequired, IsNullable);

    /// <summary>A person or a place of the register.</summary>
    public sealed record OneRecord(string Title, string? Hint, bool IsRequired, bool IsNullable, bool IsPerson) : SchemaShape(Title, Hint, IsRequired, IsNullable);

    /// <summary>Any people or places of the register.</summary>
    public sealed record SomeRecords(string Title, string? Hint, bool IsRequired, bool IsNullable, bool IsPerson, int Least) : SchemaShape(Title, Hint, IsRequired, IsNullable);

    /// <summary>Yes or no; "not stated" where it may be null.</summary>
    public sealed record YesNo(string Title, string? Hint, bool IsRequired, bool IsNullable) : SchemaShape(Title, Hint, IsRequired, IsNullable);

    /// <summary>A number.</summary>
    public sealed record Number(string Title, string? Hint, bool IsRequired, bool IsNullable, bool IsWhole, decimal? Least, decimal? Most) : SchemaShape(Title, Hint, IsRequired, IsNullable);

    /// <summary>Text.</summary>
    public sealed record Words(string Title, string? Hint, bool IsRequired, bool IsNullable, int Least, int? Most) : SchemaShape(Title, Hint, IsRequired, IsNullable);

    /// <summary>A day.</summary>
    public sealed record Day(string Title, string? Hint, bool IsRequired, bool IsNullable) : SchemaShape(Title, Hint, IsRequired, IsNullable);

    /// <summary>A time of day.</summary>
    public sealed record Clock(string Title, string? Hint, bool IsRequired, bool IsNullable) : SchemaShape(Title, Hint, IsRequired, IsNullable);

    /// <summary>A day and a time, as London's clocks show it.</summary>
    public sealed record Instant(string Title, string? Hint, bool IsRequired, bool IsNullable) : SchemaShape(Title, Hint, IsRequired, IsNullable);

    /// <summary>A shape no form knows: edited as JSON, so that nothing is lost.</summary>
    public sealed record Raw(string Title, string? Hint, bool IsRequired, bool IsNullable) : SchemaShape(Title, Hint, IsRequired, IsNullable);
}
