using MediatR;
using Microsoft.EntityFrameworkCore;
using Poet.Platform.Errors;
using Poet.Platform.Identity.People;
using Poet.Platform.Requests;

namespace Poet.Platform.Identity.OpenId;

/// <summary>Takes the force's login away from an account: it opens it no more, nor does an invitation that was not used. Sessions end at once.</summary>
/// <param name="UserId">The person.</param>
/// <param name="Reason">Why.</param>
[Permission("users.manage")]
public sealed record RemoveForceLogin(Guid UserId, string Reason) : ICommand;

internal sealed class RemoveForceLoginHandler(IdentityDb db, OwnPeople people, Invitations invitations, RequestContext context) : IRequestHandler<RemoveForceLogin, Guid>
{
    public async Task<Guid> Handle(RemoveForceLogin command, CancellationToken cancel)
    {
        var person = await people.Open(command.UserId, cancel);
        var logins = await db.UserLogins.Where(l => l.UserId == person.Id).ToListAsync(cancel);
        if (logins.Count == 0)
            throw new RuleBrokenException([new("no-force-login", "Nothing to remove: no login of the force opens this account", "reason")]);
        context.Command!.Tell("logins of the force", logins.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), "0");
        db.UserLogins.RemoveRange(logins);
        if (!(await WaysIn.Of(db, person, cancel)).Factors)
            person.FactorsTakenBy ??= context.Actor.Id;
        await invitations.End(person, cancel);
        return await people.Save(person, cancel);
    }
}
