using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Referrals.Features;

namespace Poet.Referrals.Pages.Referrals;

/// <summary>One referral.</summary>
[Permission("referrals.read")]
internal sealed class ReferralModel(RequestContext context) : PoetPage
{
    public ReferralView Referral { get; private set; } = null!;

    public bool MayMake => context.Actor.May("referrals.make");

    public bool MayDecide => context.Actor.May("referrals.decide");

    public bool MayAudit => context.Actor.May("audit.read");

    public async Task OnGetAsync(Guid id, CancellationToken cancel) => Referral = await Send(new ShowReferral(id), cancel);
}
