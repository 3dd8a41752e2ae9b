using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Plans.Tiers;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.Plans;

/// <summary>Proposed rules are switched on or rejected.</summary>
[Permission("plans.decide")]
internal sealed class PolicyDecisionModel(RequestContext context, TimeProvider time) : SendingPage(context, time)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public DecisionForm Input { get; set; } = new();

    public void OnGet() => NewKey();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid && await TrySend(new DecidePolicy(Id, Input.Adopt!.Value, Input.Reason!), null, cancel) is not null)
            return LocalRedirect("~/plans/policies");
        NewKey();
        return Page();
    }

    internal sealed class DecisionForm : ReasonForm
    {
        [Required(ErrorMessage = "Choose whether they are switched on")]
        public bool? Adopt { get; set; }
    }
}
