using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;
using Poet.Visits.Domain;
using Poet.Visits.Features;

namespace Poet.Visits.Pages.Visits.Changing;

/// <summary>A visit is recorded, term by term.</summary>
[Permission("visits.record")]
internal sealed class RecordModel(RequestContext context, TimeProvider time) : SendingPage(context, time)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Planned { get; set; }

    [BindProperty]
    public RecordForm Input { get; set; } = new();

    public ChecklistView Checklist { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Checklist = await Send(new ShowChecklist(Id), cancel);
        var planned = Checklist.Planned.FirstOrDefault(p => p.Id == Planned) ?? Checklist.Planned.FirstOrDefault(p => p.For <= LondonTime.DateOf(Checklist.At));
        Input = new()
        {
            On = DateParts.From(LondonTime.DateOf(Checklist.At)), Time = LondonTime.TimeOf(Checklist.At).ToString("HH:mm", null), PlannedId = planned?.Id, Purpose = planned?.Purpose,
            Terms = [.. Checklist.Terms.Select(t => new TermForm { OrderId = t.OrderId, ConditionId = t.ConditionId })],
            Powers = [.. Enum.GetValues<Act>().Select(a => new PowerForm { Act = a })],
        };
        NewKey();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        DateTimeOffset? at = null;
        if (Input.On?.Date is { } day) // a missing day is told at its own field
        {
            at = ClockTime.Read(day, Input.Time, "14:30", out var problem);
            if (problem is not null)
                ModelState.AddModelError("Input.Time", problem);
        }
        if (ModelState.IsValid && await TrySend(new RecordVisit(Id, What(at!.Value), Input.Reason!), null, cancel) is { } made)
            return LocalRedirect($"~/visits/{made}");
        Checklist = await Send(new ShowChecklist(Id, at), cancel);
        NewKey();
        return Page();
    }

    protected override string FieldOnPage(string? field) =>
        field is "at" ? "Input.On"
        // powers are sent without those that were not used
        : field is not null && field.StartsWith("powers[", StringComparison.Ordinal) && int.TryParse(field["powers[".Length..field.IndexOf(']', StringComparison.Ordinal)], out var sent)
            ? $"Input.Powers[{Used().ElementAt(sent).Index}].Note" : base.FieldOnPage(field);

    private VisitInput What(DateTimeOffset at) => new(at, Input.Purpose!.Value, Input.Place!.Value, Input.Reason!)
    {
        Announced = Input.Announced, PlannedId = Input.PlannedId, FailedWhy = Input.FailedWhy, RetryOn = Input.RetryOn?.Date, Video = Input.Video,
        Powers = [.. Used().Select(p => new PowerSaid(p.Item.Act, p.Item.Basis!.Value, p.Item.Note))],
        Terms = Input.FailedWhy is not null ? [] : [.. Input.Terms.Select(t => new TermFound(t.OrderId, t.ConditionId, t.Result, t.Note, t.Told))],
    };

    private IEnumerable<(int Index, PowerForm Item)> Used() => Input.Powers.Index().Where(p => p.Item.Basis is not null);

    internal sealed class RecordForm : ReasonForm
    {
        public Guid? PlannedId { get; set; }

        [Required(ErrorMessage = "Choose what the visit was for")]
        public VisitPurpose? Purpose { get; set; }

        [Required(ErrorMessage = "Enter the day of the visit"), Display(Name = "Day of the visit")]
        public DateParts? On { get; set; }

        public string? Time { get; set; }

        public bool Announced { get; set; }

        [Required(ErrorMessage = "Choose where it was")]
        public VisitPlace? Place { get; set; }

        public FailedWhy? FailedWhy { get; set; }

        [Display(Name = "Day to try again")]
        public DateParts? RetryOn { get; set; }

        public string? Video { get; set; }

        public List<PowerForm> Powers { get; set; } = [];

        public List<TermForm> Terms { get; set; } = [];
    }

    internal sealed class PowerForm
    {
        public Act Act { get; set; }

        public Basis? Basis { get; set; }

        public string? Note { get; set; }
    }

    internal sealed class TermForm
    {
        public Guid OrderId { get; set; }

        public Guid ConditionId { get; set; }

        public TermResult Result { get; set; }

        public TermTold Told { get; set; }

        public string? Note { get; set; }
    }
}
