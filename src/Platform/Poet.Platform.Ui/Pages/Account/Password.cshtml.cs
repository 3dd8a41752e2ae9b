using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Errors;
using Poet.Platform.Identity;
using Poet.Platform.Identity.Passwords;
using Poet.Platform.Identity.SigningIn;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Platform.Ui.Pages.Account;

/// <summary>Changing the own password.</summary>
[Permission(ActorClaims.OwnAccount), BeforeNewPassword, ResponseCache(NoStore = true)]
internal sealed class PasswordModel(UserManager<PoetUser> users, OwnPassword password) : PoetPage
{
    [BindProperty]
    public PasswordInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>True when somebody else chose the present one.</summary>
    public bool IsDue => User.HasClaim(Sessions.PasswordDue, "true");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid || await users.GetUserAsync(User) is not { } person)
            return Page();
        try
        {
            await password.Change(person, Input.Present!, Input.Wanted!, cancel);
        }
        catch (RuleBrokenException refused)
        {
            AddProblems(refused);
            return Page();
        }
        await Sessions.GoOn(HttpContext, person);
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/account");
    }

    internal sealed class PasswordInput
    {
        [Required(ErrorMessage = "Enter your present password")]
        public string? Present { get; set; }

        [Required(ErrorMessage = "Enter a new password of at least 12 characters")]
        public string? Wanted { get; set; }
    }
}
