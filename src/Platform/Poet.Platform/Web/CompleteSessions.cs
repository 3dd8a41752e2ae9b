using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Poet.Platform.Errors;
using Poet.Platform.Identity.SigningIn;

namespace Poet.Platform.Web;

/// <summary>A page that a person may open who has not yet shown, or set up, a second factor.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BeforeSecondFactorAttribute : Attribute;

/// <summary>A page that a person may open whose password is still the one that somebody else chose.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BeforeNewPasswordAttribute : Attribute;

/// <summary>
/// Lets nobody past whose session shows one factor only, or whose password an administrator knows: a page leads to where that is mended, a program gets a 403.
/// </summary>
internal sealed class CompleteSessions(RequestDelegate next, Sessions sessions)
{
    public Task Invoke(HttpContext http)
    {
        if (!Sessions.IsOfAPerson(http.User))
            return next(http);
        if (!sessions.IsComplete(http.User))
            return IsOpen<BeforeSecondFactorAttribute>(http) ? next(http) : Refuse(http, new SecondFactorMissingException(), "/account/second-factor");
        if (http.User.HasClaim(Sessions.PasswordDue, "true") && !IsOpen<BeforeNewPasswordAttribute>(http) && !IsOpen<BeforeSecondFactorAttribute>(http))
            return Refuse(http, new PasswordDueException(), "/account/password");
        return next(http);
    }

    private static Task Refuse(HttpContext http, Exception program, string page)
    {
        if (http.Request.Path.StartsWithSegments("/api"))
            throw program;
        http.Response.Redirect(page + "?returnUrl=" + Uri.EscapeDataString(HttpMethods.IsGet(http.Request.Method) ? http.Request.Path + http.Request.QueryString : "/"));
        return Task.CompletedTask;
    }

    private static bool IsOpen<TAttribute>(HttpContext http) where TAttribute : class =>
        http.GetEndpoint() is not { Metadata: var said } || said.GetMetadata<IAllowAnonymous>() is not null || said.GetMetadata<TAttribute>() is not null;
}
