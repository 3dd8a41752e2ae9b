using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Poet.Platform.Identity.SigningIn;

/// <summary>The second step of signing in: a code of the authenticator app, or a recovery code. Wrong ones count as wrong passwords do, and each code is good once.</summary>
internal sealed class SecondFactorSignIn(
    UserManager<PoetUser> users, IdentityDb db, Attempts attempts, TimeCodeKeys keys, Sessions sessions, SignInAudit audit, Refusals refusals, TimeProvider time)
{
    private const string Action = "sign-in";

    public Task<SignInStep> WithTimeCode(HttpContext http, string code, CancellationToken cancel) =>
        Try(http, "wrong code", ["pwd", "otp", Sessions.TwoFactors], user => UseTimeCode(user, code, cancel), cancel);

    public Task<SignInStep> WithRecoveryCode(HttpContext http, string code, CancellationToken cancel) =>
        Try(http, "wrong recovery code", ["pwd", "otp", Sessions.TwoFactors], user => UseRecoveryCode(user, code, cancel), cancel);

    /// <summary>True when this is a code of the person's app that was not used before; it is then.</summary>
    public async Task<bool> UseTimeCode(PoetUser user, string code, CancellationToken cancel)
    {
        if (user.TimeCodeKey is null || TimeCode.StepOf(keys.Open(user.TimeCodeKey), code, time.GetUtcNow()) is not { } step)
            return false;
        return await db.Users.Where(u => u.Id == user.Id && (u.TimeCodeStep == null || u.TimeCodeStep < step))
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.TimeCodeStep, (long?)step), cancel) == 1;
    }

    private async Task<bool> UseRecoveryCode(PoetUser user, string code, CancellationToken cancel)
    {
        var hash = RecoveryCode.HashOf(code);
        return await db.RecoveryCodes.Where(r => r.UserId == user.Id && r.Hash == hash).ExecuteDeleteAsync(cancel) == 1;
    }

    private Task<SignInStep> Try(HttpContext http, string wrong, string[] methods, Func<PoetUser, Task<bool>> use, CancellationToken cancel) =>
        refusals.InTheSameTime(async () =>
        {
            if (!Sessions.IsOfAPerson(http.User) || await users.GetUserAsync(http.User) is not { Enabled: true } user)
                return SignInStep.Refused;
            if (await attempts.Begin(user.Id, cancel) is not { } attempt)
                return await Refuse(user, "refused: locked", cancel);
            if (!await use(user))
            {
                await Refuse(user, "refused: " + wrong, cancel);
                if (await attempts.Locked(attempt, cancel))
                    await audit.Of(user, "lock-out", "locked after wrong passwords or codes", cancel);
                return SignInStep.Refused;
            }
            await attempts.Succeeded(attempt, cancel);
            await audit.Of(user, Action, wrong == "wrong recovery code" ? "done, with a recovery code" : "done", cancel);
            await sessions.End(http, cancel);
            await sessions.Begin(http, user, halfWay: false, methods);
            return SignInStep.SignedIn;
        }, step => step == SignInStep.Refused, cancel);

    private async Task<SignInStep> Refuse(PoetUser user, string result, CancellationToken cancel)
    {
        await audit.Of(user, Action, result, cancel);
        return SignInStep.Refused;
    }
}
