using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Platform.Identity.Units;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;
using Poet.Subjects.Domain;
using Poet.Subjects.Mappa;

namespace Poet.Subjects.Pages.Mappa;

/// <summary>An action of a meeting, what came of it, and that the meeting was told.</summary>
[Permission("mappa.read")]
internal sealed class ActionModel(Colleagues colleagues, RequestContext context, TimeProvider time) : SendingPage(context, time)
{
    [BindProperty(SupportsGet = true)]
    public Guid ActionId { get; set; }

    [BindProperty]
    public Guid? Seen { get; set; }

    [BindProperty]
    public AnswerForm Input { get; set; } = new();

    public ShownMappaAction Shown { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public bool MayAnswer => May("mappa.act") && (Shown.Action.State == MappaActionState.Open || Shown.Action.ReportedOn is null);

    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Load(cancel);
        if (Input.Act == "owner" && Input.OwnerId is null)
            ModelState.AddModelError("Input.OwnerId", "Choose a colleague");
        if (Input.Act != "owner" && Input.On?.Date is null)
            ModelState.AddModelError("Input.On", "Enter the day");
        return ModelState.IsValid && await TrySend(Command(), Seen, cancel) is not null ? LocalRedirect($"~/mappa/actions/{ActionId}") : Page();
    }

    private IRequest<Guid> Command() => Input.Act switch
    {
        "owner" => new AssignMappaAction(ActionId, Input.OwnerId!.Value, null, Input.Reason!),
        "report" => new ReportMappaAction(ActionId, Input.On!.Date!.Value, Input.Reason!),
        _ => new AnswerMappaAction(ActionId, Input.Act == "done", Input.Outcome ?? "", Input.On!.Date!.Value, Input.NothingProtected, Input.Reason!),
    };

    private async Task Load(CancellationToken cancel)
    {
        Shown = await Send(new ShowMappaAction(ActionId), cancel);
        Seen ??= Shown.Version;
        People = MayAnswer ? [.. (await colleagues.Of(Context.Actor.Force, cancel)).Select(c => new SelectListItem(c.Name, c.Id.ToString()))] : [];
        NewKey();
    }

    internal sealed class AnswerForm : ReasonForm
    {
        [Required(ErrorMessage = "Choose what you want to record"), AllowedValues("done", "not-done", "owner", "report", ErrorMessage = "Choose what you want to record")]
        public string? Act { get; set; }

        public Guid? OwnerId { get; set; }

        [Display(Name = "Day")]
        public DateParts? On { get; set; }

        public string? Outcome { get; set; }

        public bool NothingProtected { get; set; }
    }
}
