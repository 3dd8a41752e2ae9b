using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Platform.Identity.People;

/// <summary>How a person of the own force signs in.</summary>
/// <param name="UserId">The person.</param>
[Permission("users.manage")]
public sealed record ShowSignIn(Guid UserId) : IQuery<SignInOfPerson>
{
    internal static void Map(IEndpointRouteBuilder people) =>
        people.MapGet("/{userId:guid}", async (Guid userId, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(new ShowSignIn(userId), cancel)))
            .WithSummary("How a person signs in").Sends(typeof(ShowSignIn));
}

/// <summary>How a person signs in.</summary>
/// <param name="Person">Who, and with which roles.</param>
/// <param name="HasApp">True with an authenticator app.</param>
/// <param name="Passkeys">How many passkeys.</param>
/// <param name="RecoveryCodes">How many recovery codes are left.</param>
/// <param name="PasswordGiven">True while the password is one that an administrator chose.</param>
/// <param name="LockedUntil">Until when sign-in is locked after failures; null when it is not, or until an administrator opens it.</param>
/// <param name="LockedForGood">True after so many failures that only an administrator opens it.</param>
/// <param name="ForceLogins">How many logins of the force open the account.</param>
/// <param name="AdministratorAskedBy">The administrator who asked that the person become one, for which another one is needed; null when nobody did.</param>
public sealed record SignInOfPerson(PersonWhoSignsIn Person, bool HasApp, int Passkeys, int RecoveryCodes, bool PasswordGiven, DateTimeOffset? LockedUntil, bool LockedForGood, int ForceLogins, Guid? AdministratorAskedBy);

internal sealed class ShowSignInHandler(IdentityDb db, OwnPeople people, SigningIn.SignInSettings settings, RequestContext context, TimeProvider time) : IRequestHandler<ShowSignIn, SignInOfPerson>
{
    public async Task<SignInOfPerson> Handle(ShowSignIn query, CancellationToken cancel)
    {
        var person = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == query.UserId && u.Force == context.Actor.Force, cancel) ?? throw new NotFoundException("person");
        var ways = await WaysIn.Of(db, person, cancel);
        return new(
            new(person.Id, person.UserName ?? "", person.DisplayName, person.Rank, await people.RolesOf(person.Id, cancel), person.Enabled),
            ways.App, ways.Passkeys, await db.RecoveryCodes.CountAsync(r => r.UserId == person.Id, cancel),
            person.PasswordGiven, person.LockoutEnd > time.GetUtcNow() ? person.LockoutEnd : null, person.AccessFailedCount >= settings.FailuresAtMost,
            ways.ForceLogins, person.AdministratorAskedBy);
    }
}
