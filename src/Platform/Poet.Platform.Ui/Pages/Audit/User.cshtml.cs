using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Audit.Reading;
using Poet.Platform.Requests;

namespace Poet.Platform.Ui.Pages.Audit;

/// <summary>What one user did and read.</summary>
[Permission("audit.read"), ResponseCache(NoStore = true)]
internal sealed class UserModel : HistoryModel
{
    public async Task OnGetAsync(Guid id, string? cursor, CancellationToken cancel) => History = await Send(new ShowUserHistory(id, cursor), cancel);

    public Task<IActionResult> OnGetExportAsync(Guid id, CancellationToken cancel) => Export(new(null, id), cancel);
}
