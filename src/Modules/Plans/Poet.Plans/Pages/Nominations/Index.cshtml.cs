using Microsoft.AspNetCore.Mvc;
using Poet.Plans.Nominations;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.Nominations;

/// <summary>Nominations of the force.</summary>
[Permission("plans.read")]
internal sealed class IndexModel : PoetPage
{
    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    public IReadOnlyList<NominationView> Found { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Found = await Send(new ListNominations { State = State }, cancel);
}
