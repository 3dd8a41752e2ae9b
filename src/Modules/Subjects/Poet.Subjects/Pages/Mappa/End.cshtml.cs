using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;
using Poet.Subjects.Mappa;

namespace Poet.Subjects.Pages.Mappa;

/// <summary>A time under MAPPA ends, or is struck out.</summary>
[Permission("mappa.keep")]
internal sealed class EndModel(RequestContext context, TimeProvider time) : SendingPage(context, time)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid LevelId { get; set; }

    [BindProperty]
    public Guid? Seen { get; set; }

    [BindProperty]
    public EndForm Input { get; set; } = new();

    public string Name { get; private set; } = "";

    public ShownLevel Shown { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Load(cancel);
        if (Input.Act == "end" && Input.On?.Date is null)
            ModelState.AddModelError("Input.On", "Enter the first day on which it does not hold any more");
        return ModelState.IsValid && await (Input.Act == "end" ? TrySend(new EndMappa(LevelId, Input.On!.Date!.Value, Input.Reason!), Seen, cancel) : TrySend(new StrikeOutMappa(LevelId, Input.Reason!), Seen, cancel)) is not null
            ? LocalRedirect($"~/mappa/people/{Id}") : Page();
    }

    private async Task Load(CancellationToken cancel)
    {
        var known = await Send(new ShowMappa(Id), cancel);
        Shown = known.Levels.FirstOrDefault(l => l.Id == LevelId) ?? throw new NotFoundException("time under MAPPA");
        (Name, Seen) = (known.SubjectName, Seen ?? Shown.Version);
        NewKey();
    }

    internal sealed class EndForm : ReasonForm
    {
        [Required(ErrorMessage = "Choose what you want to do"), AllowedValues("end", "strike", ErrorMessage = "Choose what you want to do")]
        public string? Act { get; set; }

        [Display(Name = "First day")]
        public DateParts? On { get; set; }
    }
}
