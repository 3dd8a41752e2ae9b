using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Referrals.Features.Briefings;

namespace Poet.Referrals.Pages.Briefings;

/// <summary>A briefing was not held, or not so.</summary>
[Permission("referrals.make")]
internal sealed class StrikeOutModel(RequestContext context, TimeProvider time) : SendingPage(context, time)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public ReasonForm Input { get; set; } = new();

    public BriefingView Held { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid && await TrySend(new StrikeOutBriefing(Id, Input.Reason!), null, cancel) is not null)
            return LocalRedirect("~/referrals/briefings");
        await Load(cancel);
        return Page();
    }

    private async Task Load(CancellationToken cancel)
    {
        Held = (await Send(new ShowBriefings(), cancel)).Briefings.SingleOrDefault(b => b.Id == Id) ?? throw new NotFoundException("briefing");
        NewKey();
    }
}
