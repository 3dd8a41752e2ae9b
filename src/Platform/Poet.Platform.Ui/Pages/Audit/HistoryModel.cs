using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Audit.Reading;
using Poet.Platform.Web;

namespace Poet.Platform.Ui.Pages.Audit;

/// <summary>A history, page by page and as a file.</summary>
internal abstract class HistoryModel : PoetPage
{
    public HistoryPage History { get; protected set; } = null!;

    protected async Task<IActionResult> Export(ExportHistory asked, CancellationToken cancel)
    {
        var file = await Send(asked, cancel);
        file.Describe(Response);
        return File(file.Bytes, "text/csv; charset=utf-8", file.FileName);
    }
}
