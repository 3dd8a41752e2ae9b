using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Insight.Disclosures;
using Poet.Insight.Features;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;

namespace Poet.Insight.Pages.Disclosures;

/// <summary>A question is saved.</summary>
[Permission("insight.disclose")]
internal sealed class NewModel(RequestContext context, TimeProvider time) : SendingPage(context, time)
{
    [BindProperty]
    public QuestionForm Input { get; set; } = new();

    public static IReadOnlyList<SelectListItem> Figures => [.. Definitions.All.Where(d => !d.NamesStaff).Select(d => new SelectListItem(d.Title, d.Code))];

    public void OnGet() => NewKey();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid && await TrySend(new SaveQuestion(Input.Source!, Input.Question!, Input.Figure!, Input.AsOf!.Date!.Value, Input.From!.Date!.Value, Input.Reason!, Input.AsKnownAt?.Date), null, cancel) is { } made)
            return LocalRedirect($"~/insight/disclosures/{made}");
        NewKey();
        return Page();
    }

    internal sealed class QuestionForm : ReasonForm
    {
        [Required(ErrorMessage = "Enter the number of the request")]
        public string? Source { get; set; }

        [Required(ErrorMessage = "Enter what is asked")]
        public string? Question { get; set; }

        [Required(ErrorMessage = "Choose a figure")]
        public string? Figure { get; set; }

        [Required(ErrorMessage = "Enter the day asked about"), Display(Name = "Day asked about")]
        public DateParts? AsOf { get; set; }

        [Required(ErrorMessage = "Enter the first day of the period"), Display(Name = "First day of the period")]
        public DateParts? From { get; set; }

        [Display(Name = "Day of knowledge")]
        public DateParts? AsKnownAt { get; set; }
    }
}
