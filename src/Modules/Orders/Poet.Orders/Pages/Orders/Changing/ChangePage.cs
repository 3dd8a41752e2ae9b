using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Poet.Orders.Domain;
using Poet.Orders.Features;
using Poet.Platform.Errors;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;

namespace Poet.Orders.Pages.Orders.Changing;

/// <summary>A page that sends a command: once however often its button is pressed, and with the problems beside their fields.</summary>
internal abstract partial class SendingPage(RequestContext context, TimeProvider time) : PoetPage
{
    /// <summary>Makes pressing the button twice harmless.</summary>
    [BindProperty]
    public string? Key { get; set; }

    protected RequestContext Context => context;

    protected TimeProvider Time => time;

    public bool May(string permission) => context.Actor.May(permission);

    protected void NewKey() => Key ??= Guid.CreateVersion7(time.GetUtcNow()).ToString("N");

    /// <summary>True when the command was carried out; else the model state says what is wrong.</summary>
    protected async Task<Guid?> TrySend(IRequest<Guid> command, Guid? seen, CancellationToken cancel)
    {
        context.IdempotencyKey = Key is { Length: > 0 and <= 80 } ? "page-" + Key : null;
        context.ExpectedVersion = seen;
        try
        {
            return await Send(command, cancel);
        }
        catch (Exception refused) when (refused is RuleBrokenException or BadInputException or ChangedMeanwhileException or PluginUnavailableException)
        {
            foreach (var problem in ProblemsOf(refused))
                AddProblem(problem);
            return null;
        }
    }

    protected void AddProblem(Problem problem) => ModelState.AddModelError(FieldOnPage(problem.Field), problem.Message);

    protected static IReadOnlyList<Problem> ProblemsOf(Exception refused) =>
        (refused as RuleBrokenException)?.Problems ?? (refused as BadInputException)?.Problems ?? [new Problem("refused", refused.Message)];

    // conditions[2].terms.maxPhones stands on the page as Conditions.Items[2].Terms.maxPhones, everything else under Input
    private static string FieldOnPage(string? field)
    {
        if (field is null)
            return "";
        // what a correction puts instead stands in the same fields as anything else
        if (field.StartsWith("instead.", StringComparison.Ordinal))
            field = field["instead.".Length..];
        if (field.StartsWith("terms", StringComparison.Ordinal))
            return "Terms" + field["terms".Length..];
        var condition = Condition().Match(field);
        if (!condition.Success)
            return "Input." + string.Join('.', field.Split('.').Select(Pascal));
        var (item, part) = ($"Conditions.Items[{condition.Groups[1].Value}]", condition.Groups[2].Value);
        return part.StartsWith("terms", StringComparison.Ordinal) ? $"{item}.Terms{part["terms".Length..]}" : part.Length == 0 ? item + ".Words" : $"{item}.{Pascal(part)}";
    }

    private static string Pascal(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];

    [GeneratedRegex(@"^conditions\[(\d+)\]\.?(.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Condition();
}

/// <summary>A page that changes one order: shows it, sends the change under the version that was seen, goes back to it.</summary>
internal abstract class ChangePage(RequestContext context, TimeProvider time) : SendingPage(context, time)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid? Seen { get; set; }

    public OrderView Order { get; private set; } = null!;

    protected async Task Load(CancellationToken cancel)
    {
        Order = await Send(new ShowOrder(Id), cancel);
        Seen ??= Order.Version;
        NewKey();
    }

    /// <summary>Sends the command when the form could be read, and goes back to the order; else shows the page again.</summary>
    protected async Task<IActionResult> Change(Func<IRequest<Guid>> command, CancellationToken cancel)
    {
        if (ModelState.IsValid && await TrySend(command(), Seen, cancel) is not null)
            return LocalRedirect($"~/orders/{Id}");
        await Load(cancel);
        return Page();
    }
}

/// <summary>What every change asks.</summary>
internal class ReasonForm
{
    [Required(ErrorMessage = "Enter why you record this"), StringLength(2000, MinimumLength = 3, ErrorMessage = "Enter why you record this, in 3 to 2,000 characters")]
    public string? Reason { get; set; }
}

/// <summary>A change with an end.</summary>
internal class EndForm : ReasonForm
{
    /// <summary>day, further, event, or empty.</summary>
    public string? Ends { get; set; }

    [Display(Name = "Last day")]
    public DateParts? LastDay { get; set; }

    public string? UntilEvent { get; set; }

    public OrderEnd? End => Ends switch
    {
        "day" => new(LastDay?.Date),
        "further" => new(UntilFurtherOrder: true),
        "event" => new(UntilEvent: string.IsNullOrWhiteSpace(UntilEvent) ? null : UntilEvent.Trim()),
        _ => null,
    };
}
