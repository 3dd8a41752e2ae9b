using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Breaches.Domain;
using Poet.Breaches.Features;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;

namespace Poet.Breaches.Pages.Breaches.Changing;

/// <summary>A breach is opened: first the moment, then the conditions that held then.</summary>
[Permission("breaches.record")]
internal sealed class OpenModel(RequestContext context, TimeProvider time) : SendingPage(context, time), IFactsPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Act { get; set; }

    [BindProperty]
    public OpenForm Input { get; set; } = new();

    FactsForm IFactsPage.Input => Input;

    public TermsOffered Offered { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var now = Time.GetUtcNow();
        (Input.On, Input.Time) = (DateParts.From(LondonTime.DateOf(now)), LondonTime.TimeOf(now).ToString("HH:mm", null));
        await Load(now, cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Act == "when")
            ModelState.Clear(); // only the moment is asked for
        DateTimeOffset? at = null;
        if (Input.On?.Date is { } day) // a missing day is told at its own field
        {
            at = ClockTime.Read(day, Input.Time, "14:30", out var problem);
            if (problem is not null)
                ModelState.AddModelError("Input.Time", problem);
        }
        await Load(at ?? Time.GetUtcNow(), cancel);
        if (Act == "when")
            return Page();
        foreach (var (field, problem) in Input.Halves())
            ModelState.AddModelError("Input." + field, problem);
        var orders = Offered.Terms.Where(t => Input.ConditionIds.Contains(t.ConditionId)).Select(t => t.OrderId).Distinct().ToList();
        if (orders.Count != 1)
            ModelState.AddModelError("Input.ConditionIds", orders.Count == 0 ? "Choose at least one condition that was in force at that moment" : "Choose conditions of one order, and open another breach for the other order");
        if (ModelState.IsValid && await TrySend(new OpenBreach(Id, What(orders[0], at!.Value), Input.Reason!), null, cancel) is { } made)
            return LocalRedirect($"~/breaches/{made}");
        return Page();
    }

    protected override string FieldOnPage(string? field) => field switch
    {
        "at" => "Input.On",
        "orderId" => "Input.ConditionIds",
        not null when field.StartsWith("conditionIds", StringComparison.Ordinal) => "Input.ConditionIds",
        not null when field.StartsWith("facts", StringComparison.Ordinal) => "",
        _ => base.FieldOnPage(field),
    };

    private BreachInput What(Guid order, DateTimeOffset at) => new(order, Input.ConditionIds, at, Input.Source!.Value, Input.Seen ?? "", Input.Reason!)
    {
        SourceReference = Input.SourceReference, SourceGrade = Input.SourceGrade, InformationGrade = Input.InformationGrade, Facts = Input.Read(),
    };

    private async Task Load(DateTimeOffset at, CancellationToken cancel)
    {
        Offered = await Send(new OfferTerms(Id, at), cancel);
        People = [.. Offered.People.Select(p => new SelectListItem(p.Name, p.Id.ToString()))];
        NewKey();
    }

    internal sealed class OpenForm : FactsForm
    {
        [Required(ErrorMessage = "Enter the day of the event"), Display(Name = "Day of the event")]
        public DateParts? On { get; set; }

        public string? Time { get; set; }

        public List<Guid> ConditionIds { get; set; } = [];

        [Required(ErrorMessage = "Choose where word of it comes from")]
        public BreachSource? Source { get; set; }

        public string? SourceReference { get; set; }

        public SourceGrade? SourceGrade { get; set; }

        public InformationGrade? InformationGrade { get; set; }

        public string? Seen { get; set; }
    }
}
