using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Visits.Domain;
using Poet.Visits.Features;

namespace Poet.Visits.Pages.Visits;

/// <summary>One visit.</summary>
[Permission("visits.read")]
internal sealed class VisitModel(RequestContext context) : PoetPage
{
    public VisitView Visit { get; private set; } = null!;

    public bool MayRecord => context.Actor.May("visits.record") && Visit.State == VisitState.Planned;

    public bool MayAudit => context.Actor.May("audit.read");

    public async Task OnGetAsync(Guid id, CancellationToken cancel) => Visit = await Send(new ShowVisit(id), cancel);
}
