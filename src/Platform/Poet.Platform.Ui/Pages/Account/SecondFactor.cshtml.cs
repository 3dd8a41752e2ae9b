using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Poet.Platform.Identity;
using Poet.Platform.Identity.SigningIn;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Platform.Ui.Pages.Account;

/// <summary>The second step of signing in.</summary>
[Permission(ActorClaims.OwnAccount), BeforeSecondFactor, ResponseCache(NoStore = true)]
internal sealed class SecondFactorModel(SecondFactorSignIn signIn, SecondFactors factors, Sessions sessions, UserManager<PoetUser> users) : PoetPage
{
    private const string Refusal = "it does not fit, was used before, or sign-in is locked for 15 minutes after five failures";

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? RecoveryCode { get; set; }

    public bool HasApp { get; private set; }

    public bool HasPasskey { get; private set; }

    private string Onwards => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cancel = HttpContext.RequestAborted;
        if (await users.GetUserAsync(User) is not { } user)
            context.Result = RedirectToPage("/Account/SignIn");
        else if (sessions.IsComplete(User))
            context.Result = LocalRedirect(Onwards);
        else if (!await factors.Any(user, cancel))
            context.Result = RedirectToPage("/Account/SetUpSecondFactor", new { ReturnUrl = Onwards });
        else
        {
            (HasApp, HasPasskey) = (user.TimeCodeKey is not null, await factors.Passkeys(user.Id, cancel) > 0);
            await base.OnPageHandlerExecutionAsync(context, next);
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var step = string.IsNullOrWhiteSpace(Code) ? SignInStep.Refused : await signIn.WithTimeCode(HttpContext, Code, cancel);
        return Done(step, nameof(Code), "Enter a new code from the app: " + Refusal);
    }

    public async Task<IActionResult> OnPostRecoveryAsync(CancellationToken cancel)
    {
        var step = string.IsNullOrWhiteSpace(RecoveryCode) ? SignInStep.Refused : await signIn.WithRecoveryCode(HttpContext, RecoveryCode, cancel);
        return Done(step, nameof(RecoveryCode), "Enter another recovery code: " + Refusal);
    }

    private IActionResult Done(SignInStep step, string field, string mend)
    {
        if (step == SignInStep.SignedIn)
            return LocalRedirect(Onwards);
        ModelState.AddModelError(field, mend);
        return Page();
    }
}
