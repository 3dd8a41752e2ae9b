using MediatR;
using Poet.Plans.MappaReferrals;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.MappaReferrals;

/// <summary>A page that ends one referral to MAPPA.</summary>
internal abstract class MappaPage(RequestContext context, TimeProvider time) : RecordPage<MappaReferralView>(context, time)
{
    public MappaReferralView Referral => Record;

    protected override IRequest<MappaReferralView> Question => new ShowMappaReferral(Id);

    protected override string Back => $"~/plans/mappa-referrals/{Id}";

    protected override Guid VersionOf(MappaReferralView record) => record.Version;
}
