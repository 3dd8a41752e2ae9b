using MediatR;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Visits.Features;

namespace Poet.Visits.Pages.Visits.Changing;

/// <summary>A page that changes how one order is supervised.</summary>
internal abstract class ChangePage(RequestContext context, TimeProvider time) : RecordPage<SupervisionView>(context, time)
{
    public SupervisionView Order => Record;

    protected override IRequest<SupervisionView> Question => new ShowSupervision(Id);

    protected override string Back => $"~/visits/orders/{Id}";

    protected override Guid VersionOf(SupervisionView record) => record.Version;
}
