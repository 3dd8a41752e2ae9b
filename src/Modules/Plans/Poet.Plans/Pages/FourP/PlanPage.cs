using Microsoft.AspNetCore.Mvc;
using Poet.Plans.FourP;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.FourP;

/// <summary>A page that adds something to the plan of a nominal.</summary>
internal abstract class PlanPage(RequestContext context, TimeProvider time) : SendingPage(context, time)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public PlanView Plan { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    protected virtual async Task Load(CancellationToken cancel)
    {
        Plan = await Send(new ShowPlan(Id), cancel);
        NewKey();
    }

    protected async Task<IActionResult> Add(Func<MediatR.IRequest<Guid>> command, CancellationToken cancel)
    {
        if (ModelState.IsValid && await TrySend(command(), null, cancel) is not null)
            return LocalRedirect($"~/plans/nominals/{Id}/plan");
        await Load(cancel);
        return Page();
    }

    /// <summary>"order 0190…" as the lists of records offer it, taken apart; nulls for nothing chosen.</summary>
    protected static (Domain.LinkedKind? Kind, Guid? Id) Linked(string? chosen) =>
        chosen?.Split(' ') is [var kind, var id] && Enum.TryParse<Domain.LinkedKind>(kind, out var parsed) && Guid.TryParse(id, out var guid) ? (parsed, guid) : (null, null);
}
