using Microsoft.AspNetCore.Mvc;
using Poet.Insight.Features;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Insight.Pages.Insight;

/// <summary>Downloads the figures. A page, since a browser's link cannot send the header that the API asks for.</summary>
[Permission("insight.see"), ResponseCache(NoStore = true)]
internal sealed class WorkbookModel : PoetPage
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? AsOf { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? AsKnownAt { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        ModelState.IsValid ? File(await Send(new ExportFigures { AsOf = AsOf, From = From, AsKnownAt = AsKnownAt }, cancel), ExportFigures.Xlsx, Marking.FileName(ExportFigures.FileName)) : BadRequest();
}
