using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;
using Poet.Subjects.Domain;
using Poet.Subjects.Protecting;

namespace Poet.Subjects.Pages.Protecting;

/// <summary>A protected person is told something, or why not.</summary>
[Permission(Permissions.SeeProtected)]
internal sealed class DutyModel(RequestContext context, TimeProvider time) : SendingPage(context, time)
{
    [BindProperty(SupportsGet = true)]
    public Guid DutyId { get; set; }

    [BindProperty]
    public Guid? Seen { get; set; }

    [BindProperty]
    public AnswerForm Input { get; set; } = new();

    public ShownTelling Shown { get; private set; } = null!;

    public bool MayAnswer => May(Permissions.KeepProtected) && Shown.Duty.State == TellingState.Open;

    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Load(cancel);
        return Command() is { } command && await TrySend(command, Seen, cancel) is not null ? LocalRedirect("~/telling") : Page();
    }

    protected override string FieldOnPage(string? field) => field == "at" ? "Input.Time" : base.FieldOnPage(field);

    /// <summary>What the form asks for; null where something is missing, which the model state then says.</summary>
    private IRequest<Guid>? Command()
    {
        if (Input.Act == "told")
            return Told();
        if (Input.Act == "not-told" && Input.Because is null)
            ModelState.AddModelError("Input.Because", "Choose why they were not told");
        return ModelState.IsValid ? new RecordNotTold(DutyId, Input.Because!.Value, Input.Agency, Input.Reason!) : null;
    }

    private RecordTold? Told()
    {
        if (Input.How is null)
            ModelState.AddModelError("Input.How", "Choose how they were told");
        if (Input.Response is null)
            ModelState.AddModelError("Input.Response", "Choose what came of it");
        DateTimeOffset? at = null;
        if (Input.On?.Date is not { } day)
            ModelState.AddModelError("Input.On", "Enter the day on which they were told");
        else if ((at = ClockTime.Read(day, Input.Time, "14:30", out var problem)) is null)
            ModelState.AddModelError("Input.Time", problem!);
        return ModelState.IsValid ? new(DutyId, Input.How!.Value, at!.Value, Input.Response!.Value, Input.Reason!) : null;
    }

    private async Task Load(CancellationToken cancel)
    {
        Shown = await Send(new ShowTelling(DutyId), cancel);
        Seen ??= Shown.Version;
        NewKey();
    }

    internal sealed class AnswerForm : ReasonForm
    {
        [Required(ErrorMessage = "Choose whether you told them"), AllowedValues("told", "not-told", ErrorMessage = "Choose whether you told them")]
        public string? Act { get; set; }

        public HowTold? How { get; set; }

        [Display(Name = "Day")]
        public DateParts? On { get; set; }

        public string? Time { get; set; }

        public ToldResponse? Response { get; set; }

        public NotToldBecause? Because { get; set; }

        public ToldAgency? Agency { get; set; }
    }
}
