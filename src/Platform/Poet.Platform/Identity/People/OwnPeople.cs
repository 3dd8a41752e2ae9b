using Microsoft.EntityFrameworkCore;
using Poet.Platform.Errors;
using Poet.Platform.Requests;

namespace Poet.Platform.Identity.People;

/// <summary>The people whom an administrator sees to: those of the own force.</summary>
internal sealed class OwnPeople(IdentityDb db, RequestContext context, TimeProvider time)
{
    private const string Administrator = "administrator";

    /// <summary>The person; nobody administers the own account, so that two know of it.</summary>
    public async Task<PoetUser> Open(Guid id, CancellationToken cancel)
    {
        var person = await db.Users.SingleOrDefaultAsync(u => u.Id == id && u.Force == context.Actor.Force, cancel) ?? throw new NotFoundException("person");
        if (person.Id == context.Actor.Id)
            throw new RuleBrokenException([new("own-account", "Ask another administrator: nobody changes the own account")]);
        context.Consult(person.Id);
        context.Command!.Answer = person.Id;
        return person;
    }

    /// <summary>The roles of a person, sorted.</summary>
    public Task<List<string>> RolesOf(Guid person, CancellationToken cancel) =>
        db.UserRoles.Where(r => r.UserId == person).Join(db.Roles, r => r.RoleId, r => r.Id, (_, role) => role.Name!).OrderBy(n => n).ToListAsync(cancel);

    /// <summary>
    /// The roles that the administrator may give alone, and who asked for what is left: nobody becomes an administrator by one alone where the force has another, or one of them could
    /// make the second one that a new start asks for.
    /// </summary>
    /// <param name="person">Whose; null for somebody new.</param>
    /// <param name="wanted">The roles that were asked for.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<(IReadOnlyList<string> Roles, Guid? AskedBy)> Granted(PoetUser? person, IReadOnlyList<string> wanted, CancellationToken cancel)
    {
        if (!wanted.Contains(Administrator) || person is not null && (await RolesOf(person.Id, cancel)).Contains(Administrator))
            return (wanted, null);
        if (person?.AdministratorAskedBy is { } asked && asked != context.Actor.Id || !await HasAnotherAdministrator(cancel))
            return (wanted, null);
        context.Command!.Tell("role of administrator", "no", "asked for, another administrator gives it");
        return ([.. wanted.Where(r => r != Administrator)], context.Actor.Id);
    }

    /// <summary>Gives the person these roles and no others, with the next save.</summary>
    public async Task SetRoles(PoetUser person, IReadOnlyCollection<string> wanted, CancellationToken cancel)
    {
        context.Command!.Tell("roles", string.Join(", ", await RolesOf(person.Id, cancel)), string.Join(", ", wanted.Order(StringComparer.Ordinal)));
        db.UserRoles.RemoveRange(await db.UserRoles.Where(r => r.UserId == person.Id).ToListAsync(cancel));
        var known = await db.Roles.Where(r => wanted.Contains(r.Name!)).ToDictionaryAsync(r => r.Name!, r => r.Id, cancel);
        foreach (var name in wanted.Where(n => !known.ContainsKey(n)))
        {
            known[name] = Guid.CreateVersion7(time.GetUtcNow());
            db.Roles.Add(new(name) { Id = known[name], NormalizedName = name.ToUpperInvariant(), ConcurrencyStamp = known[name].ToString() });
        }
        db.UserRoles.AddRange(wanted.Distinct().Select(name => new Microsoft.AspNetCore.Identity.IdentityUserRole<Guid> { UserId = person.Id, RoleId = known[name] }));
    }

    // also one whose sign-in was ended: else whoever ends it would be alone
    private Task<bool> HasAnotherAdministrator(CancellationToken cancel) =>
        db.UserRoles.Join(db.Roles.Where(r => r.Name == Administrator), r => r.RoleId, r => r.Id, (r, _) => r.UserId)
            .Join(db.Users, id => id, u => u.Id, (_, user) => user).AnyAsync(u => u.Force == context.Actor.Force && u.Id != context.Actor.Id, cancel);

    /// <summary>Saves it all, and ends the person's sessions: what they say of roles and force holds no more.</summary>
    public async Task<Guid> Save(PoetUser person, CancellationToken cancel)
    {
        person.SecurityStamp = Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
        person.ConcurrencyStamp = person.SecurityStamp;
        await db.SaveChangesAsync(cancel);
        return person.Id;
    }
}
