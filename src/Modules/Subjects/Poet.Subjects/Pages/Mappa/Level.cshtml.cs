using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;
using Poet.Subjects.Domain;
using Poet.Subjects.Mappa;

namespace Poet.Subjects.Pages.Mappa;

/// <summary>A category and level are recorded.</summary>
[Permission("mappa.keep")]
internal sealed class LevelModel(RequestContext context, TimeProvider time) : SendingPage(context, time)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public LevelForm Input { get; set; } = new();

    public string Name { get; private set; } = "";

    public IEnumerable<SelectListItem> Categories => Enumerable.Range(1, May(MappaDesk.SeesTerrorism) ? 4 : 3).Select(c => new SelectListItem(MappaLabels.Category(c), $"{c}"));

    public IEnumerable<SelectListItem> Levels => Enumerable.Range(1, MappaPeriod.HighestLevel).Select(l => new SelectListItem($"Level {l}", $"{l}"));

    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Load(cancel);
        return ModelState.IsValid && await TrySend(new SetMappa(Id, Input.Read(), Input.Reason!), null, cancel) is not null ? LocalRedirect($"~/mappa/people/{Id}") : Page();
    }

    private async Task Load(CancellationToken cancel)
    {
        Name = (await Send(new ShowMappa(Id), cancel)).SubjectName;
        NewKey();
    }

    internal sealed class LevelForm : ReasonForm
    {
        [Required(ErrorMessage = "Choose the category")]
        public int? Category { get; set; }

        [Required(ErrorMessage = "Choose the level")]
        public int? Level { get; set; }

        [Required(ErrorMessage = "Choose the lead agency")]
        public LeadAgency? LeadAgency { get; set; }

        [Required(ErrorMessage = "Enter the MAPPA area")]
        public string? Area { get; set; }

        [Required(ErrorMessage = "Enter the first day"), Display(Name = "First day")]
        public DateParts? From { get; set; }

        [Display(Name = "End")]
        public DateParts? Until { get; set; }

        public string? Minutes { get; set; }

        public MappaInput Read() => new(Category!.Value, Level!.Value, LeadAgency!.Value, Area!, From!.Date!.Value, Reason!) { Until = Until?.Date, Minutes = Minutes };
    }
}
