using Poet.Insight.Features;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Insight.Pages.Insight;

/// <summary>What each figure means.</summary>
[Permission("insight.see")]
internal sealed class DefinitionsModel : PoetPage
{
    public IReadOnlyList<Definition> All { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => All = await Send(new ListDefinitions(), cancel);
}
