using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Poet.Platform.Identity.SigningIn;

/// <summary>
/// Sessions of people. A session is a cookie that holds its claims, encrypted: who, how they showed it (amr, RFC 8176), since when, and an id of its own. Signing in always makes a new
/// one, so that a planted cookie gains nothing.
/// </summary>
internal sealed class Sessions(SignInSettings options, EndedSessions ended, IConfiguration configuration, TimeProvider time)
{
    /// <summary>How somebody showed who they are.</summary>
    public const string Method = "amr";

    /// <summary>The method that says: more than one factor.</summary>
    public const string TwoFactors = "mfa";

    public const string Since = "poet:since";
    public const string Id = "poet:session";

    /// <summary>Marks a session whose second factor is still to come.</summary>
    public const string HalfWay = "poet:half-way";

    /// <summary>Marks a session whose person still has the password that somebody else chose.</summary>
    public const string PasswordDue = "poet:password-due";

    private static readonly TimeSpan HalfWayLasts = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan FreshFor = TimeSpan.FromMinutes(10);

    /// <summary>True everywhere but in the demonstration.</summary>
    public bool NeedTwoFactors { get; } = !configuration.GetValue<bool>("Poet:Demo");

    /// <summary>True when this session may do what its person may.</summary>
    public bool IsComplete(ClaimsPrincipal session) => !session.HasClaim(HalfWay, "true") && (!NeedTwoFactors || session.HasClaim(Method, TwoFactors));

    /// <summary>True for the session of a person, rather than of a program that shows in another way who it is.</summary>
    public static bool IsOfAPerson(ClaimsPrincipal user) => user.Identity is { IsAuthenticated: true, AuthenticationType: var type } && type == IdentityConstants.ApplicationScheme;

    /// <summary>The claims of a new session.</summary>
    public IEnumerable<Claim> New(bool halfWay, params IEnumerable<string> methods)
    {
        foreach (var method in methods)
            yield return new(Method, method);
        yield return new(Since, time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        yield return new(Id, Guid.CreateVersion7(time.GetUtcNow()).ToString("N"));
        if (halfWay)
            yield return new(HalfWay, "true");
    }

    /// <summary>What a session keeps when its person's name, rank and roles are read again.</summary>
    public static IEnumerable<Claim> Kept(ClaimsPrincipal session) =>
        session.Claims.Where(c => c.Type is Method or Since or Id or HalfWay);

    /// <summary>True once it must not be used any more: it was ended, or is too old.</summary>
    public bool IsOver(ClaimsPrincipal session)
    {
        if (!long.TryParse(session.FindFirstValue(Since), NumberStyles.None, CultureInfo.InvariantCulture, out var since))
            return true;
        return Age(since) >= (session.HasClaim(HalfWay, "true") ? HalfWayLasts : TimeSpan.FromHours(options.SessionHours))
            || ended.Holds(session);
    }

    /// <summary>True within minutes of signing in: what stands in for the password where somebody has none here.</summary>
    public bool IsFresh(ClaimsPrincipal session) =>
        long.TryParse(session.FindFirstValue(Since), NumberStyles.None, CultureInfo.InvariantCulture, out var since) && Age(since) < FreshFor;

    /// <summary>Begins a session for this request and those after it; what was there before is not carried on.</summary>
    public Task Begin(HttpContext http, PoetUser user, bool halfWay, params IEnumerable<string> methods) => Write(http, user, New(halfWay, methods));

    /// <summary>The session of this request goes on after a change of its person that ended all others.</summary>
    public static Task GoOn(HttpContext http, PoetUser user) => Write(http, user, [.. Kept(http.User)]);

    /// <summary>Ends the session of this request, also where somebody kept a copy of its cookie.</summary>
    public async Task End(HttpContext http, CancellationToken cancel)
    {
        if (IsOfAPerson(http.User) && http.User.FindFirstValue(Id) is { } session)
            await http.RequestServices.GetRequiredService<IdentityDb>().End(session, TimeSpan.FromHours(options.SessionHours), cancel);
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    private TimeSpan Age(long since) => time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(since);

    private static Task Write(HttpContext http, PoetUser user, IEnumerable<Claim> claims) =>
        http.RequestServices.GetRequiredService<SignInManager<PoetUser>>().SignInWithClaimsAsync(user, new AuthenticationProperties { IsPersistent = false }, claims);
}
