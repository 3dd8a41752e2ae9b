using Poet.Platform.Audit.Reading;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Platform.Ui.Pages.Audit;

/// <summary>Where reading the audit begins.</summary>
[Permission("audit.read")]
internal sealed class IndexModel : PoetPage
{
    public IReadOnlyList<AuditedUser> Users { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Users = await Send(new ListAuditedUsers(), cancel);
}
