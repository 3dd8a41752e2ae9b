using Microsoft.EntityFrameworkCore;

namespace Poet.Platform.Identity.Units;

/// <summary>Questions that modules ask about units.</summary>
public sealed class UnitNames
{
    private readonly IdentityDb db;

    internal UnitNames(IdentityDb db) => this.db = db;

    /// <summary>Every name that a unit ever had: records keep the name of their time.</summary>
    public async Task<IReadOnlyList<string>> Of(Guid unit, CancellationToken cancel) =>
        await db.UnitPeriods.AsNoTracking().Where(p => p.UnitId == unit).Select(p => p.Name).Distinct().ToListAsync(cancel);
}
