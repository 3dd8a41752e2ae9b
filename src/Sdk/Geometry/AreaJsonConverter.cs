using System.Text.Json;
using System.Text.Json.Serialization;

namespace Poet.OrderTypes.Sdk.Geometry;

/// <summary>
/// Reads and writes an area as GeoJSON (RFC 7946): a Polygon, a MultiPolygon, or, for a circle, a Point with the member "radiusMetres".
/// A Feature around one of them is read too, with "radiusMetres" among its properties. Heights are read and left out.
/// Areas that break <see cref="AreaRules"/> are refused with a sentence.
/// </summary>
public sealed class AreaJsonConverter : JsonConverter<Area>
{
    private const string Radius = "radiusMetres";

    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeof(Area).IsAssignableFrom(typeToConvert);

    /// <inheritdoc/>
    public override Area Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var area = Geometry(document.RootElement);
        return AreaRules.Problems(area) is [var first, ..] ? throw new JsonException(first) : area;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Area value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        switch (value)
        {
            case Circle circle:
                writer.WriteString("type", "Point");
                writer.WritePropertyName("coordinates");
                Write(writer, circle.Centre);
                writer.WriteNumber(Radius, circle.RadiusMetres);
                break;
            case Polygons { Parts: [var only] }:
                writer.WriteString("type", "Polygon");
                writer.WritePropertyName("coordinates");
                Write(writer, only);
                break;
            case Polygons several:
                writer.WriteString("type", "MultiPolygon");
                writer.WritePropertyName("coordinates");
                writer.WriteStartArray();
                foreach (var part in several.Parts)
                    Write(writer, part);
                writer.WriteEndArray();
                break;
        }
        writer.WriteEndObject();
    }

    private static Area Geometry(JsonElement json, JsonElement properties = default)
    {
        var type = Member(json, "type").ValueKind == JsonValueKind.String ? json.GetProperty("type").GetString() : null;
        var coordinates = Member(json, "coordinates");
        return type switch
        {
            "Feature" => Geometry(Member(json, "geometry"), Member(json, "properties")),
            "Polygon" => new Polygons([Rings(coordinates)]),
            "MultiPolygon" => new Polygons([.. Items(coordinates).Select(Rings)]),
            "Point" => new Circle(Point(coordinates), RadiusOf(json) ?? RadiusOf(properties)
                ?? throw new JsonException("Give the circle's radius in metres as \"radiusMetres\"")),
            _ => throw new JsonException("Give a GeoJSON Polygon, MultiPolygon, or Point with \"radiusMetres\""),
        };
    }

    private static double? RadiusOf(JsonElement json) =>
        Member(json, Radius) is { ValueKind: JsonValueKind.Number } radius ? radius.GetDouble() : null;

    private static IReadOnlyList<IReadOnlyList<GeoPoint>> Rings(JsonElement json) => [.. Items(json).Select(Ring)];

    private static GeoPoint[] Ring(JsonElement json) => [.. Items(json).Select(Point)];

    private static GeoPoint Point(JsonElement json) =>
        Items(json) is [{ ValueKind: JsonValueKind.Number } east, { ValueKind: JsonValueKind.Number } north, ..]
            ? new(east.GetDouble(), north.GetDouble())
            : throw new JsonException("Give each point as [longitude, latitude]");

    private static JsonElement Member(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var member) ? member : default;

    private static List<JsonElement> Items(JsonElement json) =>
        json.ValueKind == JsonValueKind.Array ? [.. json.EnumerateArray()] : throw new JsonException("Give \"coordinates\" as arrays of points, as RFC 7946 has them");

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<IReadOnlyList<GeoPoint>> rings)
    {
        writer.WriteStartArray();
        foreach (var ring in rings)
        {
            writer.WriteStartArray();
            foreach (var point in ring)
                Write(writer, point);
            writer.WriteEndArray();
        }
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, GeoPoint point)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(point.Longitude);
        writer.WriteNumberValue(point.Latitude);
        writer.WriteEndArray();
    }
}
