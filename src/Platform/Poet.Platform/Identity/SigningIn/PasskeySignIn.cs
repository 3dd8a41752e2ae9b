using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Poet.Platform.Identity.SigningIn;

/// <summary>Signing in with a passkey (WebAuthn): possession of the key and the fingerprint or PIN that frees it are two factors, so no password is asked for.</summary>
internal sealed class PasskeySignIn(SignInManager<PoetUser> signIn, UserManager<PoetUser> users, Attempts attempts, Sessions sessions, SignInAudit audit, Refusals refusals)
{
    private const string Action = "sign-in-with-passkey";

    /// <summary>What the browser is to ask the authenticator, for whichever account it holds.</summary>
    public Task<string> Options() => signIn.MakePasskeyRequestOptionsAsync(null);

    /// <summary>What the browser is to make a new passkey with.</summary>
    public Task<string> NewOptions(PoetUser user) => signIn.MakePasskeyCreationOptionsAsync(new() { Id = user.Id.ToString(), Name = user.UserName!, DisplayName = user.DisplayName });

    /// <summary>The passkey that the browser made; null when it is not one that was asked for.</summary>
    public async Task<UserPasskeyInfo?> Made(PoetUser user, string? credential)
    {
        try
        {
            var made = await signIn.PerformPasskeyAttestationAsync(credential ?? "");
            return made is { Succeeded: true } && made.UserEntity.Id == user.Id.ToString() && made.Passkey.IsUserVerified ? made.Passkey : null;
        }
        catch (Exception unasked) when (unasked is InvalidOperationException or JsonException or ArgumentException)
        {
            return null;
        }
    }

    public Task<SignInStep> Try(HttpContext http, string? credential, CancellationToken cancel) => refusals.InTheSameTime(async () =>
    {
        if (await Shown(credential) is not { } shown)
        {
            await audit.OfNobody(Action, "refused: no passkey of ours", cancel);
            return SignInStep.Refused;
        }
        var user = shown.User;
        if (!user.Enabled || await attempts.Begin(user.Id, cancel) is not { } attempt)
        {
            await audit.Of(user, Action, user.Enabled ? "refused: locked" : "refused: sign-in was ended", cancel);
            return SignInStep.Refused;
        }
        Accounts.Check(await users.AddOrUpdatePasskeyAsync(user, shown.Passkey), "passkey"); // how often it was used: a copy of it would fall behind
        await attempts.Succeeded(attempt, cancel);
        await audit.Of(user, Action, "done", cancel);
        await sessions.End(http, cancel);
        await sessions.Begin(http, user, halfWay: false, "pop", "user", Sessions.TwoFactors);
        return SignInStep.SignedIn;
    }, step => step == SignInStep.Refused, cancel);

    private async Task<(PoetUser User, UserPasskeyInfo Passkey)?> Shown(string? credential)
    {
        try
        {
            var shown = await signIn.PerformPasskeyAssertionAsync(credential ?? "");
            return shown is { Succeeded: true } && shown.Passkey.IsUserVerified ? (shown.User, shown.Passkey) : null;
        }
        catch (Exception unasked) when (unasked is InvalidOperationException or JsonException or ArgumentException)
        {
            return null;
        }
    }
}
