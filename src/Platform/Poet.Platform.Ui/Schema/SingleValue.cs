using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Poet.Platform.Ui.Forms;

namespace Poet.Platform.Ui.Schema;

/// <summary>Reads one answer from its text; the text is not empty.</summary>
internal static class SingleValue
{
    public static (JsonNode? Value, string? Wrong) Read(SchemaShape shape, string text)
    {
        var what = DisplayWords.InSentence(shape.Title);
        return shape switch
        {
            SchemaShape.Number number => Number(number, text, what),
            SchemaShape.Words words => Words(words, text, what),
            SchemaShape.OneOf one => one.Values.Contains(text) ? (text, null) : (null, $"Choose {what} from the list"),
            SchemaShape.YesNo => text switch { "true" => (true, null), "false" => (false, null), _ => (null, $"Choose yes or no for {what}") },
            SchemaShape.OneRecord record => Guid.TryParseExact(text, "D", out var id) && id != Guid.Empty ? (id.ToString(), null)
                : (null, $"Choose {what} from the {(record.IsPerson ? "people" : "places")} listed"),
            SchemaShape.Clock => TypedTime.Read(text) is { } time ? (TypedTime.Written(time), null)
                : (null, $"Enter {what} as a time, for example 22:30"),
            _ => Raw(text, what),
        };
    }

    private static (JsonNode?, string?) Number(SchemaShape.Number number, string text, string what)
    {
        var plain = text.Replace(",", "", StringComparison.Ordinal).TrimStart('£').Trim();
        if (!decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return (null, $"Enter {what} as a number");
        if (number.IsWhole && value != decimal.Truncate(value))
            return (null, $"Enter {what} as a whole number");
        if (value < number.Least || value > number.Most)
            return (null, Range(number, what));
        return number.IsWhole && value is >= long.MinValue and <= long.MaxValue ? ((long)value, null) : (value, null);
    }

    private static string Range(SchemaShape.Number number, string what) => (number.Least, number.Most) switch
    {
        ({ } least, { } most) => string.Create(CultureInfo.InvariantCulture, $"Enter {what} from {least:#,0.######} to {most:#,0.######}"),
        ({ } least, null) => string.Create(CultureInfo.InvariantCulture, $"Enter {what} of at least {least:#,0.######}"),
        var (_, most) => string.Create(CultureInfo.InvariantCulture, $"Enter {what} of at most {most:#,0.######}"),
    };

    private static (JsonNode?, string?) Words(SchemaShape.Words words, string text, string what)
    {
        // forms post line ends as two characters
        var plain = text.ReplaceLineEndings("\n");
        if (plain.Length < words.Least)
            return (null, $"Enter {what} with at least {words.Least} characters");
        if (plain.Length > words.Most)
            return (null, $"Enter {what} with at most {words.Most} characters");
        return (plain, null);
    }

    private static (JsonNode?, string?) Raw(string text, string what)
    {
        try
        {
            return (JsonNode.Parse(text, documentOptions: new() { MaxDepth = 16 }), null);
        }
        catch (JsonException)
        {
            return (null, $"Enter {what} as JSON that can be read");
        }
    }
}
