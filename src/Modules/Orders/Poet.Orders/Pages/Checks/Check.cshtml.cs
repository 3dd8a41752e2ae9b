using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Orders.Checks;
using Poet.Platform.Contracts;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Pages.Checks;

/// <summary>
/// Would this match a term? One form and its answer, for a phone at the roadside. The purpose is a roadside check unless the user has said another; a control room, which checks for
/// many, says it with the button of each check.
/// What is typed is posted and never stands in the address; a person already chosen does, by id.
/// </summary>
[Permission("checks.make")]
internal sealed class CheckModel(RequestContext context, PurposeCookie cookie) : PoetPage
{
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty]
    public CheckInput Input { get; set; } = new();

    /// <summary>The purpose, by the button that was tapped.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Who asked on the radio.</summary>
    [BindProperty]
    public string? AskedBy { get; set; }

    public bool OneTap => context.Actor.May("checks.one-tap");

    public static IEnumerable<Purpose> Taps => Purpose.All.Where(p => p.Code is "incident" or "roadside-check" or "safeguarding" or "investigation");

    public CheckAnswer? Answer { get; private set; }

    public PersonAround? Person { get; private set; }

    public IEnumerable<SelectListItem> People => Items(Person?.People);

    public IEnumerable<SelectListItem> Places => Items(Person?.Places);

    public Task OnGetAsync(CancellationToken cancel) => ShowForm(cancel);

    public async Task OnPostAsync(CancellationToken cancel)
    {
        if (new CheckReading(Input, ModelState).Question(Id) is { } question && SaysWhy())
            await Ask(question, cancel);
        if (Answer is null)
            await ShowForm(cancel);
    }

    // said anew with each check; kept for the questions that follow about the same person
    private bool SaysWhy()
    {
        if (!OneTap)
            return true;
        if (Taps.FirstOrDefault(t => t.Code == Code) is { } tapped)
        {
            context.For(tapped, string.IsNullOrWhiteSpace(AskedBy) ? null : AskedBy.Trim()[..Math.Min(AskedBy.Trim().Length, 200)]);
            cookie.Write(HttpContext, tapped, context.PurposeText);
            return true;
        }
        ModelState.AddModelError("", "Tap the button that says why you check");
        return false;
    }

    private async Task Ask(CheckTerms question, CancellationToken cancel)
    {
        PresetPurpose();
        try
        {
            Answer = await Send(question, cancel);
        }
        catch (BadInputException refused)
        {
            foreach (var problem in refused.Problems)
                ModelState.AddModelError(CheckReading.FieldOf(problem.Field), problem.Message);
        }
        catch (TooOftenException refused)
        {
            ModelState.AddModelError("Input.Latitude", refused.Message);
        }
    }

    private async Task ShowForm(CancellationToken cancel)
    {
        PresetPurpose();
        if (Id is { } id)
            Person = await Send(new AroundPerson(id), cancel);
    }

    private void PresetPurpose()
    {
        if (context.Purpose is null && !OneTap)
            context.For(Purpose.ByCode("roadside-check")!);
    }

    /// <summary>True where one of these fields is wrong, so that its group is not folded away.</summary>
    public bool Wrong(params string[] fields) =>
        fields.Any(f => ModelState.Any(s => s.Value is { Errors.Count: > 0 } && (s.Key == "Input." + f || s.Key.StartsWith($"Input.{f}.", StringComparison.Ordinal))));

    private static IEnumerable<SelectListItem> Items(IReadOnlyList<Choosable>? choices) =>
        (choices ?? []).Select(c => new SelectListItem(c.Name, c.Id.ToString()));
}
