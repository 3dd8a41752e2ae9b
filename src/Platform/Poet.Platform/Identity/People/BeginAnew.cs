using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Platform.Errors;
using Poet.Platform.Identity.OpenId;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Platform.Identity.People;

/// <summary>
/// Helps somebody in again who forgot the password, lost the second factor and its recovery codes, or is locked out for good. Make sure who asks: whoever is believed here gets the account. Sessions end at once.
/// One administrator gives a password or takes the second factors away; where somebody has lost both, two of them help.
/// </summary>
/// <param name="UserId">The person.</param>
/// <param name="Password">A new first password, which the person changes at once; null to leave the present one.</param>
/// <param name="WithoutSecondFactors">True to take away app, passkeys and recovery codes; the person sets up new ones.</param>
/// <param name="Reason">Why, and how it was made sure who asks.</param>
[Permission("users.manage")]
public sealed record BeginAnew(Guid UserId, string? Password, bool WithoutSecondFactors, string Reason) : ICommand
{
    internal static void Map(IEndpointRouteBuilder people) =>
        people.MapPost("/{userId:guid}/new-start", async (Guid userId, NewStartBody body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new BeginAnew(userId, body.Password, body.WithoutSecondFactors, body.Reason), cancel))))
            .WithSummary("Help somebody in again")
            .Example("""{ "password": "four other invented words", "withoutSecondFactors": false, "reason": "Password forgotten; warrant card seen at the desk" }""")
            .Sends(typeof(BeginAnew));
}

/// <summary>Body of the request that helps somebody in again.</summary>
/// <param name="WithoutSecondFactors">True to take away app, passkeys and recovery codes.</param>
/// <param name="Reason">Why, and how it was made sure who asks.</param>
/// <param name="Password">A new first password; left out to leave the present one.</param>
internal sealed record NewStartBody(bool WithoutSecondFactors, string Reason, string? Password = null);

internal sealed class BeginAnewHandler(IdentityDb db, OwnPeople people, Invitations invitations, UserManager<PoetUser> users, IPasswordHasher<PoetUser> hasher, RequestContext context)
    : IRequestHandler<BeginAnew, Guid>
{
    public async Task<Guid> Handle(BeginAnew command, CancellationToken cancel)
    {
        var person = await people.Open(command.UserId, cancel);
        var ways = await WaysIn.Of(db, person, cancel);
        RuleBrokenException.ThrowIfAny(TwoAdministrators.ToBeginAnew(person, ways, command, context.Actor.Id));
        if (command.Password is { Length: > 0 } password)
            await Give(person, password);
        if (command.WithoutSecondFactors && ways.Factors)
            await TakeAway(person, cancel);
        await invitations.End(person, cancel);
        context.Command!.Tell("failed sign-ins", person.AccessFailedCount.ToString(System.Globalization.CultureInfo.InvariantCulture), "0");
        (person.AccessFailedCount, person.LockoutEnd) = (0, null);
        return await people.Save(person, cancel);
    }

    private async Task Give(PoetUser person, string password)
    {
        foreach (var rule in users.PasswordValidators)
            Accounts.Check(await rule.ValidateAsync(users, person, password), "password");
        context.Command!.Tell("password", "the person's", "a first one, given by an administrator");
        (person.PasswordHash, person.PasswordGivenBy) = (hasher.HashPassword(person, password), context.Actor.Id);
    }

    private async Task TakeAway(PoetUser person, CancellationToken cancel)
    {
        var passkeys = await db.UserPasskeys.Where(p => p.UserId == person.Id).ToListAsync(cancel);
        context.Command!.Tell("authenticator app", person.TimeCodeKey is null ? "none" : "set up", "none");
        context.Command.Tell("passkeys", passkeys.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), "0");
        (person.TimeCodeKey, person.TimeCodeStep, person.FactorsTakenBy) = (null, null, context.Actor.Id);
        db.UserPasskeys.RemoveRange(passkeys);
        db.RecoveryCodes.RemoveRange(await db.RecoveryCodes.Where(r => r.UserId == person.Id).ToListAsync(cancel));
    }
}
