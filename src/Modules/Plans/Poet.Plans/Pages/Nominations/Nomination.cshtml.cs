using Poet.Plans.Nominations;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.Nominations;

/// <summary>One nomination.</summary>
[Permission("plans.read")]
internal sealed class NominationModel(RequestContext context) : PoetPage
{
    public NominationView Nomination { get; private set; } = null!;

    public bool May(string permission) => context.Actor.May(permission);

    public async Task OnGetAsync(Guid id, CancellationToken cancel) => Nomination = await Send(new ShowNomination(id), cancel);
}
