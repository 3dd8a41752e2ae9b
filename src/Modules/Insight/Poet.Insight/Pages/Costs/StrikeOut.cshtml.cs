using Microsoft.AspNetCore.Mvc;
using Poet.Insight.Costs;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Insight.Pages.Costs;

/// <summary>An estimate holds no more.</summary>
[Permission("insight.estimate")]
internal sealed class StrikeOutModel(RequestContext context, TimeProvider time) : SendingPage(context, time)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public ReasonForm Input { get; set; } = new();

    public EstimateView Kept { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid && await TrySend(new StrikeOutEstimate(Id, Input.Reason!), null, cancel) is not null)
            return LocalRedirect("~/insight/costs");
        await Load(cancel);
        return Page();
    }

    private async Task Load(CancellationToken cancel)
    {
        Kept = (await Send(new ShowCosts(), cancel)).Estimates.SingleOrDefault(e => e.Id == Id) ?? throw new NotFoundException("estimate");
        NewKey();
    }
}
