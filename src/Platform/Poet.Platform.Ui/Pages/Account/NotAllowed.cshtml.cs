using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Poet.Platform.Ui.Pages.Account;

/// <summary>Where a page that somebody may not open leads to.</summary>
[AllowAnonymous]
internal sealed class NotAllowedModel : PageModel
{
    public void OnGet() => Response.StatusCode = 403;
}
