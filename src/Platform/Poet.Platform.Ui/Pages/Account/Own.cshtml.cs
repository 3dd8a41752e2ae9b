using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Poet.Platform.Errors;
using Poet.Platform.Identity;
using Poet.Platform.Identity.Passwords;
using Poet.Platform.Identity.SigningIn;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Platform.Ui.Pages.Account;

/// <summary>The own account: what somebody signs in with.</summary>
[Permission(ActorClaims.OwnAccount), ResponseCache(NoStore = true)]
internal sealed class OwnModel(UserManager<PoetUser> users, SecondFactors factors, OwnPassword password, SigningOut signingOut) : PoetPage
{
    [BindProperty, Required(ErrorMessage = "Enter your password")]
    public string? Password { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose what to do")]
    public string? What { get; set; }

    public PoetUser Person { get; private set; } = null!;

    public IReadOnlyList<UserPasskeyInfo> Passkeys { get; private set; } = [];

    public IReadOnlyList<string> Codes { get; private set; } = [];

    /// <summary>True where the force's login opens the account, too.</summary>
    public bool HasForceLogin { get; private set; }

    public int CodesLeft { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await users.GetUserAsync(User) is not { } person)
        {
            context.Result = RedirectToPage("/Account/SignIn");
            return;
        }
        (Person, Passkeys, CodesLeft) = (person, [.. await users.GetPasskeysAsync(person)], await factors.RecoveryCodesLeft(person.Id, HttpContext.RequestAborted));
        HasForceLogin = (await users.GetLoginsAsync(person)).Count > 0;
        await base.OnPageHandlerExecutionAsync(context, next);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        try
        {
            await password.Prove(Person, Password!, "password", cancel);
            return await Do(cancel);
        }
        catch (RuleBrokenException refused)
        {
            AddProblems(refused, prefix: "");
            return Page();
        }
    }

    private async Task<IActionResult> Do(CancellationToken cancel)
    {
        switch (What!.Split(':'))
        {
            case ["codes"]:
                Codes = await factors.NewRecoveryCodes(Person, cancel);
                return Page();
            case ["app"]:
                await factors.RemoveApp(Person, cancel);
                break;
            case ["passkey", var id] when Passkeys.FirstOrDefault(p => Convert.ToHexString(p.CredentialId) == id) is { } passkey:
                await factors.RemovePasskey(Person, passkey.CredentialId, cancel);
                break;
            case ["force-login"] when HasForceLogin:
                await factors.RemoveForceLogins(Person, cancel);
                break;
            case ["everywhere"]:
                await signingOut.Everywhere(HttpContext, Person, cancel);
                return LocalRedirect("/account/sign-in");
            default:
                throw new RuleBrokenException([new("choice-unknown", "Choose what to do from the list", "what")]);
        }
        await Sessions.GoOn(HttpContext, Person);
        return LocalRedirect("/account");
    }
}
