using Microsoft.AspNetCore.Mvc;
using Poet.Plans.Problems;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.Problems;

/// <summary>What came of a problem.</summary>
[Permission("plans.own")]
internal sealed class AssessmentModel(RequestContext context, TimeProvider time) : ProblemPage(context, time)
{
    [BindProperty]
    public WordsForm Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Change(() => new AssessProblem(Id, Input.Words!, Input.Reason!), cancel);
}
