using Poet.Plans.Nominals;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.Plans;

/// <summary>One nominal.</summary>
[Permission("plans.read")]
internal sealed class NominalModel(RequestContext context) : PoetPage
{
    public NominalView Nominal { get; private set; } = null!;

    public bool IsMine => Nominal.OwnerId == context.Actor.Id && MayOwn;

    public bool MayOwn => context.Actor.May("plans.own");

    public bool MayManage => context.Actor.May("plans.manage");

    public bool MayAudit => context.Actor.May("audit.read");

    public async Task OnGetAsync(Guid id, CancellationToken cancel) => Nominal = await Send(new ShowNominal(id), cancel);
}
