using Poet.Plans.Nominals;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.Plans;

/// <summary>Reports before and after adoption, of all nominals together.</summary>
[Permission("plans.read")]
internal sealed class EvaluationModel : PoetPage
{
    public Evaluation Found { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => Found = await Send(new EvaluateNominals(), cancel);
}
