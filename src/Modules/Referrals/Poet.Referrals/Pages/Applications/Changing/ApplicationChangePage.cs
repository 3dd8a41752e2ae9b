using MediatR;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Referrals.Features.Applications;

namespace Poet.Referrals.Pages.Applications.Changing;

/// <summary>A page that changes one application.</summary>
internal abstract class ApplicationChangePage(RequestContext context, TimeProvider time) : RecordPage<ApplicationView>(context, time)
{
    public ApplicationView Application => Record;

    protected override IRequest<ApplicationView> Question => new ShowApplication(Id);

    protected override string Back => $"~/applications/{Id}";

    protected override Guid VersionOf(ApplicationView record) => record.Version;
}
