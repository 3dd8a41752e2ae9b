using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Poet.Platform.Identity;
using Poet.Platform.Web;

namespace Poet.Platform.Ui.Pages.Account;

/// <summary>Signing out, which also forgets the purpose.</summary>
[AllowAnonymous]
internal sealed class SignOutModel(SignInManager<PoetUser> signIn) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        PurposeCookie.Forget(HttpContext);
        return LocalRedirect("/account/sign-in");
    }
}
