using Poet.Plans.Domain;
using Poet.Plans.FourP;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.FourP;

/// <summary>The 4P plan of a nominal.</summary>
[Permission("plans.read")]
internal sealed class PlanModel(RequestContext context) : PoetPage
{
    public PlanView Plan { get; private set; } = null!;

    public bool MayOwn => context.Actor.May("plans.own");

    public bool MayManage => context.Actor.May("plans.manage");

    /// <summary>True where whoever looks answers for an open action.</summary>
    public bool May(ActionView action) => MayOwn && action.State == ActionState.Open && (MayManage || action.OwnerId == context.Actor.Id || Plan.OwnerId == context.Actor.Id);

    public async Task OnGetAsync(Guid id, CancellationToken cancel) => Plan = await Send(new ShowPlan(id), cancel);
}
