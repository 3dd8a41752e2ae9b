using Microsoft.AspNetCore.Mvc;
using Poet.Plans.Tiers;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.Plans;

/// <summary>People to adopt or to watch.</summary>
[Permission("plans.read")]
internal sealed class WatchModel : PoetPage
{
    [BindProperty(SupportsGet = true)]
    public string? Which { get; set; }

    public IReadOnlyList<StandingRow> Found { get; private set; } = [];

    public string Heading => Which switch { "one-away" => "One report away from a higher tier", "in-prison" => "Of a tier but for prison", _ => "Of a tier, and no nominal" };

    public async Task OnGetAsync(CancellationToken cancel) => Found = await Send(new ListStandings { Which = Which }, cancel);
}
