using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Contracts;
using Poet.Platform.Requests;
using Poet.Platform.Restricting;
using Poet.Platform.Web;

namespace Poet.Platform.Ui.Pages.Restricting;

/// <summary>Breaking the glass: whom to ask instead, why it is needed now, and then the record for a short time.</summary>
[Permission("records.break-glass")]
internal sealed class OpenModel(Glasses glasses, RequestContext context) : PoetPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose why you need it now")]
    public string? Code { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter why it cannot wait")]
    public string? Reason { get; set; }

    public RestrictedTo Record { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => Record = await Send(new ShowRestriction(Id), cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Record = await Send(new ShowRestriction(Id), cancel);
        if (Purpose.ByCode(Code) is { } purpose)
            context.For(purpose, Reason);
        else if (ModelState.IsValid)
            ModelState.AddModelError(nameof(Code), "Choose a purpose from the list");
        BrokenGlass? broken = null;
        var done = await Try(new BreakTheGlass(Id, Reason ?? ""), id => Page(), cancel, prefix: "");
        if (ModelState.IsValid && context.Command?.Answer is { } glass)
            broken = await glasses.Broken(glass, context.Actor, cancel);
        if (broken is null)
            return done;
        glasses.Keep(HttpContext, broken.Id, broken.Until);
        return LocalRedirect($"/subjects/{broken.SubjectId}");
    }
}
