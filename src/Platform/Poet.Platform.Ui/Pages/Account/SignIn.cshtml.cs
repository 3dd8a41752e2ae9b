using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Poet.Platform.Identity;

namespace Poet.Platform.Ui.Pages.Account;

/// <summary>Signing in. One answer for every failure, so that nobody learns which addresses exist.</summary>
[AllowAnonymous]
internal sealed class SignInModel(SignInManager<PoetUser> signIn, UserManager<PoetUser> users) : PageModel
{
    [BindProperty]
    public SignInInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
            return Page();
        var user = await users.FindByNameAsync(Input.UserName!.Trim());
        var result = user is { Enabled: true }
            ? await signIn.PasswordSignInAsync(user, Input.Password!, isPersistent: false, lockoutOnFailure: true)
            : Microsoft.AspNetCore.Identity.SignInResult.Failed;
        if (result.Succeeded)
            return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/");
        ModelState.AddModelError("Input.Password", "Check the address and the password: they do not fit, or sign-in is locked for 15 minutes after eight failures");
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
