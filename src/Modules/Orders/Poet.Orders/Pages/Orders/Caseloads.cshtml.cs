using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Orders.Features;
using Poet.Platform.Identity.Units;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Pages.Orders;

/// <summary>Who deals with how many orders, and handing them over.</summary>
[Permission(ListCaseloads.Permission), ResponseCache(NoStore = true)]
internal sealed class CaseloadsModel(Colleagues colleagues, RequestContext context) : PoetPage
{
    [BindProperty]
    public HandOverInput Input { get; set; } = new();

    public IReadOnlyList<Caseload> Caseloads { get; private set; } = [];

    public IReadOnlyList<Colleague> Everybody { get; private set; } = [];

    public string? Done { get; private set; }

    public IEnumerable<SelectListItem> Officers => Caseloads.Select(c => new SelectListItem($"{c.Officer} ({c.Orders})", c.Officer));

    public IEnumerable<SelectListItem> People => Everybody.Select(c => new SelectListItem(c.Name, c.Id.ToString()));

    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Load(cancel);
        if (string.IsNullOrWhiteSpace(Input.From))
            ModelState.AddModelError("Input.From", "Choose whose orders are handed over");
        if (Input.To is null)
            ModelState.AddModelError("Input.To", "Choose a colleague who takes them over");
        var before = Caseloads.FirstOrDefault(c => c.Officer == Input.From)?.Orders ?? 0;
        var done = await Try(new HandOverCaseload(Input.From ?? "", Input.To ?? Guid.Empty, Input.Reason ?? ""), _ => Page(), cancel);
        if (!ModelState.IsValid)
            return done;
        Done = $"{(before == 1 ? "One order" : $"{before} orders")} of {Input.From} handed over to {Everybody.FirstOrDefault(c => c.Id == Input.To)?.Name}";
        Input = new();
        await Load(cancel);
        return done;
    }

    private async Task Load(CancellationToken cancel) =>
        (Caseloads, Everybody) = (await Send(new ListCaseloads(), cancel), await colleagues.Of(context.Actor.Force, cancel));

    internal sealed class HandOverInput
    {
        public string? From { get; set; }

        public Guid? To { get; set; }

        public string? Reason { get; set; }
    }
}
