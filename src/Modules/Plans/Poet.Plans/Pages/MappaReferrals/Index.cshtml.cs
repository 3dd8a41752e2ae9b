using Microsoft.AspNetCore.Mvc;
using Poet.Plans.MappaReferrals;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.MappaReferrals;

/// <summary>Referrals to MAPPA that patterns drafted.</summary>
[Permission("plans.read")]
internal sealed class IndexModel : PoetPage
{
    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    public IReadOnlyList<MappaReferralView> Found { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Found = await Send(new ListMappaReferrals { State = State }, cancel);
}
