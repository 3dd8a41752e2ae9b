using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Poet.Platform.Ui.Forms;

namespace Poet.Platform.Ui.Schema;

/// <summary>What stands in the fields of a schema form, as text: typed by a person, or written from values. Rows left blank are dropped, the others close up.</summary>
public sealed class TypedForm
{
    private readonly Dictionary<string, TypedForm> parts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, TypedForm> rows = [];
    private IReadOnlyList<string> texts = [];

    /// <summary>A form with nothing in it.</summary>
    public static TypedForm Empty => new();

    /// <summary>What was posted in the fields whose names start with the prefix.</summary>
    public static TypedForm Posted(IFormCollection form, string prefix)
    {
        var typed = new TypedForm();
        foreach (var (name, values) in form)
            if (name.StartsWith(prefix + ".", StringComparison.Ordinal))
                typed.Make(name[(prefix.Length + 1)..]).texts = [.. values.OfType<string>()];
        return typed;
    }

    /// <summary>The fields filled with values that follow the schema.</summary>
    public static TypedForm From(JsonObject schema, JsonObject values)
    {
        var typed = new TypedForm();
        typed.Fill(SchemaShape.Of(schema), values);
        return typed;
    }

    internal string? Text => texts.Count == 0 ? null : texts[0];

    internal IReadOnlyList<string> Texts => texts;

    internal bool IsBlank => texts.All(string.IsNullOrWhiteSpace) && parts.Values.All(p => p.IsBlank) && rows.Values.All(r => r.IsBlank);

    internal IReadOnlyList<TypedForm> Rows => [.. rows.Values.Where(r => !r.IsBlank)];

    internal TypedForm At(string part) => parts.GetValueOrDefault(part) ?? Empty;

    internal DateParts Date => new(At("Day").Text, At("Month").Text, At("Year").Text);

    // a name such as windows[0].from, walked step by step; anything else that was posted is simply never asked for
    private TypedForm Make(string name)
    {
        var at = this;
        foreach (var step in name.Split('.'))
        {
            var bracket = step.IndexOf('[', StringComparison.Ordinal);
            at = at.Part(bracket < 0 ? step : step[..bracket]);
            if (bracket >= 0 && int.TryParse(step.AsSpan(bracket + 1).TrimEnd(']'), NumberStyles.None, CultureInfo.InvariantCulture, out var row))
                at = at.Row(row);
        }
        return at;
    }

    private TypedForm Part(string name) => parts.TryGetValue(name, out var part) ? part : parts[name] = new();

    private TypedForm Row(int number) => rows.TryGetValue(number, out var row) ? row : rows[number] = new();

    private void Fill(SchemaShape shape, JsonNode? value)
    {
        if (value is null)
        {
            // a nullable answer that was left open is an answer of its own among radios
            if (shape is SchemaShape.YesNo or SchemaShape.OneOf && shape.IsNullable)
                texts = [""];
            return;
        }
        switch (shape, value)
        {
            case (SchemaShape.Group group, JsonObject values):
                foreach (var (name, part) in group.Parts)
                    Part(name).Fill(part, values[name]);
                break;
            case (SchemaShape.Rows many, JsonArray items):
                for (var i = 0; i < items.Count; i++)
                    Row(i).Fill(many.Row, items[i]);
                break;
            case (SchemaShape.Lines, JsonArray items):
                texts = [string.Join('\n', items.Select(Written))];
                break;
            case (SchemaShape.SomeOf or SchemaShape.SomeRecords, JsonArray items):
                texts = [.. items.Select(Written)];
                break;
            case (SchemaShape.Day, _) when DateOnly.TryParseExact(Written(value), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day):
                Fill(day);
                break;
            case (SchemaShape.Instant, _) when DateTimeOffset.TryParse(Written(value), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant):
                var local = TypedTime.InLondon(instant);
                Fill(DateOnly.FromDateTime(local));
                Part("Time").texts = [TypedTime.Written(TimeOnly.FromDateTime(local))];
                break;
            case (SchemaShape.Clock, _) when TimeOnly.TryParse(Written(value), CultureInfo.InvariantCulture, out var time):
                texts = [TypedTime.Written(time)];
                break;
            case (SchemaShape.Raw, _):
                texts = [value.ToJsonString()];
                break;
            default:
                texts = [Written(value)];
                break;
        }
    }

    private void Fill(DateOnly day)
    {
        var parts = DateParts.From(day);
        Part("Day").texts = [parts.Day!];
        Part("Month").texts = [parts.Month!];
        Part("Year").texts = [parts.Year!];
    }

    private static string Written(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "",
        JsonValueKind.String => value.GetValue<string>(),
        _ => value.ToJsonString(),
    };
}
