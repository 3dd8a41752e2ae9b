using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Visits.Features;

namespace Poet.Visits.Pages.Visits;

/// <summary>Visits to be made.</summary>
[Permission("visits.read")]
internal sealed class PlannedModel : PoetPage
{
    public IReadOnlyList<VisitRow> Visits { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Visits = await Send(new ListPlanned(), cancel);
}
