using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Referrals.Domain;
using Poet.Referrals.Features;
using Poet.Referrals.Features.Applications;

namespace Poet.Referrals.Pages.Referrals;

/// <summary>One referral.</summary>
[Permission("referrals.read")]
internal sealed class ReferralModel(RequestContext context) : PoetPage
{
    public ReferralView Referral { get; private set; } = null!;

    public bool MayMake => context.Actor.May("referrals.make");

    public bool MayDecide => context.Actor.May("referrals.decide");

    public bool MayAudit => context.Actor.May("audit.read");

    public bool MayReadMappa => context.Actor.May("mappa.read");

    public bool MayDraft => context.Actor.May("applications.draft");

    public IReadOnlyList<ApplicationRow> Applications { get; private set; } = [];

    public async Task OnGetAsync(Guid id, CancellationToken cancel)
    {
        Referral = await Send(new ShowReferral(id), cancel);
        if (Referral.State == ReferralState.Accepted)
            Applications = (await Send(new ListApplications { Referral = id }, cancel)).Applications;
    }
}
