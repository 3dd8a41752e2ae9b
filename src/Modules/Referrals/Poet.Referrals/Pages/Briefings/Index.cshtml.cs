using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Referrals.Domain.Briefings;
using Poet.Referrals.Features.Briefings;

namespace Poet.Referrals.Pages.Briefings;

/// <summary>Trainings, briefings and roadshows, with the referrals before and after.</summary>
[Permission("referrals.read")]
internal sealed class IndexModel(RequestContext context) : PoetPage
{
    public BriefingPage Found { get; private set; } = null!;

    public bool MayRecord => context.Actor.May("referrals.make");

    public async Task OnGetAsync(CancellationToken cancel) => Found = await Send(new ShowBriefings(), cancel);

    public static string Called(BriefingKind kind) => kind switch { BriefingKind.Training => "Training (CPD)", BriefingKind.Briefing => "Briefing", _ => "Roadshow" };
}
