using Poet.Plans.Tiers;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.Plans;

/// <summary>One trawl.</summary>
[Permission("plans.read")]
internal sealed class TrawlModel(RequestContext context) : PoetPage
{
    public TrawlView View { get; private set; } = null!;

    public bool MayManage => context.Actor.May("plans.manage");

    public async Task OnGetAsync(Guid id, CancellationToken cancel) => View = await Send(new ShowTrawl(id), cancel);
}
