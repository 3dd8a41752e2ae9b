using MediatR;
using Poet.Plans.Nominals;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.Plans.Changing;

/// <summary>A page that changes one nominal.</summary>
internal abstract class ChangePage(RequestContext context, TimeProvider time) : RecordPage<NominalView>(context, time)
{
    public NominalView Nominal => Record;

    protected override IRequest<NominalView> Question => new ShowNominal(Id);

    protected override string Back => $"~/plans/nominals/{Id}";

    protected override Guid VersionOf(NominalView record) => record.Version;
}
