using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Audit.Reading;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Platform.Ui.Pages.Audit;

/// <summary>What one user did and read.</summary>
[Permission("audit.read"), ResponseCache(NoStore = true)]
internal sealed class UserModel : PoetPage
{
    public HistoryPage History { get; private set; } = null!;

    public async Task OnGetAsync(Guid id, string? cursor, CancellationToken cancel) => History = await Send(new ShowUserHistory(id, cursor), cancel);

    public async Task<IActionResult> OnGetExportAsync(Guid id, CancellationToken cancel)
    {
        var file = await Send(new ExportHistory(null, id), cancel);
        file.Describe(Response);
        return File(file.Bytes, "text/csv; charset=utf-8", file.FileName);
    }
}
