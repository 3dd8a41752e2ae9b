using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Schema;
using Poet.Platform.Web;
using Poet.Referrals.Features.Applications;

namespace Poet.Referrals.Pages.Applications.Changing;

/// <summary>One condition is drafted, changed or taken out: first what it is about, then its terms and why it is asked for.</summary>
[Permission("applications.draft")]
internal sealed class ConditionModel(OrderTypeCatalogue types, RequestContext context, TimeProvider time) : ApplicationChangePage(context, time)
{
    public const string InWords = "words";

    [BindProperty(SupportsGet = true)]
    public Guid? Clause { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Chosen { get; set; }

    [BindProperty]
    public ClauseForm Input { get; set; } = new();

    public ClauseView? Before => Application.Text.Clauses.FirstOrDefault(c => c.Id == Clause);

    public IConditionKind? ChosenKind => Kind is null or InWords ? null : types.FindKind(Application.TypeCode, Kind);

    public IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    public TypedForm? Typed { get; private set; }

    public JsonObject? Values { get; private set; }

    public override async Task OnGetAsync(CancellationToken cancel)
    {
        await Load(cancel);
        if (Chosen && string.IsNullOrEmpty(Kind))
            Kind = InWords;
        if (Before is { Withheld: false } before)
        {
            Kind = before.Kind ?? InWords;
            Input = ClauseForm.Of(before);
            Values = before.Terms is null ? null : JsonNode.Parse(before.Terms) as JsonObject;
        }
        else
            Input.Number = Application.Text.Clauses.Select(c => c.Number).DefaultIfEmpty().Max() + 1;
    }

    public async Task<IActionResult> OnPostAsync(string? act, CancellationToken cancel)
    {
        await Load(cancel);
        List<ClauseInput> conditions = [.. Application.Text.Clauses.Select(c => new ClauseInput { Id = c.Id, Number = c.Number })];
        if (act == "remove")
        {
            foreach (var key in ModelState.Keys.Where(k => k != "Input.Reason").ToList())
                ModelState.Remove(key);
            conditions.RemoveAll(c => c.Id == Clause);
        }
        else
        {
            JsonElement? terms = null;
            if (ChosenKind is { } kind)
            {
                var read = SchemaFormReader.Read(kind.Schema, Request.Form, "Terms");
                Typed = read.Typed;
                if (read.AddsRow)
                {
                    ModelState.Clear();
                    return Page();
                }
                ModelState.AddTermProblems("Terms", read.Problems);
                terms = JsonSerializer.SerializeToElement(read.Values);
            }
            var at = conditions.FindIndex(c => c.Id == Clause);
            if (at < 0)
                conditions.Add(Input.Read(null, null, terms, ChosenKind?.Id));
            else
                conditions[at] = Input.Read(Clause, Before, terms, ChosenKind?.Id);
        }
        var text = Application.Text;
        return await Change(() => new SaveText(Id, new()
        {
            Form = text.Form, Route = text.Route, Court = text.Court, Conditions = conditions,
            Length = new() { Years = text.Length.Years, Months = text.Length.Months, Days = text.Length.Days, UntilFurtherOrder = text.Length.UntilFurtherOrder },
        }, Input.Reason!), cancel);
    }

    protected override async Task Load(CancellationToken cancel)
    {
        await base.Load(cancel);
        var around = await Send(new ShowAround(Application.SubjectId), cancel);
        People = [.. around.People.Select(p => new SelectListItem(p.Name, p.Id.ToString()))];
        Places = [.. around.Places.Select(p => new SelectListItem(p.Name, p.Id.ToString()))];
        var law = types.Find(Application.TypeCode)?.EditionOn(LondonTime.DateOf(Time.GetUtcNow()), Application.Text.Form).FormOrFirst(Application.Text.Form).Conditions;
        Kinds = [.. types.KindsOf(Application.TypeCode).Where(k => !k.IsFreeWorded && (law is not { Closed: true } || law.For(k.Id) is not null)).OrderBy(k => law?.For(k.Id) is null).Select(k => new SelectListItem(k.Name, k.Id))];
    }

    // the one condition of this page has its fields at the top; what is wrong with another stands in the summary
    protected override string FieldOnPage(string? field)
    {
        if (field?.IndexOf("].", StringComparison.Ordinal) is not (> 0 and var end))
            return base.FieldOnPage(TextForm.OnPage(field));
        var part = field[(end + 2)..];
        return part.StartsWith("terms", StringComparison.Ordinal) ? "Terms" + part["terms".Length..] : part == "length" ? "Input.Years" : base.FieldOnPage(part);
    }

    internal sealed class ClauseForm : ReasonForm
    {
        [Required(ErrorMessage = "Enter the condition's number")]
        public int? Number { get; set; }

        public string? Words { get; set; }

        public string? Justification { get; set; }

        public string? Evidence { get; set; }

        public string? Risk { get; set; }

        public int? Years { get; set; }

        public int? Months { get; set; }

        public int? Days { get; set; }

        public bool NothingProtected { get; set; }

        public static ClauseForm Of(ClauseView c) => new()
        {
            Number = c.Number, Words = c.Kind is null ? c.Words : null, Justification = c.Justification, Evidence = c.Evidence, Risk = c.Risk, NothingProtected = !c.MayHoldProtectedDetails,
            Years = c.Length?.Years, Months = c.Length?.Months, Days = c.Length?.Days,
        };

        public ClauseInput Read(Guid? id, ClauseView? before, JsonElement? terms, string? kind) => new()
        {
            Id = before is null ? null : id, Number = Number ?? 0, Words = kind is null ? Words : null, Kind = kind, Terms = terms, Justification = Justification, Evidence = Evidence, Risk = Risk,
            Length = (Years ?? Months ?? Days) is null ? null : new() { Years = Years ?? 0, Months = Months ?? 0, Days = Days ?? 0 }, MayHoldProtectedDetails = !NothingProtected,
        };
    }
}
