using Poet.Plans.Tiers;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.Plans;

/// <summary>The rules for tiers and their versions.</summary>
[Permission("plans.read")]
internal sealed class PoliciesModel(RequestContext context) : PoetPage
{
    public PoliciesView Found { get; private set; } = null!;

    public bool MayPropose => context.Actor.May("plans.policy");

    public bool MayDecide => context.Actor.May("plans.decide");

    public async Task OnGetAsync(CancellationToken cancel) => Found = await Send(new ListPolicies(), cancel);
}
