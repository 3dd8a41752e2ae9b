using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Poet.Platform.Identity.SigningIn;
using Poet.Platform.Requests;

namespace Poet.Platform.Identity.OpenId;

/// <summary>
/// Signing in with the force's own login. It opens the account that was tied to it by an invitation, never one that merely has the same address; and where the provider does not say that
/// it saw a second factor, ours is asked for.
/// </summary>
internal sealed class OpenIdSignIn(UserManager<PoetUser> users, SecondFactors factors, Invitations invitations, Sessions sessions, SignInAudit audit, RequestContext context, TimeProvider time)
{
    private const string Action = "sign-in-with-force-login";

    public async Task<SignInStep> Finish(HttpContext http, OpenIdOptions provider, ClaimsPrincipal shown, string? invitation, CancellationToken cancel)
    {
        var (scheme, key) = (OpenIdServices.SchemeOf(provider.Force), KeyOf(shown));
        var user = await users.FindByLoginAsync(scheme, key) ?? await Tie(invitation, provider, scheme, key, cancel);
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
        await audit.Of(user, Action, whole ? "done" : "login right, second factor asked for", cancel);
        await sessions.Begin(http, user, halfWay: !whole, whole ? ["fed", Sessions.TwoFactors] : ["fed"]);
        return whole ? SignInStep.SignedIn : await factors.Any(user, cancel) ? SignInStep.SecondFactorAsked : SignInStep.SecondFactorToSetUp;
    }

    private async Task<PoetUser?> Tie(string? invitation, OpenIdOptions provider, string scheme, string key, CancellationToken cancel)
    {
        if (await invitations.Find(invitation, cancel) is not { } link || await users.FindByIdAsync(link.UserId.ToString()!) is not { Enabled: true } user || user.Force != provider.Force)
            return null;
        context.ActAs(new(user.Id, user.DisplayName, user.Force, user.Rank, new HashSet<string>()), Guid.CreateVersion7(time.GetUtcNow()));
        context.Begin(new("tie-force-login", "By an administrator's invitation"));
        context.Consult(user.Id);
        link.UsedAt = time.GetUtcNow(); // saved with the tie
        Accounts.Check(await users.AddLoginAsync(user, new(scheme, key, provider.Provider.Authority)), "invitation");
        return user;
    }

    // a provider may give names of any length; what counts is provider and name together
    private static string KeyOf(ClaimsPrincipal shown) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(shown.FindFirstValue("iss") + "\n" + shown.FindFirstValue("sub"))));
}
