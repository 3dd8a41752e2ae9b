using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Poet.Plans.Reports;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.Plans;

/// <summary>Files of reports, and a new one.</summary>
[Permission("plans.reports"), RequestSizeLimit(ImportReports.MostSent)]
internal sealed class ReportsModel : PoetPage
{
    [BindProperty]
    public UploadForm Input { get; set; } = new();

    public IReadOnlyList<ReportImportView> Imports { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Imports = await Send(new ListReportImports(), cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await OnGetAsync(cancel);
        if (!ModelState.IsValid)
            return Page();
        try
        {
            return await Try(new ImportReports(Input.File!.FileName, await ImportReports.Sent(Input.File, cancel), Input.Reason!), id => LocalRedirect($"/plans/reports/{id}"), cancel);
        }
        catch (BadInputException large)
        {
            AddProblems(large);
            return Page();
        }
    }

    internal sealed class UploadForm : ReasonForm
    {
        [Required(ErrorMessage = "Choose a file")]
        public IFormFile? File { get; set; }
    }
}
