using Poet.Insight.Disclosures;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Insight.Pages.Disclosures;

/// <summary>Questions from outside the police.</summary>
[Permission("insight.disclose")]
internal sealed class IndexModel : PoetPage
{
    public IReadOnlyList<DisclosureRow> Found { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Found = await Send(new ListDisclosures(), cancel);
}
