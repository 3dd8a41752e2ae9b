using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Platform.Ui.Pages.Account;

/// <summary>Asks once for a task why records are read.</summary>
[Permission("signed-in")]
internal sealed class PurposeModel(PurposeCookie cookie) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Choose why you are reading these records")]
    public string? Code { get; set; }

    [BindProperty, StringLength(200, ErrorMessage = "Enter at most 200 characters")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IActionResult OnPost()
    {
        if (ModelState.IsValid && Contracts.Purpose.ByCode(Code) is null)
            ModelState.AddModelError(nameof(Code), "Choose a purpose from the list");
        if (!ModelState.IsValid)
            return Page();
        cookie.Write(HttpContext, Contracts.Purpose.ByCode(Code)!, Text);
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/");
    }
}
