using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Orders.Features;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;

namespace Poet.Orders.Pages.Orders.Changing;

/// <summary>The court changed conditions or the end.</summary>
[Permission("orders.change")]
internal sealed class VaryModel(RequestContext context, OrderTypeCatalogue types, TimeProvider time) : ChangePage(context, time)
{
    [BindProperty]
    public VaryForm Input { get; set; } = new();

    [BindProperty]
    public ConditionsForm Conditions { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await Load(cancel);
        Conditions.Items = [.. Order.Conditions.Select(ConditionForm.Of)];
        await Draw(cancel);
    }

    public async Task<IActionResult> OnPostAsync(string? act, CancellationToken cancel)
    {
        await Load(cancel);
        await Draw(cancel);
        if (Conditions.Did(act, Request.Form))
        {
            ModelState.Clear();
            return Page();
        }
        var conditions = Conditions.Read(Request.Form, ModelState);
        return await Change(() => new VaryOrder(Id, Input.From!.Date!.Value, Input.End, Unchanged(conditions) ? null : [.. conditions.Select(Kept)], Input.Reason!), cancel);
    }

    private async Task Draw(CancellationToken cancel) => Conditions.Around(types.KindsOf(Order.TypeCode), await Send(new ShowBound(Order.SubjectId), cancel));

    private bool Unchanged(IReadOnlyList<ConditionInput> conditions) =>
        conditions.Count == Order.Conditions.Count && conditions.All(c => Order.Conditions.Any(o => o.ConditionId == c.Id && o.Number == c.Number && Same(c, o)));

    // a condition whose words this user may not see, or which nobody touched, is kept by its id
    private ConditionInput Kept(ConditionInput condition) => Order.Conditions.FirstOrDefault(o => o.ConditionId == condition.Id) is { } before && Same(condition, before)
        ? new() { Id = condition.Id, Number = condition.Number } : condition;

    private bool Same(ConditionInput given, ConditionView before) => before.Withheld && string.IsNullOrWhiteSpace(given.Words)
        || ConditionForm.SameWords(given.Words, before.Words) && (given.Kind ?? "") == (before.KindId ?? "") && (given.From, given.LastDay) == (before.FirstDay, before.LastDay)
            && given.PowerOfArrest == before.PowerOfArrest && ConditionForm.SameTerms(given, before.Terms, Conditions.Kinds);

    internal sealed class VaryForm : EndForm
    {
        [Required(ErrorMessage = "Enter the day from which it was varied"), Display(Name = "Varied from")]
        public DateParts? From { get; set; }
    }
}
