using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Errors;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;

namespace Poet.Platform.Web;

/// <summary>A page that sends a command: once however often its button is pressed, and with the problems beside their fields.</summary>
public abstract class SendingPage(RequestContext context, TimeProvider time) : PoetPage
{
    /// <summary>Makes pressing the button twice harmless.</summary>
    [BindProperty]
    public string? Key { get; set; }

    /// <summary>Who asks, and why.</summary>
    protected RequestContext Context => context;

    /// <summary>The clock.</summary>
    protected TimeProvider Time => time;

    /// <summary>True when the one who looks at the page may do this.</summary>
    public bool May(string permission) => context.Actor.May(permission);

    /// <summary>Gives the form a key, unless it came with one.</summary>
    protected void NewKey() => Key ??= Guid.CreateVersion7(time.GetUtcNow()).ToString("N");

    /// <summary>The answer when the command was carried out; null when the model state says what is wrong.</summary>
    /// <param name="command">The command.</param>
    /// <param name="seen">The version of the record that the page showed; null where it showed none.</param>
    /// <param name="cancel">Ends the request.</param>
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

    /// <summary>Puts a problem beside its field.</summary>
    protected void AddProblem(Problem problem) => ModelState.AddModelError(FieldOnPage(problem.Field), problem.Message);

    /// <summary>The problems of a refusal.</summary>
    protected static IReadOnlyList<Problem> ProblemsOf(Exception refused) =>
        (refused as RuleBrokenException)?.Problems ?? (refused as BadInputException)?.Problems ?? [new Problem("refused", refused.Message)];

    /// <summary>Where a field of the command stands on the page: under Input, unless the page says otherwise.</summary>
    protected virtual string FieldOnPage(string? field) => field is null ? "" : "Input." + string.Join('.', field.Split('.').Select(Pascal));

    /// <summary>The name of a property for the name of a field.</summary>
    protected static string Pascal(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];
}

/// <summary>What every change asks.</summary>
public class ReasonForm
{
    /// <summary>Why, 3 to 2,000 characters.</summary>
    [Required(ErrorMessage = "Enter why you record this"), StringLength(2000, MinimumLength = 3, ErrorMessage = "Enter why you record this, in 3 to 2,000 characters")]
    public string? Reason { get; set; }
}
