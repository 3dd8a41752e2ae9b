using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Errors;
using Poet.Platform.Plugins;

namespace Poet.Platform.Web;

/// <summary>A page of ours: sends the same requests as the API, shows the same problems beside the fields, asks for a purpose when one is missing.</summary>
public abstract class PoetPage : PageModel
{
    /// <summary>Sends a request through the pipeline.</summary>
    protected Task<TAnswer> Send<TAnswer>(IRequest<TAnswer> request, CancellationToken cancel) =>
        HttpContext.RequestServices.GetRequiredService<IMediator>().Send(request, cancel);

    /// <summary>
    /// Sends a command and goes on with <paramref name="then"/>; when rules are broken, the problems are put into the page's model state,
    /// under <paramref name="prefix"/> and the field's name, and the page is shown again.
    /// </summary>
    protected async Task<IActionResult> Try(IRequest<Guid> command, Func<Guid, IActionResult> then, CancellationToken cancel, string prefix = "Input")
    {
        if (!ModelState.IsValid)
            return Page();
        try
        {
            return then(await Send(command, cancel));
        }
        catch (Exception refused) when (refused is RuleBrokenException or BadInputException or ChangedMeanwhileException or PluginUnavailableException)
        {
            AddProblems(refused, prefix);
            return Page();
        }
    }

    /// <summary>Puts the problems of a refusal into the model state.</summary>
    protected void AddProblems(Exception refused, string prefix = "Input")
    {
        var problems = refused switch
        {
            RuleBrokenException broken => broken.Problems,
            BadInputException bad => bad.Problems,
            _ => [new Problem("refused", refused.Message)],
        };
        foreach (var problem in problems)
            ModelState.AddModelError(problem.Field is { } field ? (prefix.Length == 0 ? "" : prefix + ".") + Pascal(field) : "", problem.Message);
    }

    /// <summary>What the page that stands for a refusal says beside its status.</summary>
    /// <param name="http">The request that was refused.</param>
    public static IReadOnlyList<string> SaysOf(HttpContext http) => http.Items[typeof(Problem)] as IReadOnlyList<string> ?? [];

    // where a page shows a form again, Try has taken it; here nothing is there to be shown
    private StatusCodeResult Refused(RuleBrokenException broken)
    {
        HttpContext.Items[typeof(Problem)] = broken.Problems.Select(p => p.Message).ToList();
        return new(422);
    }

    private static string Pascal(string field) => string.Join('.', field.Split('.').Select(p => p.Length == 0 ? p : char.ToUpperInvariant(p[0]) + p[1..]));

    /// <inheritdoc/>
    [NonHandler] // its name reads like the handler of a method PAGE
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var done = await next();
        if (done.Exception is null || done.ExceptionHandled)
            return;
        IActionResult? answer = done.Exception switch
        {
            PurposeMissingException => new RedirectToPageResult("/Account/Purpose", new { returnUrl = HttpContext.Request.Path + HttpContext.Request.QueryString }),
            NotFoundException => new StatusCodeResult(404),
            NotAllowedException => new StatusCodeResult(403),
            BadInputException => new StatusCodeResult(400),
            RuleBrokenException broken => Refused(broken),
            _ => null,
        };
        if (answer is null)
            return;
        done.ExceptionHandled = true;
        done.Result = answer;
    }
}
