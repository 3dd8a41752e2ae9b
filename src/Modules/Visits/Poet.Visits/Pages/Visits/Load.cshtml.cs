using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Visits.Features;

namespace Poet.Visits.Pages.Visits;

/// <summary>What each officer and team has in hand.</summary>
[Permission("visits.read")]
internal sealed class LoadModel : PoetPage
{
    public IReadOnlyList<Load> Loads { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Loads = await Send(new CountLoad(), cancel);
}
