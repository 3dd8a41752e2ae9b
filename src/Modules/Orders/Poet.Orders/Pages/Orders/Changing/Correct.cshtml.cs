using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Poet.Orders.Domain;
using Poet.Orders.Features;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;

namespace Poet.Orders.Pages.Orders.Changing;

/// <summary>A fact was recorded wrongly.</summary>
[Permission("orders.change")]
internal sealed class CorrectModel(RequestContext context, OrderTypeCatalogue types, TimeProvider time) : ChangePage(context, time)
{
    [BindProperty(SupportsGet = true)]
    public int Fact { get; set; }

    [BindProperty]
    public CorrectForm Input { get; set; } = new();

    [BindProperty]
    public ConditionsForm Conditions { get; set; } = new();

    public FactView Shown { get; private set; } = null!;

    public string What => Words.Kebab(Shown.Fact.GetType().Name);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await Draw(cancel);
        Conditions.Items = [.. Shown.Conditions?.Select(ConditionForm.Of) ?? []];
        Input.On = DateParts.From(Shown.Fact.EffectiveOn);
        if (Shown.Fact is Served served)
            (Input.Time, Input.Knowledge) = (LondonTime.TimeOf(served.At).ToString("HH:mm", CultureInfo.InvariantCulture), served.How);
        Input.How = (Shown.Fact as Ended)?.How;
    }

    public async Task<IActionResult> OnPostAsync(string? act, CancellationToken cancel)
    {
        await Draw(cancel);
        if (Shown.Conditions is not null && Conditions.Did(act, Request.Form))
        {
            ModelState.Clear();
            return Page();
        }
        var conditions = Shown.Conditions is null || Input.What != "other" ? null : Changed(Conditions.Read(Request.Form, ModelState), Shown.Conditions);
        var served = Shown.Fact is Served && Input.What == "other" ? Instant(Input.On, Input.Time) : null;
        if (Shown.Fact is LedgerFact && Input.What == "other")
            ModelState.AddModelError("Input.What", "Strike it out, and record what really happened anew");
        if (Input.What == "other" && Input.On?.Date is null && Shown.Fact is not TermsConfirmed)
            ModelState.AddModelError("Input.On", "Enter the day it really took effect");
        return await Change(() => new CorrectOrder(Id, Fact, Input.What == "strike", Input.What == "strike" ? new() : Correction(served, conditions), Input.Reason!), cancel);
    }

    private async Task Draw(CancellationToken cancel)
    {
        await Load(cancel);
        Shown = await Send(new ShowFact(Id, Fact), cancel);
        if (Shown.Conditions is not null)
            Conditions.Around(types.KindsOf(Order.TypeCode), await Send(new ShowBound(Order.SubjectId), cancel));
    }

    /// <summary>All conditions, those that nobody touched by id and number; null where none differs.</summary>
    private IReadOnlyList<ConditionInput>? Changed(IReadOnlyList<ConditionInput> given, IReadOnlyList<FactCondition> before)
    {
        bool Same(ConditionInput condition) => before.FirstOrDefault(b => b.Text.Id == condition.Id) is { } was && ConditionForm.Same(condition, was, Conditions.Kinds);
        return given.Count == before.Count && given.All(c => Same(c) && before.Any(b => b.Text.Id == c.Id && b.Text.Number == c.Number)) ? null
            : [.. given.Select(c => Same(c) ? new() { Id = c.Id, Number = c.Number } : c)];
    }

    private Correction Correction(DateTimeOffset? served, IReadOnlyList<ConditionInput>? conditions) => Shown.Fact switch
    {
        Served => new() { At = served, Knowledge = Input.Knowledge },
        TermsConfirmed => new(),
        _ => new() { On = Input.On!.Date, How = Input.How, LastDay = Input.End?.LastDay, UntilFurtherOrder = Input.End is null ? null : Input.End.UntilFurtherOrder, UntilEvent = Input.End?.UntilEvent, Conditions = conditions },
    };

    internal sealed class CorrectForm : EndForm
    {
        [AllowedValues("strike", "other", ErrorMessage = "Choose what is wrong")]
        public string? What { get; set; }

        [Display(Name = "The day it really took effect")]
        public DateParts? On { get; set; }

        public string? Time { get; set; }

        public KnowledgeEvidence? Knowledge { get; set; }

        public EndKind? How { get; set; }
    }
}
