using MediatR;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Referrals.Features;

namespace Poet.Referrals.Pages.Referrals.Changing;

/// <summary>A page that changes one referral.</summary>
internal abstract class ChangePage(RequestContext context, TimeProvider time) : RecordPage<ReferralView>(context, time)
{
    public ReferralView Referral => Record;

    protected override IRequest<ReferralView> Question => new ShowReferral(Id);

    protected override string Back => $"~/referrals/{Id}";

    protected override Guid VersionOf(ReferralView record) => record.Version;
}
