using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;

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

    /// <summary>People of other forces who can sign in and whose roles let them do something, by force and name: whom to address there.</summary>
    public async Task<IReadOnlyList<ColleagueElsewhere>> Elsewhere(string force, string permission, CancellationToken cancel)
    {
        var may = Who(permission);
        return await db.Users.Where(u => u.Force != force && u.Enabled && may.Contains(u.Id)).OrderBy(u => u.Force).ThenBy(u => u.DisplayName)
            .Select(u => new ColleagueElsewhere(u.Id, u.DisplayName, u.Force, u.UnitId)).ToListAsync(cancel);
    }

    /// <summary>People of the force who can sign in and whose roles let them do something, by name.</summary>
    public async Task<IReadOnlyList<Colleague>> Who(string force, string permission, CancellationToken cancel)
    {
        var may = Who(permission);
        return await db.Users.Where(u => u.Force == force && u.Enabled && may.Contains(u.Id)).OrderBy(u => u.DisplayName).Select(u => new Colleague(u.Id, u.DisplayName, u.UnitId)).ToListAsync(cancel);
    }

    private IQueryable<Guid> Who(string permission)
    {
        var roles = Roles.All.Where(r => r.Permissions.Contains(permission)).Select(r => r.Name).ToArray();
        return db.UserRoles.Join(db.Roles.Where(r => EF.Parameter(roles).Contains(r.Name)), u => u.RoleId, r => r.Id, (u, r) => u.UserId);
    }

    /// <summary>What a unit of the force is called now; null when there is none by that id.</summary>
    public async Task<string?> UnitName(Guid unit, string force, DateTimeOffset now, CancellationToken cancel) =>
        (await db.Units.AsNoTracking().Include(u => u.Periods).SingleOrDefaultAsync(u => u.Id == unit && u.Force == force, cancel))?.On(LondonTime.DateOf(now))?.Name;

    /// <summary>Who is to deal with something: somebody of the force who can sign in, in a unit of the force.</summary>
    /// <param name="user">The person.</param>
    /// <param name="unit">The unit; the person's when null.</param>
    /// <param name="force">The force.</param>
    /// <param name="now">Now.</param>
    /// <param name="field">The field that names the person.</param>
    /// <param name="cancel">Ends the request.</param>
    /// <exception cref="RuleBrokenException">The person cannot sign in there, or no unit is known or open.</exception>
    public async Task<Owner> Owner(Guid user, Guid? unit, string force, DateTimeOffset now, string field, CancellationToken cancel)
    {
        var person = await Find(user, force, cancel) ?? throw new RuleBrokenException([new(Requests.Words.Kebab(field.EndsWith("Id", StringComparison.Ordinal) ? field[..^2] : field) + "-unknown", "Choose somebody who can sign in at your force", field)]);
        var id = unit ?? person.UnitId ?? throw new RuleBrokenException([new("unit-missing", $"Choose a unit: {person.Name} belongs to none", "unitId")]);
        var name = await UnitName(id, force, now, cancel) ?? throw new RuleBrokenException([new("unit-unknown", "Choose a unit of your force that is open today", "unitId")]);
        return new(person.Id, person.Name, id, name);
    }
}

/// <summary>Who deals with something.</summary>
/// <param name="Id">Id of the person.</param>
/// <param name="Name">Name of the person.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="Unit">Its name today.</param>
public sealed record Owner(Guid Id, string Name, Guid UnitId, string Unit);

/// <summary>Somebody of the force.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Name.</param>
/// <param name="UnitId">Unit; null for none.</param>
public sealed record Colleague(Guid Id, string Name, Guid? UnitId);

/// <summary>Somebody of another force.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Name.</param>
/// <param name="Force">Code of the force.</param>
/// <param name="UnitId">Unit; null for none.</param>
public sealed record ColleagueElsewhere(Guid Id, string Name, string Force, Guid? UnitId);
