using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;

namespace Poet.Platform.Identity.Units;

/// <summary>Questions about people of a force who can sign in, and its units.</summary>
public sealed class Colleagues
{
    private readonly IdentityDb db;

    internal Colleagues(IdentityDb db) => this.db = db;

    /// <summary>A person of the force who can sign in; null when there is none by that id.</summary>
    public async Task<Colleague?> Find(Guid user, string force, CancellationToken cancel) =>
        await db.Users.Where(u => u.Id == user && u.Force == force && u.Enabled).Select(u => new Colleague(u.Id, u.DisplayName, u.UnitId)).SingleOrDefaultAsync(cancel);

    /// <summary>Everybody of the force who can sign in, by name.</summary>
    public async Task<IReadOnlyList<Colleague>> Of(string force, CancellationToken cancel) =>
        await db.Users.Where(u => u.Force == force && u.Enabled).OrderBy(u => u.DisplayName).Select(u => new Colleague(u.Id, u.DisplayName, u.UnitId)).ToListAsync(cancel);

    /// <summary>What a unit of the force is called now; null when there is none by that id.</summary>
    public async Task<string?> UnitName(Guid unit, string force, DateTimeOffset now, CancellationToken cancel) =>
        (await db.Units.AsNoTracking().Include(u => u.Periods).SingleOrDefaultAsync(u => u.Id == unit && u.Force == force, cancel))?.On(LondonTime.DateOf(now))?.Name;
}

/// <summary>Somebody of the force.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Name.</param>
/// <param name="UnitId">Unit; null for none.</param>
public sealed record Colleague(Guid Id, string Name, Guid? UnitId);
