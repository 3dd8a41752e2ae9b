using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Referrals.Features.Applications;

namespace Poet.Referrals.Pages.Applications;

/// <summary>One application.</summary>
[Permission("referrals.read")]
internal sealed class ApplicationModel(RequestContext context) : PoetPage
{
    public ApplicationView Application { get; private set; } = null!;

    public bool MayDraft => context.Actor.May("applications.draft");

    public bool MaySignLaw => context.Actor.May("applications.sign-law");

    public bool MayCourt => context.Actor.May("applications.court");

    public bool MayAnswer => context.Actor.May("applications.answer");

    public bool MayAudit => context.Actor.May("audit.read");

    public async Task OnGetAsync(Guid id, CancellationToken cancel) => Application = await Send(new ShowApplication(id), cancel);
}
