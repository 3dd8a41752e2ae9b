using Microsoft.EntityFrameworkCore;
using Poet.Orders.Persistence;

namespace Poet.Orders.Import;

/// <summary>How many lines became what. Every line of the file is one of these.</summary>
/// <param name="Lines">Lines that hold anything.</param>
/// <param name="Rows">Lines that hold a row of their own; the others are titles, headings, totals and conditions of the row above.</param>
/// <param name="Imported">Rows brought in.</param>
/// <param name="Flagged">Rows brought in with something to look at.</param>
/// <param name="Rejected">Rows that wait in the mending queue, or were dealt with there.</param>
/// <param name="Duplicates">Rows that repeat another.</param>
internal sealed record Totals(int Lines, int Rows, int Imported, int Flagged, int Rejected, int Duplicates)
{
    public static async Task<Totals> Of(OrdersDb db, Guid runId, CancellationToken cancel)
    {
        var counts = await db.ImportLines.Where(l => l.RunId == runId).GroupBy(l => l.Outcome).Select(g => new { Outcome = g.Key, Count = g.Count() }).ToListAsync(cancel);
        return Of(counts.Select(c => (c.Outcome, c.Count)));
    }

    public static Totals Of(IEnumerable<(string? Outcome, int Count)> counts)
    {
        var all = counts.ToList();
        return new(all.Sum(c => c.Count), all.Where(c => c.Outcome is not null).Sum(c => c.Count), Count(Outcomes.Imported), Count(Outcomes.Flagged), Count(Outcomes.Rejected), Count(Outcomes.Duplicate));

        int Count(string outcome) => all.Where(c => c.Outcome == outcome).Sum(c => c.Count);
    }

    /// <summary>What does not add up; null when all does.</summary>
    public string? Imbalance(int linesInFile) =>
        Lines != linesInFile ? $"the file holds {linesInFile} lines and {Lines} are accounted for"
        : Rows != Imported + Flagged + Rejected + Duplicates ? $"{Rows} rows are not {Imported} imported, {Flagged} flagged, {Rejected} rejected and {Duplicates} duplicates"
        : null;
}
