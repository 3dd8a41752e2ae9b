using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Poet.Platform.Errors;
using Poet.Platform.Identity.SigningIn;

namespace Poet.Platform.Web;

/// <summary>A page that a person may open who has not yet shown, or set up, a second factor.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BeforeSecondFactorAttribute : Attribute;

/// <summary>Lets nobody past whose session shows one factor only: a page leads to where the second is asked for or set up, a program gets a 403.</summary>
internal sealed class CompleteSessions(RequestDelegate next, Sessions sessions)
{
    public Task Invoke(HttpContext http)
    {
        if (!Sessions.IsOfAPerson(http.User) || sessions.IsComplete(http.User) || IsOpen(http))
            return next(http);
        if (http.Request.Path.StartsWithSegments("/api"))
            throw new SecondFactorMissingException();
        http.Response.Redirect("/account/second-factor?returnUrl=" + Uri.EscapeDataString(HttpMethods.IsGet(http.Request.Method) ? http.Request.Path + http.Request.QueryString : "/"));
        return Task.CompletedTask;
    }

    private static bool IsOpen(HttpContext http) =>
        http.GetEndpoint() is not { Metadata: var said } || said.GetMetadata<IAllowAnonymous>() is not null || said.GetMetadata<BeforeSecondFactorAttribute>() is not null;
}
