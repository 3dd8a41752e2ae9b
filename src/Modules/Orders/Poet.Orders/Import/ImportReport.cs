using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Poet.Orders.Import.Reading;
using Poet.Orders.Persistence;

namespace Poet.Orders.Import;

/// <summary>What became of a row.</summary>
/// <param name="Sheet">Name of the sheet.</param>
/// <param name="Line">The sheet's own line number.</param>
/// <param name="Row">1 for the first data row of the sheet.</param>
/// <param name="Outcome">imported, flagged, rejected or duplicate.</param>
/// <param name="DuplicateOf">The row it repeats; null when it repeats none of this file.</param>
/// <param name="TypeCode">Code of the order type.</param>
/// <param name="MadeOn">The day it was made.</param>
/// <param name="EndsOn">The last day in force.</param>
/// <param name="UntilFurtherOrder">True when it has no fixed end.</param>
/// <param name="BornOn">The person's date of birth.</param>
/// <param name="Conditions">How many conditions were read.</param>
/// <param name="OrderId">The order it became, changed or repeats; null when there is none.</param>
/// <param name="Findings">What is wrong with it.</param>
/// <param name="Notices">What is worth knowing.</param>
internal sealed record ReportItem(
    string Sheet, int Line, int Row, string Outcome, int? DuplicateOf, string? TypeCode, DateOnly? MadeOn, DateOnly? EndsOn, bool UntilFurtherOrder, DateOnly? BornOn,
    int Conditions, Guid? OrderId, IReadOnlyList<ReportFinding> Findings, IReadOnlyList<ReportNotice> Notices)
{
    public static ReportItem Of(ImportLine line, RowReading reading, bool rehearsed = false) => new(
        line.Sheet, line.Line, line.Row!.Value, line.Outcome!, line.DuplicateOf, reading.TypeCode, reading.MadeOn, reading.EndsOn, reading.UntilFurtherOrder, reading.BornOn,
        reading.Conditions.Count, rehearsed || line.Outcome == Outcomes.Rejected ? null : line.OrderId, // what a rejected row became later is not the import's doing
        [.. reading.Findings.Select(f => new ReportFinding(f.Code, f.Field, f.Message))], [.. reading.Notices.Select(n => new ReportNotice(n.Code, n.Message))]);
}

/// <summary>Something wrong with a row.</summary>
/// <param name="Code">Stable, snake_case.</param>
/// <param name="Field">Heading of the column.</param>
/// <param name="Message">One sentence that says what to do.</param>
internal sealed record ReportFinding(string Code, string Field, string Message);

/// <summary>Something worth knowing about a row.</summary>
/// <param name="Code">Stable, snake_case.</param>
/// <param name="Message">One sentence.</param>
internal sealed record ReportNotice(string Code, string Message);

/// <summary>The report of an import as JSON: totals, an item for each row, and what every line of the file is.</summary>
internal static class ImportReport
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // a file or application/json, never part of a page
    };

    /// <summary>From the staged lines: the same however often it is asked for.</summary>
    public static async Task Write(Stream to, OrdersDb db, Guid runId, CancellationToken cancel)
    {
        var totals = await Totals.Of(db, runId, cancel);
        var lines = db.ImportLines.AsNoTracking().Where(l => l.RunId == runId).OrderBy(l => l.Ordinal);
        ArrayBufferWriter<byte> buffer = new(65_536); // the serialiser flushes each item, which a response does not allow
        await using var json = new Utf8JsonWriter(buffer, new() { Indented = true, Encoder = Json.Encoder });
        Begin(json, totals);
        await foreach (var line in lines.Where(l => l.Outcome != null).AsAsyncEnumerable().WithCancellation(cancel))
        {
            JsonSerializer.Serialize(json, ReportItem.Of(line, StagedReading.Read(line)!), Json);
            await Drain(32_768);
        }
        BeginLines(json);
        await foreach (var line in lines.Select(l => new { l.Sheet, l.Line, l.What }).AsAsyncEnumerable().WithCancellation(cancel))
            WriteLine(json, line.Sheet, line.Line, line.What);
        End(json);
        await json.FlushAsync(cancel);
        await Drain(0);

        async Task Drain(int above)
        {
            if (buffer.WrittenCount <= above)
                return;
            await to.WriteAsync(buffer.WrittenMemory, cancel);
            buffer.ResetWrittenCount();
        }
    }

    /// <summary>From a rehearsal, of which nothing is stored.</summary>
    public static async Task Write(Stream to, IReadOnlyList<(ReportItem? Item, string Sheet, int Line, string What)> lines, CancellationToken cancel)
    {
        await using var json = new Utf8JsonWriter(to, new() { Indented = true, Encoder = Json.Encoder });
        Begin(json, Totals.Of(lines.Select(l => (l.Item?.Outcome, 1))));
        foreach (var line in lines)
            if (line.Item is { } item)
                JsonSerializer.Serialize(json, item, Json);
        BeginLines(json);
        foreach (var (_, sheet, line, what) in lines)
            WriteLine(json, sheet, line, what);
        End(json);
        await json.FlushAsync(cancel);
    }

    private static void Begin(Utf8JsonWriter json, Totals totals)
    {
        json.WriteStartObject();
        json.WriteNumber("rows", totals.Rows);
        json.WriteNumber("imported", totals.Imported);
        json.WriteNumber("flagged", totals.Flagged);
        json.WriteNumber("rejected", totals.Rejected);
        json.WriteNumber("duplicates", totals.Duplicates);
        json.WriteStartArray("items");
    }

    private static void BeginLines(Utf8JsonWriter json)
    {
        json.WriteEndArray();
        json.WriteStartArray("lines");
    }

    private static void WriteLine(Utf8JsonWriter json, string sheet, int line, string what)
    {
        json.WriteStartObject();
        json.WriteString("sheet", sheet);
        json.WriteNumber("line", line);
        json.WriteString("what", what);
        json.WriteEndObject();
    }

    private static void End(Utf8JsonWriter json)
    {
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
