using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Poet.Platform.Errors;
using Poet.Platform.Identity;
using Poet.Platform.Identity.Passwords;
using Poet.Platform.Identity.SigningIn;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using QRCoder;

namespace Poet.Platform.Ui.Pages.Account;

/// <summary>Setting up a second factor: the only thing that somebody without one may do.</summary>
[Permission(ActorClaims.OwnAccount), BeforeSecondFactor, ResponseCache(NoStore = true)]
internal sealed class SetUpSecondFactorModel(SecondFactors factors, PasskeySignIn passkeys, OwnPassword password, Sessions sessions, UserManager<PoetUser> users) : PoetPage
{
    private PoetUser user = null!;

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Offer { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? PasskeyName { get; set; }

    [BindProperty]
    public string? PasskeyPassword { get; set; }

    /// <summary>True in a session that is whole: whoever finds one open must not add a factor of their own, which would open the account for good.</summary>
    public bool AsksForPassword => sessions.IsComplete(User) && user.PasswordHash is not null;

    public OfferedKey Key { get; private set; } = null!;

    /// <summary>The link as a QR code, in the page itself: no other address holds the key.</summary>
    public string Picture
    {
        get
        {
            using var drawn = QRCodeGenerator.GenerateQrCode(Key.Link, QRCodeGenerator.ECCLevel.M);
            return "data:image/png;base64," + Convert.ToBase64String(new PngByteQRCode(drawn).GetGraphic(pixelsPerModule: 5));
        }
    }

    public IReadOnlyList<string> Codes { get; private set; } = [];

    public string Onwards => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await users.GetUserAsync(User) is not { } found)
            context.Result = RedirectToPage("/Account/SignIn");
        else if (!sessions.IsComplete(User) && await factors.Any(found, HttpContext.RequestAborted))
            context.Result = RedirectToPage("/Account/SecondFactor", new { ReturnUrl = Onwards }); // who knows a password only must not add a factor beside those of its owner
        else
        {
            user = found;
            await base.OnPageHandlerExecutionAsync(context, next);
        }
    }

    public void OnGet() => Key = factors.Offer(user);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Key = factors.OfferAgain(user, Offer) ?? factors.Offer(user);
        return await Add((Password, nameof(Password)), () => factors.AddApp(user, Offer, Code ?? "", cancel), ["pwd", "otp", Sessions.TwoFactors], cancel);
    }

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await passkeys.NewOptions(user), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, CancellationToken cancel)
    {
        Key = factors.Offer(user);
        if (await passkeys.Made(user, credential) is not { } passkey)
        {
            ModelState.AddModelError(nameof(PasskeyName), "Try again: the browser made no passkey that can be used here");
            return Page();
        }
        passkey.Name = string.IsNullOrWhiteSpace(PasskeyName) ? "Passkey" : PasskeyName.Trim()[..Math.Min(100, PasskeyName.Trim().Length)];
        return await Add((PasskeyPassword, nameof(PasskeyPassword)), () => factors.AddPasskey(user, passkey, cancel), ["pwd", "pop", "user", Sessions.TwoFactors], cancel);
    }

    private async Task Prove(string? typed, string field, CancellationToken cancel)
    {
        if (AsksForPassword)
            await password.Prove(user, typed ?? "", field, cancel);
        else if (sessions.IsComplete(User) && !sessions.IsFresh(User))
            throw new RuleBrokenException([new("sign-in-too-old", "Sign out and in again first: this is done within ten minutes of signing in")]);
    }

    // what was shown just now is the second factor of this session, which goes on as a new one
    private async Task<IActionResult> Add((string? Typed, string Field) proof, Func<Task<IReadOnlyList<string>>> add, string[] methods, CancellationToken cancel)
    {
        try
        {
            await Prove(proof.Typed, proof.Field, cancel);
            Codes = await add();
        }
        catch (RuleBrokenException refused)
        {
            AddProblems(refused, prefix: "");
            return Page();
        }
        await sessions.End(HttpContext, cancel);
        await sessions.Begin(HttpContext, user, halfWay: false, methods);
        return Codes.Count > 0 ? Page() : LocalRedirect(Onwards == "/" ? "/account" : Onwards);
    }
}
