using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Plans.Problems;
using Poet.Platform.Identity.Units;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.Problems;

/// <summary>A profile is opened.</summary>
[Permission("plans.own")]
internal sealed class NewModel(OrderTypeCatalogue types, RequestContext context, TimeProvider time) : SendingPage(context, time)
{
    [BindProperty]
    public ProblemForm Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Types => [.. types.All.OrderBy(t => t.Info.Name, StringComparer.Ordinal).Select(t => new SelectListItem(t.Info.Name, t.Info.Code))];

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid && await TrySend(new OpenProblem(Input.Title!, Input.Problem!, Input.ScanFrom!.Date!.Value, Input.Reason!, string.IsNullOrEmpty(Input.TypeCode) ? null : Input.TypeCode, null, Input.UnitId), null, cancel) is { } made)
            return LocalRedirect($"~/plans/problems/{made}");
        await Load(cancel);
        return Page();
    }

    private async Task Load(CancellationToken cancel)
    {
        Units = [.. (await Send(new ListUnits(), cancel)).Select(u => new SelectListItem(u.Name, u.Id.ToString()))];
        NewKey();
    }

    internal sealed class ProblemForm : ReasonForm
    {
        [Required(ErrorMessage = "Enter a title")]
        public string? Title { get; set; }

        [Required(ErrorMessage = "Enter what the problem is taken to be")]
        public string? Problem { get; set; }

        public string? TypeCode { get; set; }

        [Required(ErrorMessage = "Enter the first day to scan"), Display(Name = "First day to scan")]
        public DateParts? ScanFrom { get; set; }

        public Guid? UnitId { get; set; }
    }
}
