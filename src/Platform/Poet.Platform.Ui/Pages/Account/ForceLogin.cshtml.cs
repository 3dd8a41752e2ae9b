using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Poet.Platform.Identity.OpenId;

namespace Poet.Platform.Ui.Pages.Account;

/// <summary>Leads to the force's own provider, and with an invitation ties the account to the login there.</summary>
[AllowAnonymous, ResponseCache(NoStore = true)]
internal sealed class ForceLoginModel(OpenIdProviders providers, Invitations invitations) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string force, string? invitation, string? returnUrl, CancellationToken cancel)
    {
        if (providers.Of(force) is null || invitation is not null && await invitations.Find(invitation, cancel) is null)
            return Page();
        try
        {
            await HttpContext.ChallengeAsync(OpenIdServices.SchemeOf(force), OpenIdServices.Going(Url.IsLocalUrl(returnUrl) ? returnUrl! : "/", invitation));
            return new EmptyResult();
        }
        catch (Exception unreachable) when (unreachable is InvalidOperationException or HttpRequestException or IOException or OpenIdRefusedException)
        {
            return LocalRedirect("/account/sign-in?forceLogin=unreachable");
        }
    }
}
