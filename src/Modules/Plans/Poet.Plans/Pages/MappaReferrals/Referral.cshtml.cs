using Poet.Plans.MappaReferrals;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.MappaReferrals;

/// <summary>One referral to MAPPA.</summary>
[Permission("plans.read")]
internal sealed class ReferralModel(RequestContext context) : PoetPage
{
    public MappaReferralView Referral { get; private set; } = null!;

    public bool MayEnd => context.Actor.May("plans.own");

    public async Task OnGetAsync(Guid id, CancellationToken cancel) => Referral = await Send(new ShowMappaReferral(id), cancel);
}
