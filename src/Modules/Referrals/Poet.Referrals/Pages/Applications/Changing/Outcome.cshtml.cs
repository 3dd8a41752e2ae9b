using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;
using Poet.Referrals.Domain.Applications;
using Poet.Referrals.Features.Applications;

namespace Poet.Referrals.Pages.Applications.Changing;

/// <summary>What the court decided, clause by clause.</summary>
[Permission("applications.court")]
internal sealed class OutcomeModel(RequestContext context, TimeProvider time) : ApplicationChangePage(context, time)
{
    [BindProperty]
    public OutcomeForm Input { get; set; } = new();

    public static IReadOnlyList<SelectListItem> Starts { get; } =
    [
        new("When it is made", nameof(Anchor.Made)), new("When it is served", nameof(Anchor.Served)), new("On release from custody", nameof(Anchor.Released)), new("At the end of a licence", nameof(Anchor.LicenceEnd)),
        new("At the end of an earlier order", nameof(Anchor.EarlierOrderEnd)), new("On a day that the order states", nameof(Anchor.StatedDate)),
    ];

    public ClauseView? DraftOf(ClauseForm clause) => clause.ClauseId is { } id ? Application.Text.Clauses.FirstOrDefault(c => c.Id == id) : null;

    public override async Task OnGetAsync(CancellationToken cancel)
    {
        await Load(cancel);
        Input.Clauses = [.. Application.Text.Clauses.Select(c => new ClauseForm { ClauseId = c.Id, Number = c.Number })];
    }

    public async Task<IActionResult> OnPostAsync(string? act, CancellationToken cancel)
    {
        if (act == "add")
        {
            await Load(cancel);
            Input.Clauses.Add(new() { Number = Input.Clauses.Select(c => c.Number ?? 0).DefaultIfEmpty().Max() + 1 });
            ModelState.Clear();
            return Page();
        }
        while (Input.Clauses.Count > 0 && Input.Clauses[^1] is { ClauseId: null, Words: null, Reason: null })
            Input.Clauses.RemoveAt(Input.Clauses.Count - 1);
        for (var i = 0; i < Input.Clauses.Count; i++)
            if (Input.Clauses[i] is { ClauseId: not null, Result: null })
                ModelState.AddModelError($"Input.Clauses[{i}].Result", "Choose what the court did with the condition");
        return await Change(() => new RecordOutcome(Id, new()
        {
            On = Input.On!.Date!.Value, Court = Input.Court, Start = Input.Start, StartsOn = Input.StartsOn?.Date, LastDay = Input.LastDay?.Date, UntilFurtherOrder = Input.UntilFurtherOrder, Reason = Input.Reason!, Clauses = [.. Input.Clauses.Select(Read)],
        }, Input.Reason!), cancel);
    }

    private static ClauseOutcome Read(ClauseForm c)
    {
        var result = c.ClauseId is null ? ClauseResult.Added : c.Result!.Value;
        return new()
        {
            ClauseId = c.ClauseId, Number = c.Number ?? 0, Result = result, Words = result is ClauseResult.Amended or ClauseResult.Added ? c.Words : null,
            Because = result == ClauseResult.Refused ? c.Because : null, Reason = c.Reason ?? "", LastDay = c.LastDay?.Date, NothingProtected = c.NothingProtected,
        };
    }

    internal sealed class OutcomeForm : ReasonForm
    {
        [Required(ErrorMessage = "Enter the day of the decision"), Display(Name = "Day of the decision")]
        public DateParts? On { get; set; }

        public string? Court { get; set; }

        public Anchor? Start { get; set; }

        [Display(Name = "Day it starts")]
        public DateParts? StartsOn { get; set; }

        [Display(Name = "Last day of the order")]
        public DateParts? LastDay { get; set; }

        public bool UntilFurtherOrder { get; set; }

        public List<ClauseForm> Clauses { get; set; } = [];
    }

    internal sealed class ClauseForm
    {
        public Guid? ClauseId { get; set; }

        public int? Number { get; set; }

        public ClauseResult? Result { get; set; }

        public string? Words { get; set; }

        public RefusedBecause? Because { get; set; }

        [Display(Name = "Last day of this condition")]
        public DateParts? LastDay { get; set; }

        public string? Reason { get; set; }

        public bool NothingProtected { get; set; }
    }
}
