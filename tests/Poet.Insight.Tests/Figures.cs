using System.Text.Json;

namespace Poet.Insight.Tests;

/// <summary>The figures of a force as the API gives them, to compare whole or in part.</summary>
internal sealed class Figures(JsonElement overview)
{
    public static async Task<Figures> Of(TestUser who, string query = "") => new(await who.Get("/api/v1/insight/overview" + query));

    public JsonElement Counted => overview.GetProperty("counted");

    /// <summary>The numbers of a row.</summary>
    public int[] Row(string panel, string row) => [.. Rows(panel).Single(r => r.GetProperty("label").GetString() == row).GetProperty("values").EnumerateArray().Select(v => v.GetInt32())];

    public int First(string panel, string row) => Row(panel, row)[0];

    public int? OutOf(string panel, string row) => Rows(panel).Single(r => r.GetProperty("label").GetString() == row).TryGetProperty("outOf", out var whole) ? whole.GetInt32() : null;

    public IReadOnlyList<string?> Labels(string panel) => [.. Rows(panel).Select(r => r.GetProperty("label").GetString())];

    /// <summary>The last row of a trend.</summary>
    public int[] Last(string panel) => Row(panel, Labels(panel)[^1]!);

    /// <summary>All numbers, to see whether anything has changed.</summary>
    public string Panels => overview.GetProperty("panels").GetRawText();

    public IEnumerable<JsonElement> Each => overview.GetProperty("panels").EnumerateArray();

    private JsonElement.ArrayEnumerator Rows(string panel) => Each.Single(p => p.GetProperty("code").GetString() == panel).GetProperty("rows").EnumerateArray();
}
