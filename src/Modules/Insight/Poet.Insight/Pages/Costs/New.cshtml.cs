using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Insight.Costs;
using Poet.Insight.Features;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Insight.Pages.Costs;

/// <summary>An estimate is kept.</summary>
[Permission("insight.estimate")]
internal sealed class NewModel(RequestContext context, TimeProvider time) : SendingPage(context, time)
{
    private const char Between = '|';

    [BindProperty]
    public EstimateForm Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Rows { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var counted = (Input.Counted ?? "").Split(Between, 2);
        if (ModelState.IsValid && await TrySend(new KeepEstimate(Input.Label!, counted[0], counted.Length > 1 ? counted[1] : "", Input.Low!.Value, Input.High!.Value, Input.Source!, Input.Reason!), null, cancel) is not null)
            return LocalRedirect("~/insight/costs");
        await Load(cancel);
        return Page();
    }

    protected override string FieldOnPage(string? field) => base.FieldOnPage(field is "figure" or "row" ? "counted" : field);

    private async Task Load(CancellationToken cancel)
    {
        Rows = [.. (await Send(new ShowInsight(), cancel)).Panels.SelectMany(p => p.Rows.Select(r => new SelectListItem($"{p.Title}: {r.Label}, {p.Columns[0].ToLowerInvariant()}", $"{p.Code}{Between}{r.Key}")))];
        NewKey();
    }

    internal sealed class EstimateForm : ReasonForm
    {
        [Required(ErrorMessage = "Enter what the sums are for")]
        public string? Label { get; set; }

        [Required(ErrorMessage = "Choose what counts it")]
        public string? Counted { get; set; }

        [Required(ErrorMessage = "Enter the lower sum")]
        public int? Low { get; set; }

        [Required(ErrorMessage = "Enter the higher sum")]
        public int? High { get; set; }

        [Required(ErrorMessage = "Enter where the sums come from")]
        public string? Source { get; set; }
    }
}
