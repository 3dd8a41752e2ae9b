using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Orders.Features;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;

namespace Poet.Orders.Pages.Orders.Ledger;

/// <summary>Something that the order lets the police allow was approved or refused.</summary>
[Permission("orders.change")]
internal sealed class PermitModel(RequestContext context, TimeProvider time) : LedgerPage(context, time)
{
    [BindProperty]
    public PermitForm Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Conditions { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Named { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => Draw(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Draw(cancel);
        var from = Instant(Input.On, Input.Time);
        var until = Instant(Input.UntilOn, Input.UntilTime, "Input.UntilTime");
        if (Input.NamedId is not null && !string.IsNullOrWhiteSpace(Input.Value))
            ModelState.AddModelError("Input.Value", "Choose a place or person, or enter one thing, not both");
        return await Change(() => new DecidePermission(Id, new(Input.About!, Input.Decision == "approved", from!.Value, Input.Words!, Input.Reason!)
        {
            Until = until, Value = Input.NamedId?.ToString() ?? Input.Value, ConditionId = Input.ConditionId, NothingProtected = Input.NothingProtected,
        }, Input.Reason!), cancel);
    }

    protected override string FieldOnPage(string? field) => field switch { "from" => "Input.Time", "until" => "Input.UntilTime", _ => base.FieldOnPage(field) };

    private async Task Draw(CancellationToken cancel)
    {
        await Load(cancel);
        Conditions = [.. Order.Conditions.Select(c => new SelectListItem($"{c.Number}. {(c.Words.Length > 80 ? c.Words[..80] + "…" : c.Words)}", c.ConditionId.ToString()))];
        var around = await Send(new ShowBound(Order.SubjectId), cancel);
        Named = [.. around.Places.Select(p => new SelectListItem(p.Name, p.Id.ToString())), .. around.People.Select(p => new SelectListItem(p.Name, p.Id.ToString()))];
    }

    internal sealed class PermitForm : ReasonForm
    {
        [AllowedValues("approved", "refused", ErrorMessage = "Choose what was decided")]
        public string? Decision { get; set; }

        [Required(ErrorMessage = "Choose what it is for")]
        public string? About { get; set; }

        public Guid? NamedId { get; set; }

        public string? Value { get; set; }

        public Guid? ConditionId { get; set; }

        [Required(ErrorMessage = "Enter what was asked for and what was allowed")]
        public string? Words { get; set; }

        [Required(ErrorMessage = "Enter the first day"), Display(Name = "From this day")]
        public DateParts? On { get; set; }

        public string? Time { get; set; }

        [Display(Name = "Until this day")]
        public DateParts? UntilOn { get; set; }

        public string? UntilTime { get; set; }

        public bool NothingProtected { get; set; }
    }
}
