using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Orders.Features;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Ui.Schema;

namespace Poet.Orders.Pages.Orders.Changing;

/// <summary>The conditions of an order as a form: words, and fields made from the schema of the kind that was chosen. Works without script: adding, removing and choosing a kind post the form.</summary>
internal sealed class ConditionsForm
{
    public List<ConditionForm> Items { get; set; } = [];

    [BindNever, ValidateNever]
    public IReadOnlyList<IConditionKind> Kinds { get; private set; } = [];

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    /// <summary>The kinds to choose from. Leaving the choice open keeps the words, so a kind that holds nothing else is offered only where a condition has it already.</summary>
    public IEnumerable<SelectListItem> KindChoices => Kinds.Where(k => !k.IsFreeWorded || Items.Any(i => i.Kind == k.Id)).Select(k => new SelectListItem(k.Name, k.Id));

    /// <summary>Gives the form what it draws from.</summary>
    public void Around(IReadOnlyList<IConditionKind> kinds, BoundPerson person)
    {
        Kinds = kinds;
        People = [.. person.People.Select(p => new SelectListItem(p.Name, p.Id.ToString()))];
        Places = [.. person.Places.Select(p => new SelectListItem(p.Name, p.Id.ToString()))];
    }

    public IConditionKind? KindOf(ConditionForm item) => item.Kind is null ? null : Kinds.FirstOrDefault(k => k.Id == item.Kind);

    /// <summary>Keeps what was typed, so that it can be drawn again.</summary>
    public void Keep(IFormCollection posted)
    {
        for (var i = 0; i < Items.Count; i++)
            Items[i].Typed = TypedForm.Posted(posted, Prefix(i));
    }

    /// <summary>Does what a button other than the last asked for; true when the form is only to be shown again.</summary>
    public bool Did(string? act, IFormCollection posted)
    {
        Keep(posted);
        switch (act?.Split('-'))
        {
            case ["add"]:
                Items.Add(new() { Number = Items.Count == 0 ? 1 : Items.Max(c => c.Number ?? 0) + 1 });
                return true;
            case ["remove", var at] when int.TryParse(at, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < Items.Count:
                Items.RemoveAt(index);
                return true;
            case ["kinds"]:
                return true;
            default:
                return Items.Select((_, i) => posted.ContainsKey(Prefix(i) + ".add-row")).Any(more => more);
        }
    }

    /// <summary>The conditions as the commands take them; what cannot be read is put into the model state.</summary>
    public IReadOnlyList<ConditionInput> Read(IFormCollection posted, ModelStateDictionary state)
    {
        while (Items.Count > 0 && Items[^1].IsBlank)
            Items.RemoveAt(Items.Count - 1);
        return [.. Items.Select((item, i) => new ConditionInput
        {
            Id = item.Id, Number = item.Number ?? 0, Words = item.Words, Kind = item.Kind, Terms = Terms(item, i, posted, state), From = item.From?.Date, LastDay = item.LastDay?.Date,
            PowerOfArrest = item.PowerOfArrest switch { "yes" => true, "no" => false, _ => null }, MayHoldProtectedDetails = !item.NothingProtected,
        })];
    }

    public static string Prefix(int index) => string.Create(CultureInfo.InvariantCulture, $"Conditions.Items[{index}].Terms");

    private JsonElement? Terms(ConditionForm item, int index, IFormCollection posted, ModelStateDictionary state)
    {
        if (KindOf(item) is not { } kind)
            return null;
        var read = SchemaFormReader.Read(kind.Schema, posted, Prefix(index));
        state.AddTermProblems(Prefix(index), read.Problems);
        return JsonSerializer.SerializeToElement(read.Values);
    }
}

/// <summary>One condition as a form.</summary>
internal sealed class ConditionForm
{
    public Guid? Id { get; set; }

    [Display(Name = "Number")]
    public int? Number { get; set; }

    [Display(Name = "Words of the order")]
    public string? Words { get; set; }

    public string? Kind { get; set; }

    [Display(Name = "First day of this condition")]
    public DateParts? From { get; set; }

    [Display(Name = "Last day of this condition")]
    public DateParts? LastDay { get; set; }

    public string? PowerOfArrest { get; set; }

    public bool NothingProtected { get; set; }

    [BindNever, ValidateNever]
    public TypedForm? Typed { get; set; }

    [BindNever, ValidateNever]
    public JsonObject? Values { get; set; }

    public bool IsBlank => string.IsNullOrWhiteSpace(Words) && string.IsNullOrEmpty(Kind) && Id is null;

    /// <summary>A condition as a fact gave it.</summary>
    public static ConditionForm Of(FactCondition condition) => condition.Withheld ? new() { Id = condition.Text.Id, Number = condition.Text.Number } : new()
    {
        Id = condition.Text.Id, Number = condition.Text.Number, Words = condition.Text.Words, Kind = condition.Text.KindId,
        From = DateParts.From(condition.Text.From), LastDay = DateParts.From(condition.Text.LastDay), NothingProtected = !condition.Text.MayHoldProtectedDetails,
        PowerOfArrest = condition.Text.PowerOfArrest switch { true => "yes", false => "no", _ => "" }, Values = condition.Text.Terms is { } terms ? JsonNode.Parse(terms) as JsonObject : null,
    };

    /// <summary>True when the form still says what the fact says, or cannot since it was withheld.</summary>
    public static bool Same(ConditionInput given, FactCondition before, IReadOnlyList<IConditionKind> kinds) => before.Withheld && string.IsNullOrWhiteSpace(given.Words)
        || SameWords(given.Words, before.Text.Words) && (given.Kind ?? "") == (before.Text.KindId ?? "") && SameTerms(given, before.Text.Terms, kinds)
            && (given.From, given.LastDay, given.PowerOfArrest) == (before.Text.From, before.Text.LastDay, before.Text.PowerOfArrest)
            && given.MayHoldProtectedDetails == before.Text.MayHoldProtectedDetails;

    public static bool SameWords(string? given, string before) => given?.ReplaceLineEndings("\n").Trim() == before.ReplaceLineEndings("\n").Trim();

    /// <summary>True when both mean the same terms: a form also sends the fields that nobody filled in.</summary>
    public static bool SameTerms(ConditionInput given, string? before, IReadOnlyList<IConditionKind> kinds)
    {
        if (given.Terms is not { } terms || before is null)
            return given.Terms is null && before is null;
        var canonical = kinds.FirstOrDefault(k => k.Id == given.Kind) is { } kind && kind.TryParse(terms, kind.Version, out var read, out _) ? kind.Serialize(read) : terms.GetRawText();
        return JsonNode.DeepEquals(JsonNode.Parse(canonical), JsonNode.Parse(before));
    }

    public static ConditionForm Of(ConditionView condition) => new()
    {
        Id = condition.ConditionId, Number = condition.Number, Words = condition.Withheld ? null : condition.Words, Kind = condition.Withheld ? null : condition.KindId,
        From = DateParts.From(condition.FirstDay), LastDay = DateParts.From(condition.LastDay), PowerOfArrest = condition.PowerOfArrest switch { true => "yes", false => "no", _ => "" },
        Values = condition.Terms is null || condition.Withheld ? null : JsonNode.Parse(condition.Terms) as JsonObject,
    };
}
