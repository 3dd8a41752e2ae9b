using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Poet.Orders.Features.Imports;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Pages.Imports;

/// <summary>The lines of an import by outcome, with their cells.</summary>
[Permission("orders.mend")]
internal sealed class LinesModel : PoetPage
{
    public Guid Id { get; private set; }

    public string? Outcome { get; private set; }

    public ImportLinePage? Found { get; private set; }

    public async Task OnGetAsync(Guid id, string? outcome, [FromQuery(Name = "p")] int? page, CancellationToken cancel)
    {
        (Id, Outcome) = (id, outcome);
        Found = await Send(new ListImportLines { ImportId = id, Outcome = outcome, Page = page ?? 1 }, cancel);
    }

    public string HrefOf(int page) => string.Create(CultureInfo.InvariantCulture, $"?p={page}{(Outcome is null ? "" : "&outcome=" + Outcome)}");
}

/// <summary>The lines as a CSV file.</summary>
[Permission("orders.import")]
internal sealed class ExportModel : PoetPage
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        await (await Send(new ExportImportLines(id), cancel)).Answer.ExecuteAsync(HttpContext);
        return new EmptyResult();
    }
}
