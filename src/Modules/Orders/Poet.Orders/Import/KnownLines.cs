using Microsoft.EntityFrameworkCore;
using Poet.Orders.Import.Reading;
using Poet.Orders.Persistence;

namespace Poet.Orders.Import;

/// <summary>A line of an earlier import that is the same row, or the same order with something changed.</summary>
internal sealed record KnownLine(Guid Id, Guid? OrderId, MendingState Mending);

/// <summary>Which rows were brought in before, from an earlier version of the sheet. Looked up a batch at a time.</summary>
internal sealed class KnownLines
{
    private readonly Dictionary<string, KnownLine> byHash = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownLine> byOrder = new(StringComparer.Ordinal);

    public static readonly KnownLines None = new();

    /// <summary>True when the force has brought in another file before; else there is nothing to look up.</summary>
    public static Task<bool> Any(OrdersDb db, ImportRun run, CancellationToken cancel) =>
        db.ImportRuns.AnyAsync(r => r.Force == run.Force && r.Id != run.Id && r.State == ImportState.Done, cancel);

    public static async Task<KnownLines> Of(OrdersDb db, ImportRun run, IReadOnlyList<RowReading> batch, CancellationToken cancel)
    {
        KnownLines known = new();
        var rows = batch.Where(r => r.Row is not null && r.Outcome != RowOutcome.Noted).ToList();
        var hashes = rows.Select(r => r.Hash).Distinct().ToArray();
        var keys = rows.Select(Person.OrderKey).OfType<string>().Distinct().ToArray();
        var earlier = db.ImportLines.AsNoTracking().Where(l => l.Force == run.Force && l.RunId != run.Id && (l.OrderId != null || l.Mending != MendingState.None)
            && db.ImportRuns.Any(r => r.Id == l.RunId && r.State == ImportState.Done));
        foreach (var line in await earlier.Where(l => EF.Parameter(hashes).Contains(l.Hash)).OrderBy(l => l.Ordinal).Select(l => new { l.Hash, l.Id, l.OrderId, l.Mending }).ToListAsync(cancel))
            known.byHash.TryAdd(line.Hash, new(line.Id, line.OrderId, line.Mending));
        foreach (var line in await earlier.Where(l => l.OrderId != null && EF.Parameter(keys).Contains(l.OrderKey!)).OrderBy(l => l.Ordinal).Select(l => new { l.OrderKey, l.Id, l.OrderId, l.Mending }).ToListAsync(cancel))
            known.byOrder.TryAdd(line.OrderKey!, new(line.Id, line.OrderId, line.Mending));
        return known;
    }

    public KnownLine? SameRow(RowReading reading) => byHash.GetValueOrDefault(reading.Hash);

    public KnownLine? SameOrder(string? orderKey) => orderKey is null ? null : byOrder.GetValueOrDefault(orderKey);
}
