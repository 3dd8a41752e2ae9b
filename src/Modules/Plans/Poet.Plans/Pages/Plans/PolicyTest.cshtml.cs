using Microsoft.AspNetCore.Mvc;
using Poet.Plans.Tiers;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.Plans;

/// <summary>Proposed rules are tested on the reports.</summary>
[Permission("plans.policy")]
internal sealed class PolicyTestModel(RequestContext context, TimeProvider time) : SendingPage(context, time)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public ReasonForm Input { get; set; } = new();

    public void OnGet() => NewKey();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid && await TrySend(new TestPolicy(Id, Input.Reason!), null, cancel) is not null)
            return LocalRedirect("~/plans/policies");
        NewKey();
        return Page();
    }
}
