using Microsoft.AspNetCore.Mvc;
using Poet.Orders.Features.Imports;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Pages.Imports;

/// <summary>Clears the lines of an import from which no order came.</summary>
[Permission("retention.review")]
internal sealed class ClearModel(RequestContext context, TimeProvider time) : SendingPage(context, time)
{
    [BindProperty]
    public ReasonForm Input { get; set; } = new();

    public void OnGet() => NewKey();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) =>
        ModelState.IsValid && await TrySend(new ClearLines(id, Input.Reason!), null, cancel) is not null ? RedirectToPage("Due") : Page();
}
