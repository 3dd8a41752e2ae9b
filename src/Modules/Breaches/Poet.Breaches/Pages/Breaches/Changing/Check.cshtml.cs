using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Breaches.Features;
using Poet.Platform.Requests;

namespace Poet.Breaches.Pages.Breaches.Changing;

/// <summary>The check is run again with more facts.</summary>
[Permission("breaches.record")]
internal sealed class CheckModel(RequestContext context, TimeProvider time) : ChangePage(context, time), IFactsPage
{
    [BindProperty]
    public FactsForm Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        foreach (var (field, problem) in Input.Halves())
            ModelState.AddModelError("Input." + field, problem);
        return Change(() => new CheckAgain(Id, Input.Read() ?? new(), Input.Reason!), cancel);
    }

    protected override async Task Load(CancellationToken cancel)
    {
        await base.Load(cancel);
        People = [.. (await Send(new OfferTerms(Breach.SubjectId, Breach.At), cancel)).People.Select(p => new SelectListItem(p.Name, p.Id.ToString()))];
    }
}
