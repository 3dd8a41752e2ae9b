using Microsoft.AspNetCore.Mvc;
using Poet.Plans.FourP;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.FourP;

/// <summary>What was taken for an outcome was none.</summary>
[Permission("plans.manage")]
internal sealed class StrikeOutModel(RequestContext context, TimeProvider time) : PlanPage(context, time)
{
    [BindProperty(SupportsGet = true)]
    public Guid OutcomeId { get; set; }

    [BindProperty]
    public ReasonForm Input { get; set; } = new();

    public PlanOutcomeView Shown => Plan.Outcomes.SingleOrDefault(o => o.Id == OutcomeId) ?? throw new NotFoundException("outcome");

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Add(() => new StrikeOutOutcome(OutcomeId, Input.Reason!), cancel);
}
