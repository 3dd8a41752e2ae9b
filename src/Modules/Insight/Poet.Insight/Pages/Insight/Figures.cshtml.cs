using System.ComponentModel.DataAnnotations;
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
internal sealed class FiguresModel : PoetPage
{
    [BindProperty(SupportsGet = true), Display(Name = "Day")]
    public DateParts? AsOf { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "First day")]
    public DateParts? From { get; set; }

    public InsightOverview? Result { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return;
        try
        {
            Result = await Send(new ShowInsight { AsOf = AsOf?.Date, From = From?.Date }, cancel);
        }
        catch (BadInputException refused)
        {
            AddProblems(refused, "");
        }
    }

    public static IReadOnlyList<ChartRow> RowsOf(Panel panel) => [.. panel.Rows.Select(r => new ChartRow(r.Label, r.Values) { OutOf = r.OutOf })];
}
