using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Referrals.Features.Applications;

namespace Poet.Referrals.Pages.Applications.Changing;

/// <summary>Form, route, court and length are changed.</summary>
[Permission("applications.draft")]
internal sealed class TextModel(OrderTypeCatalogue types, RequestContext context, TimeProvider time) : ApplicationChangePage(context, time)
{
    [BindProperty]
    public TextForm Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Ways { get; private set; } = [];

    public override async Task OnGetAsync(CancellationToken cancel)
    {
        await Load(cancel);
        Input = TextForm.Of(Application.Text);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Load(cancel);
        return await Change(() => new SaveText(Id, Input.Read([.. Application.Text.Clauses.Select(c => new ClauseInput { Id = c.Id, Number = c.Number })])!, Input.Reason!), cancel);
    }

    protected override async Task Load(CancellationToken cancel)
    {
        await base.Load(cancel);
        Ways = TextForm.Ways(types, Application.TypeCode, LondonTime.DateOf(Time.GetUtcNow()));
        if (Input.Way is not null && Ways.All(w => w.Value != Input.Way))
            ModelState.AddModelError("Input.Way", "Choose how it is asked for");
    }

    protected override string FieldOnPage(string? field) => base.FieldOnPage(TextForm.OnPage(field));
}
