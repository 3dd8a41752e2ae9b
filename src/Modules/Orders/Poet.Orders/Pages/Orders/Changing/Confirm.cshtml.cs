using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Orders.Features;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Schema;
using Poet.Platform.Web;

namespace Poet.Orders.Pages.Orders.Changing;

/// <summary>A named person compares the typed form of a condition with the sealed order: the words beside the fields, filled from what is stored or read from the words.</summary>
[Permission("orders.confirm-terms")]
internal sealed class ConfirmModel(RequestContext context, OrderTypeCatalogue types, TimeProvider time) : ChangePage(context, time)
{
    private const string Prefix = "Terms";

    [BindProperty(SupportsGet = true)]
    public Guid ConditionId { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty]
    public ConfirmForm Input { get; set; } = new();

    public ConditionView Condition { get; private set; } = null!;

    public IConditionKind? Chosen { get; private set; }

    public Reading? Suggestion { get; private set; }

    public JsonObject? Values { get; private set; }

    public TypedForm? Typed { get; private set; }

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    public IEnumerable<SelectListItem> KindChoices => types.KindsOf(Order.TypeCode).Select(k => new SelectListItem(k.Name, k.Id));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await Draw(cancel))
            return NotFound();
        Input.Words = Condition.Words;
        if (Kind is null && Condition.KindId is null)
            Suggestion = types.KindsOf(Order.TypeCode).Select(k => k.Read(Condition.Words)).OfType<Reading>().MaxBy(r => r.Confidence);
        else if (Condition.KindId is null || Kind is not null && Kind != Condition.KindId)
            Suggestion = types.FindKind(Order.TypeCode, Kind!)?.Read(Condition.Words);
        Kind ??= Condition.KindId ?? Suggestion?.KindId;
        Chosen = Kind is null ? null : types.FindKind(Order.TypeCode, Kind);
        Values = Kind == Condition.KindId && Condition.Terms is { } stored ? JsonNode.Parse(stored) as JsonObject : Suggestion is { } read ? JsonNode.Parse(read.Terms.GetRawText()) as JsonObject : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await Draw(cancel))
            return NotFound();
        Chosen = Kind is null ? null : types.FindKind(Order.TypeCode, Kind);
        if (Chosen is null)
        {
            ModelState.AddModelError(nameof(Kind), "Choose what the condition is about");
            return Page();
        }
        var read = SchemaFormReader.Read(Chosen.Schema, Request.Form, Prefix);
        Typed = read.Typed;
        if (read.AddsRow)
        {
            ModelState.Clear();
            return Page();
        }
        ModelState.AddTermProblems(Prefix, read.Problems);
        if (!ModelState.IsValid)
            return Page();
        var command = new ConfirmTerms(Id, ConditionId, new(Chosen.Id, JsonSerializer.SerializeToElement(read.Values), Input.Reason!)
        {
            Words = Input.Words, HoldsProtectedDetails = Input.HoldsProtectedDetails,
        }, Input.Reason!);
        return await TrySend(command, Seen, cancel) is not null ? LocalRedirect($"~/orders/{Id}") : Page();
    }

    private async Task<bool> Draw(CancellationToken cancel)
    {
        await Load(cancel);
        // words that are withheld from somebody cannot be compared by them
        if (Order.Conditions.FirstOrDefault(c => c.ConditionId == ConditionId) is not { Withheld: false } condition)
            return false;
        Condition = condition;
        var person = await Send(new ShowBound(Order.SubjectId), cancel);
        People = [.. person.People.Select(p => new SelectListItem(p.Name, p.Id.ToString()))];
        Places = [.. person.Places.Select(p => new SelectListItem(p.Name, p.Id.ToString()))];
        return true;
    }

    internal sealed class ConfirmForm : ReasonForm
    {
        [Required(ErrorMessage = "Enter the words as the sealed order has them")]
        public string? Words { get; set; }

        [Required(ErrorMessage = "Say whether the words tell where a protected person is")]
        public bool? HoldsProtectedDetails { get; set; }
    }
}
