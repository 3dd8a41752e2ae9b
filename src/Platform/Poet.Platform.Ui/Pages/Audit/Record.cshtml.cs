using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Audit.Reading;
using Poet.Platform.Requests;

namespace Poet.Platform.Ui.Pages.Audit;

/// <summary>The history of one order, person or other record.</summary>
[Permission("audit.read"), ResponseCache(NoStore = true)]
internal sealed class RecordModel : HistoryModel
{
    public async Task OnGetAsync(Guid id, string? cursor, CancellationToken cancel) => History = await Send(new ShowRecordHistory(id, cursor), cancel);

    public Task<IActionResult> OnGetExportAsync(Guid id, CancellationToken cancel) => Export(new(id, null), cancel);
}
