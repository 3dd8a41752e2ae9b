using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Identity;
using Poet.Platform.Identity.OpenId;
using Poet.Platform.Identity.People;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Platform.Ui.Pages.Account;

/// <summary>One person who signs in: starters, movers and leavers.</summary>
[Permission("users.manage"), ResponseCache(NoStore = true)]
internal sealed class PersonModel(OpenIdProviders providers, Invitations invitations, RequestContext context) : PoetPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public PersonInput Change { get; set; } = new();

    [BindProperty]
    public WhyInput Standing { get; set; } = new();

    [BindProperty]
    public NewStartInput NewStart { get; set; } = new();

    [BindProperty]
    public MoveInput Move { get; set; } = new();

    [BindProperty]
    public WhyInput Invite { get; set; } = new();

    [BindProperty]
    public WhyInput RemoveLogin { get; set; } = new();

    public Guid Me => context.Actor.Id;

    public bool HasForceLogin => providers.Of(context.Actor.Force) is not null;

    /// <summary>The address of an invitation just made.</summary>
    public string? InvitationLink { get; private set; }

    public SignInOfPerson Shown { get; private set; } = null!;

    public IEnumerable<SelectListItem> Ranks => Enum.GetValues<Rank>().Select(r => new SelectListItem(RankWords.Of(r), r.ToString()));

    public IEnumerable<SelectListItem> RoleChoices => Identity.Roles.All.Select(r => new SelectListItem(r.Says, r.Name, Change.Roles.Contains(r.Name)));

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await Load(cancel);
        AsItIs();
    }

    public Task<IActionResult> OnPostChangeAsync(CancellationToken cancel) =>
        Do(new ChangePerson(Id, Change.DisplayName ?? "", Change.Rank, Change.Roles, Change.Reason ?? ""), nameof(Change), cancel);

    public async Task<IActionResult> OnPostSignInAsync(CancellationToken cancel)
    {
        await Load(cancel);
        return await Do(new SetSignIn(Id, !Shown.Person.Enabled, Standing.Reason ?? ""), nameof(Standing), cancel);
    }

    public Task<IActionResult> OnPostNewStartAsync(CancellationToken cancel) =>
        Do(new BeginAnew(Id, NewStart.Password, NewStart.WithoutSecondFactors, NewStart.Reason ?? ""), nameof(NewStart), cancel);

    public Task<IActionResult> OnPostMoveAsync(CancellationToken cancel) => Do(new MoveToForce(Id, Move.Force ?? "", Move.Reason ?? ""), nameof(Move), cancel, "/account/people");

    public Task<IActionResult> OnPostInviteAsync(CancellationToken cancel) => Do(new InviteToForceLogin(Id, Invite.Reason ?? ""), nameof(Invite), cancel, made: Invited);

    public Task<IActionResult> OnPostRemoveLoginAsync(CancellationToken cancel) => Do(new RemoveForceLogin(Id, RemoveLogin.Reason ?? ""), nameof(RemoveLogin), cancel);

    private PageResult Invited(Guid invitation)
    {
        InvitationLink = $"{Request.Scheme}://{Request.Host}{Request.PathBase}/account/force-login/{context.Actor.Force}?invitation={Uri.EscapeDataString(invitations.TokenOf(invitation))}";
        return Page();
    }

    private async Task<IActionResult> Do(ICommand command, string prefix, CancellationToken cancel, string? then = null, Func<Guid, IActionResult>? made = null)
    {
        ModelState.Clear(); // each form sends its own part; the command judges it
        var done = await Try(command, made ?? (_ => LocalRedirect(then ?? $"/account/people/{Id}")), cancel, prefix);
        if (done is LocalRedirectResult)
            return done;
        await Load(cancel);
        if (prefix != nameof(Change))
            AsItIs();
        return done;
    }

    private void AsItIs() => Change = new() { DisplayName = Shown.Person.DisplayName, Rank = Shown.Person.Rank, Roles = [.. Shown.Person.Roles] };

    private async Task Load(CancellationToken cancel) => Shown = await Send(new ShowSignIn(Id), cancel);

    internal class WhyInput
    {
        public string? Reason { get; set; }
    }

    internal sealed class PersonInput : WhyInput
    {
        public string? DisplayName { get; set; }

        public Rank Rank { get; set; }

        public List<string> Roles { get; set; } = [];
    }

    internal sealed class NewStartInput : WhyInput
    {
        public string? Password { get; set; }

        public bool WithoutSecondFactors { get; set; }
    }

    internal sealed class MoveInput : WhyInput
    {
        public string? Force { get; set; }
    }
}
