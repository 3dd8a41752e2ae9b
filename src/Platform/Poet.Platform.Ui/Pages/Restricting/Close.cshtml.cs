using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Poet.Platform.Requests;
using Poet.Platform.Restricting;

namespace Poet.Platform.Ui.Pages.Restricting;

/// <summary>Leaves a restricted record before its time is over.</summary>
[Permission("records.break-glass")]
internal sealed class CloseModel : PageModel
{
    public IActionResult OnPost()
    {
        Glasses.Forget(HttpContext);
        return LocalRedirect("/");
    }
}
