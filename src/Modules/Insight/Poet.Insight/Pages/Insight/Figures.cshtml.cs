using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Poet.Insight.Features;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Content;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;

namespace Poet.Insight.Pages.Insight;

/// <summary>Figures of the force as of a day.</summary>
[Permission("insight.see")]
internal sealed class FiguresModel(RequestContext context) : PoetPage
{
    public bool MayDisclose => context.Actor.May("insight.disclose");

    [BindProperty(SupportsGet = true), Display(Name = "Day")]
    public DateParts? AsOf { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "First day")]
    public DateParts? From { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "Day of knowledge")]
    public DateParts? AsKnownAt { get; set; }

    public InsightOverview? Result { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return;
        try
        {
            Result = await Send(new ShowInsight { AsOf = AsOf?.Date, From = From?.Date, AsKnownAt = AsKnownAt?.Date }, cancel);
        }
        catch (BadInputException refused)
        {
            AddProblems(refused, "");
        }
    }

    /// <summary>The numbers above 0 that open their records, each with the address of the list.</summary>
    public IEnumerable<(string Says, string Address)> Opens(Panel panel) =>
        from row in panel.Rows
        from column in Enumerable.Range(0, Definitions.Find(panel.Code)!.OpenColumns)
        where row.Values[column] > 0
        select ($"{row.Label}, {char.ToLowerInvariant(panel.Columns[column][0])}{panel.Columns[column][1..]}: {row.Values[column]}", "~/insight/records" + QueryString.Create(
        [
            KeyValuePair.Create("Figure", (string?)panel.Code), KeyValuePair.Create("Row", (string?)row.Key), KeyValuePair.Create("Column", (string?)(column + 1).ToString(CultureInfo.InvariantCulture)),
            KeyValuePair.Create("AsOf", Day(Result!.Until)), KeyValuePair.Create("From", Day(Result.From)), KeyValuePair.Create("AsKnownAt", Day(AsKnownAt?.Date)),
        ]));

    /// <summary>Where the same figures are a workbook.</summary>
    public string Export => "~/insight/workbook" + QueryString.Create([KeyValuePair.Create("AsOf", Day(Result!.Until)), KeyValuePair.Create("From", Day(Result.From)), KeyValuePair.Create("AsKnownAt", Day(AsKnownAt?.Date))]);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static IReadOnlyList<ChartRow> RowsOf(Panel panel) => [.. panel.Rows.Select(r => new ChartRow(r.Label, r.Values) { OutOf = r.OutOf })];
}
