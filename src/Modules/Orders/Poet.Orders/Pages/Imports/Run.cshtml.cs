using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Poet.Orders.Features.Imports;
using Poet.Orders.Import.Reading.Columns;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Pages.Imports;

/// <summary>One import: its columns to confirm, its progress, its totals.</summary>
[Permission("orders.import")]
internal sealed class RunModel : PoetPage
{
    [BindProperty]
    public MappingInput Input { get; set; } = new();

    public ImportView? Import { get; private set; }

    public async Task OnGetAsync(Guid id, CancellationToken cancel)
    {
        Import = await Send(new ShowImport(id), cancel);
        Input.Columns = [.. Import.Columns.Select(c => new MappedHeading { Heading = c.Heading, Field = c.Field })];
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        Import = await Send(new ShowImport(id), cancel);
        var columns = Input.Columns.Where(c => c.Heading is not null).GroupBy(c => c.Heading!).ToDictionary(g => g.Key, g => g.First().Field);
        return await Try(new ConfirmMapping(id, columns, string.IsNullOrWhiteSpace(Input.SaveAs) ? null : Input.SaveAs.Trim(), "Columns looked at on the site"),
            _ => LocalRedirect($"/imports/{id}"), cancel);
    }

    public string? Sure(int column) => Import!.Columns.FirstOrDefault(c => c.Heading == Input.Columns[column].Heading) is { Confidence: > 0 and < 1 } guess
        ? string.Create(CultureInfo.InvariantCulture, $"Guessed, {guess.Confidence * 100:0}% sure") : null;
}

/// <summary>What the mapping form holds.</summary>
internal sealed class MappingInput
{
    public List<MappedHeading> Columns { get; set; } = [];

    public string? SaveAs { get; set; }
}

/// <summary>A heading and what its column holds.</summary>
internal sealed class MappedHeading
{
    public string? Heading { get; set; }

    public Field Field { get; set; }
}
