using Microsoft.AspNetCore.Mvc;
using Poet.Plans.Problems;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.Problems;

/// <summary>A person is put on a profile or taken off.</summary>
[Permission("plans.own")]
internal sealed class PersonModel(RequestContext context, TimeProvider time) : ProblemPage(context, time)
{
    [BindProperty(SupportsGet = true)]
    public Guid Subject { get; set; }

    /// <summary>True to take the person off.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Off { get; set; }

    [BindProperty]
    public ReasonForm Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Change(() => Off ? new TakeOffProblem(Id, Subject, Input.Reason!) : new PutOnProblem(Id, Subject, Input.Reason!), cancel);

    protected override string FieldOnPage(string? field) => field == "subjectId" ? "" : base.FieldOnPage(field);
}
