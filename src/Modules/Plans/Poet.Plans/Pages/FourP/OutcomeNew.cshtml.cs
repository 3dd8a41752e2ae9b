using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Plans.Domain;
using Poet.Plans.FourP;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.FourP;

/// <summary>What came of managing somebody.</summary>
[Permission("plans.own")]
internal sealed class OutcomeNewModel(PlanRecords records, RequestContext context, TimeProvider time) : PlanPage(context, time)
{
    [BindProperty]
    public OutcomeForm Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Records { get; private set; } = [];

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Add(() =>
    {
        var (kind, id) = Linked(Input.Linked);
        return new RecordOutcome(Id, new(Input.Kind!.Value, Input.On!.Date!.Value, Input.Reason!) { LinkedKind = kind, LinkedId = id, SourceReference = Input.SourceReference, Note = Input.Note });
    }, cancel);

    protected override string FieldOnPage(string? field) => field is "linkedId" or "linkedKind" ? "Input.Linked" : base.FieldOnPage(field);

    protected override async Task Load(CancellationToken cancel)
    {
        await base.Load(cancel);
        Records = [.. (await records.Of(Plan.SubjectId, cancel)).Select(r => new SelectListItem(r.Says, $"{r.Kind} {r.Id}"))];
    }

    internal sealed class OutcomeForm : ReasonForm
    {
        [Required(ErrorMessage = "Choose what came of it")]
        public OutcomeKind? Kind { get; set; }

        [Required(ErrorMessage = "Enter the day on which it happened"), Display(Name = "Day on which it happened")]
        public DateParts? On { get; set; }

        public string? Linked { get; set; }
        public string? SourceReference { get; set; }
        public string? Note { get; set; }
    }
}
