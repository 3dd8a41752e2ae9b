using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Poet.Platform.Identity.OpenId;

namespace Poet.Platform.Ui.Pages.Account;

/// <summary>Leads to the force's own provider, and with an invitation ties the account to the login there. Begun by a form with its token: no foreign page signs somebody in.</summary>
[AllowAnonymous, ResponseCache(NoStore = true)]
internal sealed class ForceLoginModel(OpenIdProviders providers, Invitations invitations, OpenIdSignIn signIn) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Force { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Invitation { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>False where there is no such login, or the invitation ended.</summary>
    public bool IsGood { get; private set; }

    /// <summary>True where the account must be signed in to first.</summary>
    public bool AsksForSession { get; private set; }

    /// <summary>Where the provider is asked.</summary>
    public string? Provider { get; private set; }

    public string Here => Request.Path + Request.QueryString;

    public Task OnGetAsync(CancellationToken cancel) => Look(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Look(cancel);
        if (!IsGood || AsksForSession)
            return Page();
        try
        {
            await HttpContext.ChallengeAsync(OpenIdServices.SchemeOf(Force), OpenIdServices.Going(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/", Invitation));
        }
        catch (Exception unreachable) when (unreachable is InvalidOperationException or HttpRequestException or IOException or OpenIdRefusedException)
        {
            return LocalRedirect("/account/sign-in?forceLogin=unreachable");
        }
        // not by a redirect: the policy lets a form lead to this site only, and browsers hold every hop after it to that
        Provider = Response.Headers.Location.ToString();
        Response.Headers.Remove("Location");
        Response.Headers["Refresh"] = "0; url=" + Provider;
        Response.StatusCode = StatusCodes.Status200OK;
        return Page();
    }

    private async Task Look(CancellationToken cancel)
    {
        var link = await invitations.Find(Invitation, cancel);
        IsGood = providers.Of(Force) is not null && (Invitation is null || link is not null);
        AsksForSession = link is not null && await signIn.AsksForSession(HttpContext, link, cancel);
    }
}
