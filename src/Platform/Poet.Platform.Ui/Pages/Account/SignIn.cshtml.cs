using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Poet.Platform.Identity.OpenId;
using Poet.Platform.Identity.SigningIn;

namespace Poet.Platform.Ui.Pages.Account;

/// <summary>Signing in. One answer for every failure, so that nobody learns which addresses exist.</summary>
[AllowAnonymous]
internal sealed class SignInModel(PasswordSignIn byPassword, PasskeySignIn byPasskey, OpenIdProviders providers) : PageModel
{
    [BindProperty]
    public SignInInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>The force and what its button says.</summary>
    public IEnumerable<(string Force, string Says)> ForceLogins => providers.All.Select(p => (p.Key, p.Value.Says));

    public void OnGet(string? forceLogin)
    {
        if (forceLogin is not null)
            ModelState.AddModelError("", forceLogin == "unreachable" ? "Try again later, or sign in with your password here: your force's login does not answer"
                : "Ask your administrator for an invitation, or try again: your force's login did not open an account here");
    }

    private string Onwards => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        switch (await byPassword.Try(HttpContext, Input.UserName!, Input.Password!, cancel))
        {
            case SignInStep.SignedIn:
                return LocalRedirect(Onwards);
            case SignInStep.SecondFactorAsked:
                return RedirectToPage("/Account/SecondFactor", new { ReturnUrl = Onwards });
            case SignInStep.SecondFactorToSetUp:
                return RedirectToPage("/Account/SetUpSecondFactor", new { ReturnUrl = Onwards });
            default:
                ModelState.AddModelError("Input.Password", "Check the address and the password: they do not fit, or sign-in is locked for 15 minutes after five failures");
                return Page();
        }
    }

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await byPasskey.Options(), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, CancellationToken cancel)
    {
        ModelState.Clear(); // name and password are not asked for
        if (await byPasskey.Try(HttpContext, credential, cancel) == SignInStep.SignedIn)
            return LocalRedirect(Onwards);
        ModelState.AddModelError("", "Try again, or sign in with your password: this passkey opens no account here, or sign-in is locked for 15 minutes after five failures");
        return Page();
    }

    internal sealed class SignInInput
    {
        [Required(ErrorMessage = "Enter your work e-mail address")]
        public string? UserName { get; set; }

        [Required(ErrorMessage = "Enter your password")]
        public string? Password { get; set; }
    }
}
