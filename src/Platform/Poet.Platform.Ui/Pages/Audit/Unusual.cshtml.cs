using Poet.Platform.Audit.Reading;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Platform.Ui.Pages.Audit;

/// <summary>Access that somebody should ask about.</summary>
[Permission("audit.read")]
internal sealed class UnusualModel : PoetPage
{
    public UnusualAccess Found { get; private set; } = null!;

    public async Task OnGetAsync(int? days, CancellationToken cancel) => Found = await Send(new ShowUnusualAccess(days ?? 7), cancel);
}
