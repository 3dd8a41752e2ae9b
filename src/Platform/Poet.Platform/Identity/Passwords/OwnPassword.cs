using Microsoft.AspNetCore.Identity;
using Poet.Platform.Errors;
using Poet.Platform.Identity.SigningIn;
using Poet.Platform.Requests;

namespace Poet.Platform.Identity.Passwords;

/// <summary>The own password: shown again before something weighty, and changed. Wrong ones count as they do when signing in.</summary>
internal sealed class OwnPassword(UserManager<PoetUser> users, PasswordHashing passwords, Attempts attempts, SignInAudit audit, RequestContext context)
{
    /// <summary>Fails unless this is the person's password.</summary>
    public async Task Prove(PoetUser user, string password, string field, CancellationToken cancel)
    {
        var attempt = await attempts.Begin(user.Id, cancel);
        if (attempt is { } counted && passwords.Fits(user, password))
        {
            await attempts.TakeBack(counted, cancel);
            return;
        }
        await audit.Of(user, "prove-own-password", attempt is null ? "refused: locked" : "refused: wrong password", cancel);
        throw new RuleBrokenException([new("password-wrong", "Enter the password with which you signed in; after five wrong ones wait 15 minutes", field)]);
    }

    /// <summary>Takes a new password; every other session of the person ends.</summary>
    public async Task Change(PoetUser user, string present, string wanted, CancellationToken cancel)
    {
        await Prove(user, present, "present", cancel);
        context.Begin(new("change-own-password", "The person's own account"));
        context.Consult(user.Id);
        user.PasswordGivenBy = null;
        Accounts.Check(await users.ChangePasswordAsync(user, present, wanted), "wanted");
    }
}
