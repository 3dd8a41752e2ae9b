using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Audit.Reading;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Platform.Ui.Pages.Audit;

/// <summary>The history of one order, person or other record.</summary>
[Permission("audit.read"), ResponseCache(NoStore = true)]
internal sealed class RecordModel : PoetPage
{
    public HistoryPage History { get; private set; } = null!;

    public async Task OnGetAsync(Guid id, string? cursor, CancellationToken cancel) => History = await Send(new ShowRecordHistory(id, cursor), cancel);

    public async Task<IActionResult> OnGetExportAsync(Guid id, CancellationToken cancel)
    {
        var file = await Send(new ExportHistory(id, null), cancel);
        file.Describe(Response);
        return File(file.Bytes, "text/csv; charset=utf-8", file.FileName);
    }
}
