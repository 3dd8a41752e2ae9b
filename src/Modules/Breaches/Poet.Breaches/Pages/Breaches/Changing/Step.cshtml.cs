using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Breaches.Domain;
using Poet.Breaches.Features;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;

namespace Poet.Breaches.Pages.Breaches.Changing;

/// <summary>What followed a breach.</summary>
[Permission("breaches.record")]
internal sealed class StepModel(RequestContext context, TimeProvider time) : ChangePage(context, time)
{
    [BindProperty]
    public StepForm Input { get; set; } = new();

    /// <summary>What can be chosen now.</summary>
    public IEnumerable<StepKind> Kinds => Breach.ClosedAt is not null || Breach.Dropped ? [StepKind.TakenUpAgain]
        : BreachRows.FollowKinds.Where(k => k != StepKind.Charge || Breach.MayBeCharged);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        DateTimeOffset? at = null;
        if (Input.On?.Date is { } day && !string.IsNullOrWhiteSpace(Input.Time)) // a missing day is told at its own field
        {
            at = ClockTime.Read(day, Input.Time, "14:30", out var problem);
            if (problem is not null)
                ModelState.AddModelError("Input.Time", problem);
        }
        return Change(() => new RecordStep(Id, new(Input.Kind!.Value, Input.On!.Date!.Value, at, Input.Kind == StepKind.Outcome ? Input.Outcome : null, Input.Kind == StepKind.Recall ? Input.Recall : null,
            Input.Kind == StepKind.NoFurtherAction ? Input.Because : null, Input.Note), Input.Reason!), cancel);
    }

    protected override string FieldOnPage(string? field) => field == "at" ? "Input.Time" : base.FieldOnPage(field);

    internal sealed class StepForm : ReasonForm
    {
        [Required(ErrorMessage = "Choose what it is")]
        public StepKind? Kind { get; set; }

        [Required(ErrorMessage = "Enter the day"), Display(Name = "Day")]
        public DateParts? On { get; set; }

        public string? Time { get; set; }

        public CourtOutcome? Outcome { get; set; }

        public RecallResult? Recall { get; set; }

        public NoActionBecause? Because { get; set; }

        public string? Note { get; set; }
    }
}
