using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Errors;
using Poet.Platform.Identity;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Platform.Ui.Pages.Account;

/// <summary>The page behind the one-time link of the first run.</summary>
[AllowAnonymous]
internal sealed class SetUpModel(SetUp setUp, RequestContext context) : PoetPage
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public SetUpInput Input { get; set; } = new();

    public bool LinkIsGood { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) => LinkIsGood = await setUp.IsGood(Token, cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        LinkIsGood = await setUp.IsGood(Token, cancel);
        if (!ModelState.IsValid)
            return Page();
        context.ActAs(Actor.System("set-up"), Guid.Empty);
        try
        {
            await setUp.MakeAdministrator(Token, new(Input.UserName!, Input.DisplayName!, Input.Force!.Trim(), Rank.None, [], Input.Password!), cancel);
            return LocalRedirect("/account/sign-in");
        }
        catch (Exception refused) when (refused is RuleBrokenException or BadInputException)
        {
            AddProblems(refused);
            return Page();
        }
    }

    internal sealed class SetUpInput
    {
        [Required(ErrorMessage = "Enter your name")]
        public string? DisplayName { get; set; }

        [Required(ErrorMessage = "Enter your work e-mail address")]
        public string? UserName { get; set; }

        [Required(ErrorMessage = "Enter the force's code, for example 42")]
        public string? Force { get; set; }

        [Required(ErrorMessage = "Enter a password of at least 12 characters")]
        public string? Password { get; set; }
    }
}
