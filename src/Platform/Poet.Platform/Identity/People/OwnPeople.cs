using Microsoft.EntityFrameworkCore;
using Poet.Platform.Errors;
using Poet.Platform.Requests;

namespace Poet.Platform.Identity.People;

/// <summary>The people whom an administrator sees to: those of the own force.</summary>
internal sealed class OwnPeople(IdentityDb db, RequestContext context, TimeProvider time)
{
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

    /// <summary>Saves it all, and ends the person's sessions: what they say of roles and force holds no more.</summary>
    public async Task<Guid> Save(PoetUser person, CancellationToken cancel)
    {
        person.SecurityStamp = Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
        person.ConcurrencyStamp = person.SecurityStamp;
        await db.SaveChangesAsync(cancel);
        return person.Id;
    }
}
