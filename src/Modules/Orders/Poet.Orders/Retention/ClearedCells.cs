using Microsoft.EntityFrameworkCore;
using Poet.Orders.Import;
using Poet.Orders.Persistence;

namespace Poet.Orders.Retention;

/// <summary>Takes out of lines of sheets everything that tells of anybody. The hash of a row stays, so that the same sheet does not bring the person back.</summary>
internal static class ClearedCells
{
    public const string None = "[]";

    /// <summary>Past the change tracker, or the audit would keep it as "before".</summary>
    public static async Task<int> Clear(this OrdersDb db, IQueryable<ImportLine> lines, CancellationToken cancel)
    {
        await db.ImportLineTokens.Where(t => lines.Any(l => l.Id == t.LineId)).ExecuteDeleteAsync(cancel);
        return await lines.ExecuteUpdateAsync(set => set.SetProperty(l => l.Cells, None).SetProperty(l => l.Reading, (string?)null).SetProperty(l => l.BornOn, (DateOnly?)null)
            .SetProperty(l => l.SearchText, (string?)null).SetProperty(l => l.ProtectedText, (string?)null).SetProperty(l => l.OrderKey, (string?)null).SetProperty(l => l.MendedWhy, (string?)null), cancel);
    }
}
