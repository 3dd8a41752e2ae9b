using Microsoft.AspNetCore.Mvc;
using Poet.Plans.Domain;
using Poet.Plans.Problems;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.Problems;

/// <summary>Problem profiles.</summary>
[Permission("plans.read")]
internal sealed class IndexModel(RequestContext context) : PoetPage
{
    /// <summary>Somebody who is to be put on one of them; null to look at them only.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Subject { get; set; }

    public IReadOnlyList<ProblemRow> Found { get; private set; } = [];

    public bool MayOpen => context.Actor.May("plans.own");

    public async Task OnGetAsync(CancellationToken cancel) => Found = await Send(new ListProblems(), cancel);

    public string Address(ProblemRow problem) => $"~/plans/problems/{problem.Id}" + (Subject is { } subject && problem.Stage != ProblemStage.Assessed ? $"/people?subject={subject}" : "");
}
