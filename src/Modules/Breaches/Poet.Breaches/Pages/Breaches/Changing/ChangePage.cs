using MediatR;
using Poet.Breaches.Features;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Breaches.Pages.Breaches.Changing;

/// <summary>A page that changes one breach.</summary>
internal abstract class ChangePage(RequestContext context, TimeProvider time) : RecordPage<BreachView>(context, time)
{
    public BreachView Breach => Record;

    protected override IRequest<BreachView> Question => new ShowBreach(Id);

    protected override string Back => $"~/breaches/{Id}";

    protected override Guid VersionOf(BreachView record) => record.Version;
}
