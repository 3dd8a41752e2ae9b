using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Poet.Platform.Identity.People;
using Poet.Platform.Identity.SigningIn;
using Poet.Platform.Requests;

namespace Poet.Platform.Identity.OpenId;

/// <summary>
/// Signing in with the force's own login. It opens the account that was tied to it by an invitation, never one that merely has the same address; and where the provider does not say that
/// it saw a second factor, ours is asked for. An account that is in use is tied only in a session of its person: an invitation alone would make whoever holds it that person.
/// </summary>
internal sealed class OpenIdSignIn(UserManager<PoetUser> users, SecondFactors factors, Invitations invitations, IdentityDb db, Sessions sessions, SignInAudit audit, RequestContext context, TimeProvider time)
{
    private const string Action = "sign-in-with-force-login";

    public async Task<SignInStep> Finish(HttpContext http, OpenIdOptions provider, ClaimsPrincipal shown, string? invitation, CancellationToken cancel)
    {
        var (scheme, key) = (OpenIdServices.SchemeOf(provider.Force), KeyOf(shown));
        var user = await users.FindByLoginAsync(scheme, key) ?? await Tie(http, invitation, provider, (scheme, key), cancel);
        if (user is null)
            return await Refused("no account is tied to this login", cancel);
        if (!user.Enabled || user.Force != provider.Force)
        {
            await audit.Of(user, Action, user.Enabled ? "refused: login of another force" : "refused: sign-in was ended", cancel);
            return SignInStep.Refused;
        }
        return await Begin(http, user, whole: provider.Provider.SawTwoFactors(shown) || !sessions.NeedTwoFactors, cancel);
    }

    public async Task<SignInStep> Refused(string why, CancellationToken cancel)
    {
        await audit.OfNobody(Action, "refused: " + why, cancel);
        return SignInStep.Refused;
    }

    private async Task<SignInStep> Begin(HttpContext http, PoetUser user, bool whole, CancellationToken cancel)
    {
        if (whole && user.FactorsTakenBy is not null) // the person is in: who takes away something from now on counts anew
            await db.Users.Where(u => u.Id == user.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.FactorsTakenBy, (Guid?)null), cancel);
        await audit.Of(user, Action, whole ? "done" : "login right, second factor asked for", cancel);
        await sessions.Begin(http, user, halfWay: !whole, whole ? ["fed", Sessions.TwoFactors] : ["fed"]);
        return whole ? SignInStep.SignedIn : await factors.Any(user, cancel) ? SignInStep.SecondFactorAsked : SignInStep.SecondFactorToSetUp;
    }

    /// <summary>True where the account of an invitation must be signed in to before it is tied.</summary>
    public async Task<bool> AsksForSession(HttpContext http, SetupLink link, CancellationToken cancel) =>
        await users.FindByIdAsync(link.UserId.ToString()!) is { } user && await AsksForSession(http, user, cancel);

    private async Task<bool> AsksForSession(HttpContext http, PoetUser user, CancellationToken cancel)
    {
        if (!(await WaysIn.Of(db, user, cancel)).AreThePersons)
            return false;
        // asked for by name: the provider's answer is taken before anybody has looked who is signed in
        var session = (await http.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Principal;
        return session is null || !sessions.IsComplete(session) || session.ToActor()?.Id != user.Id;
    }

    private async Task<PoetUser?> Tie(HttpContext http, string? invitation, OpenIdOptions provider, (string Scheme, string Key) login, CancellationToken cancel)
    {
        if (await invitations.Find(invitation, cancel) is not { } link || await users.FindByIdAsync(link.UserId.ToString()!) is not { Enabled: true } user || user.Force != provider.Force)
            return null;
        if (await AsksForSession(http, user, cancel))
        {
            await audit.Of(user, "tie-force-login", "refused: in use, and not signed in to", cancel);
            return null;
        }
        context.ActAs(new(user.Id, user.DisplayName, user.Force, user.Rank, new HashSet<string>()), Guid.CreateVersion7(time.GetUtcNow()));
        context.Begin(new("tie-force-login", "By an administrator's invitation"));
        context.Consult(user.Id);
        link.UsedAt = time.GetUtcNow(); // saved with the tie
        Accounts.Check(await users.AddLoginAsync(user, new(login.Scheme, login.Key, provider.Provider.Authority)), "invitation");
        return user;
    }

    // a provider may give names of any length; what counts is provider and name together
    private static string KeyOf(ClaimsPrincipal shown) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(shown.FindFirstValue("iss") + "\n" + shown.FindFirstValue("sub"))));
}
