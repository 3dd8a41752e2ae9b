using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Mappa;

namespace Poet.Subjects.Pages.Mappa;

/// <summary>A person's history under MAPPA.</summary>
[Permission("mappa.read")]
internal sealed class PersonModel(RequestContext context) : PoetPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public ShownMappa Known { get; private set; } = null!;

    public bool MayKeep => context.Actor.May("mappa.keep");

    public async Task OnGetAsync(CancellationToken cancel) => Known = await Send(new ShowMappa(Id), cancel);
}
