using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Orders.Domain;
using Poet.Orders.Features;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;

namespace Poet.Orders.Pages.Orders.Ledger;

/// <summary>The subject told the police something.</summary>
[Permission("orders.change")]
internal sealed class TellModel(RequestContext context, TimeProvider time) : LedgerPage(context, time)
{
    [BindProperty]
    public ToldForm Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Duties { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => Draw(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Draw(cancel);
        var at = Instant(Input.On, Input.Time);
        return await Change(() => new TellUnderOrder(Id, new(at!.Value, Input.How!.Value, Input.About!, Input.Reason!)
        {
            Values = [.. (Input.Values ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)], HappenedOn = Input.HappenedOn?.Date, NoLongerHeld = Input.NoLongerHeld,
            Duty = string.IsNullOrEmpty(Input.Duty) ? null : Input.Duty, Note = Input.Note, NothingProtected = Input.NothingProtected,
        }, Input.Reason!), cancel);
    }

    protected override string FieldOnPage(string? field) => field == "at" ? "Input.Time" : base.FieldOnPage(field);

    private async Task Draw(CancellationToken cancel)
    {
        await Load(cancel);
        Duties = [.. (await Send(new ShowLedger(Id), cancel)).Duties.Select(d => new SelectListItem($"{d.What} ({d.Section})", d.Id))];
    }

    internal sealed class ToldForm : ReasonForm
    {
        [Required(ErrorMessage = "Choose what was told")]
        public string? About { get; set; }

        public string? Values { get; set; }

        public bool NoLongerHeld { get; set; }

        [Display(Name = "The day it happened")]
        public DateParts? HappenedOn { get; set; }

        [Required(ErrorMessage = "Enter the day on which the police were told"), Display(Name = "The day on which the police were told")]
        public DateParts? On { get; set; }

        public string? Time { get; set; }

        [Required(ErrorMessage = "Choose how they were told")]
        public ToldHow? How { get; set; }

        public string? Duty { get; set; }

        public string? Note { get; set; }

        public bool NothingProtected { get; set; }
    }
}
