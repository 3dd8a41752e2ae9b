using Poet.Plans.Domain;
using Poet.Plans.Problems;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.Problems;

/// <summary>One problem profile.</summary>
[Permission("plans.read")]
internal sealed class ProblemModel(RequestContext context) : PoetPage
{
    public static readonly IReadOnlyList<string> Days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    public ProblemView Profile { get; private set; } = null!;

    public bool MayChange => Profile.Stage != ProblemStage.Assessed && context.Actor.May("plans.own");

    public async Task OnGetAsync(Guid id, CancellationToken cancel) => Profile = await Send(new ShowProblem(id), cancel);

    public static string What(string what) => char.ToUpperInvariant(what[0]) + what[1..].Replace('-', ' ');
}
