using System.Globalization;
using System.Text.Json;

namespace Poet.Platform.Web;

/// <summary>What answers of the API are made of, in the form in which the serializer writes them: what is null is left out, enums are in kebab-case.</summary>
public static class JsonWriting
{
    /// <summary>A text, unless it is null.</summary>
    public static void Text(this Utf8JsonWriter json, JsonEncodedText name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    /// <summary>An instant.</summary>
    public static void Instant(this Utf8JsonWriter json, JsonEncodedText name, DateTimeOffset value) => json.WriteString(name, value);

    /// <summary>A day, unless it is null.</summary>
    public static void Day(this Utf8JsonWriter json, JsonEncodedText name, DateOnly? value)
    {
        if (value is not { } day)
            return;
        Span<char> text = stackalloc char[10];
        day.TryFormat(text, out var length, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        json.WriteString(name, text[..length]);
    }

    /// <summary>An id, unless it is null.</summary>
    public static void Id(this Utf8JsonWriter json, JsonEncodedText name, Guid? value)
    {
        if (value is { } id)
            json.WriteString(name, id);
    }

    /// <summary>One of an enum, unless it is null.</summary>
    public static void Named<T>(this Utf8JsonWriter json, JsonEncodedText name, T? value) where T : struct, Enum
    {
        if (value is { } one)
            json.WriteString(name, Names<T>.Of[one]);
    }

    /// <summary>A list of texts.</summary>
    public static void Texts(this Utf8JsonWriter json, JsonEncodedText name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        for (var i = 0; i < values.Count; i++)
            json.WriteStringValue(values[i]);
        json.WriteEndArray();
    }

    /// <summary>A list of objects.</summary>
    public static void Many<T>(this Utf8JsonWriter json, JsonEncodedText name, IReadOnlyList<T> values, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        for (var i = 0; i < values.Count; i++)
            Object(json, values[i], write);
        json.WriteEndArray();
    }

    /// <summary>An object, unless it is null.</summary>
    public static void One<T>(this Utf8JsonWriter json, JsonEncodedText name, T? value, Action<Utf8JsonWriter, T> write) where T : class
    {
        if (value is null)
            return;
        json.WritePropertyName(name);
        Object(json, value, write);
    }

    /// <summary>An object where a value stands.</summary>
    public static void Object<T>(this Utf8JsonWriter json, T value, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartObject();
        write(json, value);
        json.WriteEndObject();
    }

    private static class Names<T> where T : struct, Enum
    {
        public static readonly Dictionary<T, JsonEncodedText> Of =
            Enum.GetValues<T>().Distinct().ToDictionary(v => v, v => JsonEncodedText.Encode(JsonNamingPolicy.KebabCaseLower.ConvertName(v.ToString())));
    }
}
