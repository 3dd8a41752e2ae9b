using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Poet.Platform.Identity.Covering;
using Poet.Platform.Identity.SigningIn;
using Poet.Platform.Restricting;
using Poet.Platform.Web;

namespace Poet.Platform.Ui.Pages.Account;

/// <summary>Signing out, which also forgets the purpose, for whom one acted and what was opened.</summary>
[AllowAnonymous]
internal sealed class SignOutModel(SigningOut signingOut) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await signingOut.Here(HttpContext, cancel);
        PurposeCookie.Forget(HttpContext);
        Covers.Forget(HttpContext);
        Glasses.Forget(HttpContext);
        return LocalRedirect("/account/sign-in");
    }
}
