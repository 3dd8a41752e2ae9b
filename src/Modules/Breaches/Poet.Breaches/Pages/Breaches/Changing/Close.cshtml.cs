using Microsoft.AspNetCore.Mvc;
using Poet.Breaches.Features;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Breaches.Pages.Breaches.Changing;

/// <summary>A breach is closed.</summary>
[Permission("breaches.record")]
internal sealed class CloseModel(RequestContext context, TimeProvider time) : ChangePage(context, time)
{
    [BindProperty]
    public ReasonForm Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Change(() => new CloseBreach(Id, Input.Reason!), cancel);

    // what is missing is recorded on other pages
    protected override string FieldOnPage(string? field) => "";
}
