using Poet.Insight.Costs;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Insight.Pages.Costs;

/// <summary>What counted things are estimated to cost.</summary>
[Permission("insight.see")]
internal sealed class IndexModel(RequestContext context) : PoetPage
{
    public CostsView Found { get; private set; } = null!;

    public bool MayKeep => context.Actor.May("insight.estimate");

    public async Task OnGetAsync(CancellationToken cancel) => Found = await Send(new ShowCosts(), cancel);

    public static string Pounds(long pounds) => "£" + pounds.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);
}
