using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.Platform.Ui.Forms;

namespace Poet.Platform.Ui.Schema;

/// <summary>
/// Turns the posted fields of a schema form back into JSON that follows the schema: the way back of <see cref="SchemaFormTagHelper"/>.
/// What a person left open is left out; rules between fields are the condition kind's own to check.
/// </summary>
public static class SchemaFormReader
{
    /// <summary>Field under which the "add another" buttons post, after the prefix.</summary>
    internal const string AddField = "add-row";

    /// <summary>Reads the fields whose names start with the prefix.</summary>
    public static SchemaFormRead Read(JsonObject schema, IFormCollection form, string prefix)
    {
        var typed = TypedForm.Posted(form, prefix);
        List<TermProblem> problems = [];
        var values = Group(SchemaShape.Of(schema), typed, "", problems);
        return new(values, problems, typed, form.ContainsKey($"{prefix}.{AddField}"));
    }

    private static JsonObject Group(SchemaShape.Group group, TypedForm typed, string path, List<TermProblem> problems)
    {
        var values = new JsonObject();
        foreach (var (name, shape) in group.Parts)
        {
            var at = path.Length == 0 ? name : $"{path}.{name}";
            if (Value(shape, typed.At(name), at, problems) is { } value)
                values[name] = value;
            else if (shape is { IsRequired: true, IsNullable: true })
                values[name] = null;
        }
        return values;
    }

    // null for what was left open
    private static JsonNode? Value(SchemaShape shape, TypedForm typed, string path, List<TermProblem> problems)
    {
        switch (shape)
        {
            case SchemaShape.YesNo { IsNullable: false }:
                return typed.Text == "true"; // an empty box is not posted, and means no
            case SchemaShape.Rows rows:
                return Many(rows, rows.Least, rows.Most, typed.Rows.Select((row, i) => (JsonNode?)Group(rows.Row, row, At(path, i), problems)));
            case SchemaShape.Lines lines:
                return Many(lines, lines.Least, lines.Most, (typed.Text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Select(line => Single(lines.Line, line, path, problems)));
            case SchemaShape.SomeOf some:
                return Many(some, some.Least, null, typed.Texts.Where(some.Values.Contains).Distinct().Select(v => (JsonNode?)v));
            case SchemaShape.SomeRecords some:
                return Many(some, some.Least, null, typed.Texts.Where(t => t.Length > 0).Distinct().Select(t => Single(new SchemaShape.OneRecord(some.Title, null, true, false, some.IsPerson), t, path, problems)));
        }
        if (typed.IsBlank && (shape is not SchemaShape.Group || !shape.IsAsked))
        {
            if (shape.IsAsked)
                problems.Add(new(path, Missing(shape)));
            return null;
        }
        return shape switch
        {
            SchemaShape.Group group => Group(group, typed, path, problems),
            SchemaShape.Day => Day(shape, typed.Date, path, problems)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            SchemaShape.Instant => Instant(shape, typed, path, problems),
            _ => Single(shape, (typed.Text ?? "").Trim(), path, problems),
        };

        JsonNode? Many(SchemaShape many, int least, int? most, IEnumerable<JsonNode?> items)
        {
            var all = new JsonArray([.. items.Where(i => i is not null)]);
            if (all.Count < least)
                problems.Add(new(path, least == 1 ? Missing(many) : $"Give at least {least} for {DisplayWords.InSentence(many.Title)}"));
            if (all.Count > most)
                problems.Add(new(path, $"Give at most {most} for {DisplayWords.InSentence(many.Title)}"));
            return all.Count == 0 && !many.IsRequired ? null : all;
        }
    }

    private static string At(string path, int row) => string.Create(CultureInfo.InvariantCulture, $"{path}[{row}]");

    private static JsonNode? Single(SchemaShape shape, string text, string path, List<TermProblem> problems)
    {
        var (value, wrong) = SingleValue.Read(shape, text);
        if (wrong is not null)
            problems.Add(new(path, wrong));
        return value;
    }

    private static DateOnly? Day(SchemaShape shape, DateParts parts, string path, List<TermProblem> problems)
    {
        if (parts.Problem(DisplayWords.InSentence(shape.Title)) is (var part, { } says))
            problems.Add(new(part.Length == 0 ? path : $"{path}.{part}", says));
        return parts.Date;
    }

    private static JsonValue? Instant(SchemaShape shape, TypedForm typed, string path, List<TermProblem> problems)
    {
        var what = DisplayWords.InSentence(shape.Title);
        if (typed.Date.IsEmpty)
            problems.Add(new(path, $"Enter the day of {what}, for example 27 3 2026"));
        var day = Day(shape, typed.Date, path, problems);
        var time = TypedTime.Read(typed.At("Time").Text ?? "");
        if (time is null)
            problems.Add(new($"{path}.Time", $"Enter the time of {what}, for example 22:30"));
        if (day is not { } d || time is not { } t)
            return null;
        if (TypedTime.FromLondon(d, t) is { } instant)
            return JsonValue.Create(instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        problems.Add(new($"{path}.Time", $"Enter another time for {what}: the clocks went forward over that hour"));
        return null;
    }

    private static string Missing(SchemaShape shape) => shape switch
    {
        SchemaShape.OneOf or SchemaShape.SomeOf or SchemaShape.OneRecord or SchemaShape.SomeRecords or SchemaShape.YesNo => $"Choose {DisplayWords.InSentence(shape.Title)}",
        SchemaShape.Day or SchemaShape.Instant => $"Enter {DisplayWords.InSentence(shape.Title)}, for example 27 3 2026",
        SchemaShape.Rows => $"Fill in at least one of {DisplayWords.InSentence(shape.Title)}",
        _ => $"Enter {DisplayWords.InSentence(shape.Title)}",
    };
}
