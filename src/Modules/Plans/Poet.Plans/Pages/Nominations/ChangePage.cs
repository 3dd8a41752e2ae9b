using MediatR;
using Poet.Plans.Nominations;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.Nominations;

/// <summary>A page that changes one nomination.</summary>
internal abstract class ChangePage(RequestContext context, TimeProvider time) : RecordPage<NominationView>(context, time)
{
    public NominationView Nomination => Record;

    protected override IRequest<NominationView> Question => new ShowNomination(Id);

    protected override string Back => $"~/plans/nominations/{Id}";

    protected override Guid VersionOf(NominationView record) => record.Version;
}
