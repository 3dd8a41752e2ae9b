using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Poet.Platform.Web;

namespace Poet.Platform.Ui.Pages.Account;

/// <summary>What a person sees instead of a bare status code.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
internal sealed class StatusModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Code { get; set; }

    public IReadOnlyList<string> Problems => PoetPage.SaysOf(HttpContext);
}
