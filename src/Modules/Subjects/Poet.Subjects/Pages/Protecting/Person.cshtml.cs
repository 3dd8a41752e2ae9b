using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Protecting;

namespace Poet.Subjects.Pages.Protecting;

/// <summary>What is known of a protected person.</summary>
[Permission(Permissions.SeeProtected)]
internal sealed class PersonModel(RequestContext context) : PoetPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid PersonId { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Done { get; set; }

    public ShownProtection Known { get; private set; } = null!;

    public bool MayChange => context.Actor.May(Permissions.KeepProtected);

    public async Task OnGetAsync(CancellationToken cancel) => Known = await Send(new ShowProtection(Id, PersonId), cancel);
}
