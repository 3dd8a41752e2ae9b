using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Poet.Platform.Identity.Passwords;

namespace Poet.Platform.Identity.SigningIn;

/// <summary>The first step of signing in: name and password. Every refusal is the same answer, after the same work and the same time, whatever was wrong.</summary>
internal sealed class PasswordSignIn(
    UserManager<PoetUser> users, PasswordHashing passwords, Attempts attempts, SecondFactors factors, Sessions sessions, SignInAudit audit, Refusals refusals)
{
    private const string Action = "sign-in";
    private const int LongestPassword = 1024; // more is not hashed, it could only keep the host busy

    public Task<SignInStep> Try(HttpContext http, string userName, string password, CancellationToken cancel) =>
        refusals.InTheSameTime(async () =>
        {
            var user = await users.FindByNameAsync(userName.Trim());
            var fits = passwords.Fits(user, password.Length > LongestPassword ? "" : password);
            return await Judge(http, user, fits, cancel);
        }, step => step == SignInStep.Refused, cancel);

    private async Task<SignInStep> Judge(HttpContext http, PoetUser? user, bool fits, CancellationToken cancel)
    {
        if (user is null)
        {
            await audit.OfNobody(Action, "refused: no such account", cancel);
            return SignInStep.Refused;
        }
        if (!user.Enabled)
            return await Refuse(user, "refused: sign-in was ended", cancel);
        if (await attempts.Begin(user.Id, cancel) is not { } attempt)
            return await Refuse(user, "refused: locked", cancel);
        if (!fits)
        {
            await audit.Of(user, Action, "refused: wrong password", cancel);
            if (await attempts.Locked(attempt, cancel))
                await audit.Of(user, "lock-out", "locked after wrong passwords or codes", cancel);
            return SignInStep.Refused;
        }
        return await GoOn(http, user, attempt, cancel);
    }

    private async Task<SignInStep> GoOn(HttpContext http, PoetUser user, Attempt attempt, CancellationToken cancel)
    {
        if (!sessions.NeedTwoFactors)
        {
            await attempts.Succeeded(attempt, cancel);
            await audit.Of(user, Action, "done, in the demonstration without a second factor", cancel);
            await sessions.Begin(http, user, halfWay: false, "pwd");
            return SignInStep.SignedIn;
        }
        await attempts.TakeBack(attempt, cancel);
        var known = await factors.Any(user, cancel);
        await audit.Of(user, Action, known ? "password right, second factor asked for" : "password right, second factor to be set up", cancel);
        await sessions.Begin(http, user, halfWay: true, "pwd");
        return known ? SignInStep.SecondFactorAsked : SignInStep.SecondFactorToSetUp;
    }

    private async Task<SignInStep> Refuse(PoetUser user, string result, CancellationToken cancel)
    {
        await audit.Of(user, Action, result, cancel);
        return SignInStep.Refused;
    }
}

/// <summary>Holds refusals back until all of them take as long.</summary>
internal sealed class Refusals(SignInSettings options, TimeProvider time)
{
    public async Task<T> InTheSameTime<T>(Func<Task<T>> act, Func<T, bool> isRefusal, CancellationToken cancel)
    {
        var began = time.GetTimestamp();
        var answer = await act();
        var left = TimeSpan.FromMilliseconds(options.RefusalMilliseconds) - time.GetElapsedTime(began);
        if (isRefusal(answer) && left > TimeSpan.Zero)
            await Task.Delay(left, cancel);
        return answer;
    }
}
