using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Poet.Platform.Requests;

namespace Poet.Platform.Identity.SigningIn;

/// <summary>Signing out: of this session, or of all that the person has anywhere.</summary>
internal sealed class SigningOut(UserManager<PoetUser> users, Sessions sessions, SignInAudit audit, RequestContext context)
{
    // where the browser still has pages of this site, it lets them go; sent over TLS it is heeded
    private const string Forget = "\"cache\", \"storage\"";

    public async Task Here(HttpContext http, CancellationToken cancel)
    {
        if (Sessions.IsOfAPerson(http.User) && await users.GetUserAsync(http.User) is { } user)
            await audit.Of(user, "sign-out", "done", cancel);
        await sessions.End(http, cancel);
        http.Response.Headers["Clear-Site-Data"] = Forget;
    }

    public async Task Everywhere(HttpContext http, PoetUser user, CancellationToken cancel)
    {
        context.Begin(new("sign-out-everywhere", "The person's own account"));
        context.Consult(user.Id);
        Accounts.Check(await users.UpdateSecurityStampAsync(user), "userId");
        await sessions.End(http, cancel);
        http.Response.Headers["Clear-Site-Data"] = Forget;
    }
}
