using Poet.Plans.Tiers;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.Plans;

/// <summary>Reports that name a person, and of which tier they make them.</summary>
[Permission("plans.read")]
internal sealed class OfPersonModel(RequestContext context) : PoetPage
{
    public TierView Tier { get; private set; } = null!;

    public bool MayManage => context.Actor.May("plans.manage");

    public bool MayOwn => context.Actor.May("plans.own");

    public bool MayNominate => context.Actor.May("plans.nominate");

    public async Task OnGetAsync(Guid id, CancellationToken cancel) => Tier = await Send(new ShowTier(id), cancel);
}
