using MediatR;
using Poet.Platform.Errors;
using Poet.Platform.Identity.People;
using Poet.Platform.Requests;

namespace Poet.Platform.Identity.OpenId;

/// <summary>Invites a person to tie the account to the login that they have at the force. The invitation is good once, for three days; one given before ends. The site shows its address.
/// An account that is in use is tied only by who has signed in to it.</summary>
/// <param name="UserId">The person.</param>
/// <param name="Reason">Why.</param>
[Permission("users.manage")]
public sealed record InviteToForceLogin(Guid UserId, string Reason) : ICommand;

internal sealed class InviteToForceLoginHandler(IdentityDb db, OwnPeople people, Invitations invitations, OpenIdProviders providers, RequestContext context) : IRequestHandler<InviteToForceLogin, Guid>
{
    public async Task<Guid> Handle(InviteToForceLogin command, CancellationToken cancel)
    {
        if (providers.Of(context.Actor.Force) is null)
            throw new RuleBrokenException([new("no-provider", "Ask the operator to set the force's login up first (Poet:SignIn:OpenId)")]);
        var person = await people.Open(command.UserId, cancel);
        RuleBrokenException.ThrowIfAny(TwoAdministrators.ToInvite(person, await WaysIn.Of(db, person, cancel), context.Actor.Id));
        var link = await invitations.New(person, cancel);
        context.Command!.Answer = link.Id;
        await db.SaveChangesAsync(cancel);
        return link.Id;
    }
}
