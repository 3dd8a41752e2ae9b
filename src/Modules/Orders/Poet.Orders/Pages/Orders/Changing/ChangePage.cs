using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Poet.Orders.Domain;
using Poet.Orders.Features;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;

namespace Poet.Orders.Pages.Orders.Changing;

/// <summary>A page that sends a command with conditions and their terms: problems stand at the fields of the condition.</summary>
internal abstract partial class ConditionsPage(RequestContext context, TimeProvider time) : SendingPage(context, time)
{
    // conditions[2].terms.maxPhones stands on the page as Conditions.Items[2].Terms.maxPhones
    protected override string FieldOnPage(string? field)
    {
        // what a correction puts instead stands in the same fields as anything else
        if (field?.StartsWith("instead.", StringComparison.Ordinal) == true)
            field = field["instead.".Length..];
        if (field?.StartsWith("terms", StringComparison.Ordinal) == true)
            return "Terms" + field["terms".Length..];
        if (field is null || Condition().Match(field) is not { Success: true } condition)
            return base.FieldOnPage(field);
        var (item, part) = ($"Conditions.Items[{condition.Groups[1].Value}]", condition.Groups[2].Value);
        return part.StartsWith("terms", StringComparison.Ordinal) ? $"{item}.Terms{part["terms".Length..]}" : part.Length == 0 ? item + ".Words" : $"{item}.{Pascal(part)}";
    }

    [GeneratedRegex(@"^conditions\[(\d+)\]\.?(.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Condition();
}

/// <summary>A page that changes one order: shows it, sends the change under the version that was seen, goes back to it.</summary>
internal abstract class ChangePage(RequestContext context, TimeProvider time) : ConditionsPage(context, time)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid? Seen { get; set; }

    public OrderView Order { get; private set; } = null!;

    /// <summary>Where the page goes once the change is made.</summary>
    protected virtual string Back => $"~/orders/{Id}";

    /// <summary>A day and a time of the form as an instant; null where one is missing or wrong, which then stands at its field.</summary>
    protected DateTimeOffset? Instant(DateParts? on, string? typed, string field = "Input.Time")
    {
        if (on?.Date is not { } day)
            return null; // a missing day is told at its own field
        var at = ClockTime.Read(day, typed, "14:30", out var problem);
        if (problem is not null)
            ModelState.AddModelError(field, problem);
        return at;
    }

    /// <summary>The bytes of a sent file; none where there is none, or where it is too large, which then stands at its field.</summary>
    protected async Task<byte[]> Sent(IFormFile? file, CancellationToken cancel)
    {
        try
        {
            return file is null ? [] : await PaperFile.Read(file, cancel);
        }
        catch (BadInputException large)
        {
            ModelState.AddModelError("Input.File", large.Message);
            return [];
        }
    }

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
            return LocalRedirect(Back);
        await Load(cancel);
        return Page();
    }
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
