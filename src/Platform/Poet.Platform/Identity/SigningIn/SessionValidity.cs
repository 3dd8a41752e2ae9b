using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Poet.Platform.Identity.SigningIn;

/// <summary>
/// Whether a session still holds. With every request: its age, and whether it was ended, from memory. At intervals the database: whether the person may still sign in, and with which
/// rank and roles. ASP.NET Core's own validator would forget how the person signed in.
/// </summary>
internal static class SessionValidity
{
    public static async Task Check(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        if (context.Principal is not { } session || services.GetRequiredService<Sessions>().IsOver(session))
            await Reject(context);
        else if (context.Properties.IssuedUtc is not { } issued || now - issued > IdentityDb.SessionsComparedEvery)
            await Compare(context, session);
    }

    private static async Task Compare(CookieValidatePrincipalContext context, ClaimsPrincipal session)
    {
        var signIn = context.HttpContext.RequestServices.GetRequiredService<SignInManager<PoetUser>>();
        if (await signIn.ValidateSecurityStampAsync(session) is not { Enabled: true } user)
        {
            await Reject(context);
            return;
        }
        var renewed = await signIn.CreateUserPrincipalAsync(user);
        ((ClaimsIdentity)renewed.Identity!).AddClaims(Sessions.Kept(session));
        context.ReplacePrincipal(renewed);
        context.ShouldRenew = true;
    }

    private static Task Reject(CookieValidatePrincipalContext context)
    {
        context.RejectPrincipal();
        return context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }
}
