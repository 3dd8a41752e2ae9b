using Poet.Plans.Reports;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.Plans;

/// <summary>One file of reports.</summary>
[Permission("plans.reports")]
internal sealed class ReportModel : PoetPage
{
    public ReportImportView Import { get; private set; } = null!;

    public async Task OnGetAsync(Guid id, CancellationToken cancel) => Import = await Send(new ShowReportImport(id), cancel);
}
