using Microsoft.AspNetCore.Mvc;
using Poet.Plans.Tiers;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.Plans;

/// <summary>Trawls, and a new one.</summary>
[Permission("plans.read")]
internal sealed class TrawlsModel(RequestContext context, TimeProvider time) : SendingPage(context, time)
{
    [BindProperty]
    public ReasonForm Input { get; set; } = new();

    public IReadOnlyList<TrawlRow> Trawls { get; private set; } = [];

    public bool MayManage => May("plans.manage");

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Trawls = await Send(new ListTrawls(), cancel);
        NewKey();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid && await TrySend(new RunTrawl(Input.Reason!), null, cancel) is { } made)
            return LocalRedirect($"~/plans/trawls/{made}");
        await OnGetAsync(cancel);
        return Page();
    }
}
