using Microsoft.AspNetCore.Mvc;
using Poet.Orders.Features;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Pages.Orders.Changing;

/// <summary>What was done about a finding.</summary>
[Permission("orders.change")]
internal sealed class SettleModel(RequestContext context, TimeProvider time) : ChangePage(context, time)
{
    [BindProperty(SupportsGet = true)]
    public Guid FindingId { get; set; }

    [BindProperty]
    public ReasonForm Input { get; set; } = new();

    public FindingView Finding => Order.Findings.FirstOrDefault(f => f.Id == FindingId) ?? throw new NotFoundException("finding");

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await Load(cancel);
        _ = Finding; // an unknown one is not found before the page is drawn
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Change(() => new SettleFinding(Id, FindingId, Input.Reason!), cancel);
}
