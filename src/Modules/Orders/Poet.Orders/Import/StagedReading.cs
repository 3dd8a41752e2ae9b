using System.Text.Json;
using System.Text.Json.Serialization;
using Poet.Orders.Import.Reading;
using Poet.OrderTypes.Sdk.Clocks;

namespace Poet.Orders.Import;

/// <summary>What was read in a line, as it is kept with the line: the commit, the report and the mending page work from it, never from the file again.</summary>
internal static class StagedReading
{
    private static readonly JsonSerializerOptions Json = new()
    {
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // never put into a page as it is
        Converters = { new JsonStringEnumConverter(), new PeriodJson() },
    };

    /// <summary>The line keeps its cells, place and hash itself.</summary>
    public static string Write(RowReading reading) => JsonSerializer.Serialize(reading with { Cells = [], Hash = "" }, Json);

    public static string WriteCells(IReadOnlyList<WrittenCell> cells) => JsonSerializer.Serialize(cells, Json);

    public static RowReading? Read(ImportLine line) => line.Reading is { } json ? JsonSerializer.Deserialize<RowReading>(json, Json)! : null;

    public static IReadOnlyList<WrittenCell> ReadCells(ImportLine line) => JsonSerializer.Deserialize<List<WrittenCell>>(line.Cells, Json)!;

    private sealed class PeriodJson : JsonConverter<Period>
    {
        public override Period Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<int[]>(ref reader, options) is [var years, var months, var days] ? Period.Of(years, months, days) : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, Period value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, new[] { value.Years, value.Months, value.Days }, options);
    }
}
