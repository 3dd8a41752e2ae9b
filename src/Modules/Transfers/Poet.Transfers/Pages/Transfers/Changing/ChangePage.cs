using MediatR;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Transfers.Features;

namespace Poet.Transfers.Pages.Transfers.Changing;

/// <summary>A page that changes one transfer.</summary>
internal abstract class ChangePage(RequestContext context, TimeProvider time) : RecordPage<TransferView>(context, time)
{
    public TransferView Transfer => Record;

    protected override IRequest<TransferView> Question => new ShowTransfer(Id);

    protected override string Back => $"~/transfers/{Id}";

    protected override Guid VersionOf(TransferView record) => record.Version;
}
