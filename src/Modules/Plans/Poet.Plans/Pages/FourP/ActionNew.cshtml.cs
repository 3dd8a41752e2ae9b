using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Plans.Domain;
using Poet.Plans.FourP;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.FourP;

/// <summary>An action is planned.</summary>
[Permission("plans.own")]
internal sealed class ActionNewModel(PlanDesk desk, PlanRecords records, RequestContext context, TimeProvider time) : PlanPage(context, time)
{
    [BindProperty]
    public ActionForm Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Owners { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Records { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Needs { get; } = [.. Say.All<InterventionNeed>(n => PlanWords.Of(n))];

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Add(() =>
    {
        var (kind, id) = Linked(Input.Linked);
        return new PlanAnAction(Id, new(Input.Strand!.Value, Input.What!, Input.OwnerId!.Value, Input.DueOn!.Date!.Value, Input.Reason!) { LinkedKind = kind, LinkedId = id, Service = string.IsNullOrWhiteSpace(Input.Service) ? null : Input.Service, Need = Input.Need });
    }, cancel);

    protected override string FieldOnPage(string? field) => field is "linkedId" or "linkedKind" ? "Input.Linked" : base.FieldOnPage(field);

    protected override async Task Load(CancellationToken cancel)
    {
        await base.Load(cancel);
        Owners = [.. (await desk.Owners(cancel)).Select(c => new SelectListItem(c.Name, c.Id.ToString()))];
        Records = [.. (await records.Of(Plan.SubjectId, cancel)).Select(r => new SelectListItem(r.Says, $"{r.Kind} {r.Id}"))];
    }

    internal sealed class ActionForm : ReasonForm
    {
        [Required(ErrorMessage = "Choose what it is for")]
        public Strand? Strand { get; set; }

        [Required(ErrorMessage = "Enter what is to be done")]
        public string? What { get; set; }

        [Required(ErrorMessage = "Choose who does it")]
        public Guid? OwnerId { get; set; }

        [Required(ErrorMessage = "Enter the day by which it is done"), Display(Name = "Day by which it is done")]
        public DateParts? DueOn { get; set; }

        public string? Linked { get; set; }
        public string? Service { get; set; }
        public InterventionNeed? Need { get; set; }
    }
}
