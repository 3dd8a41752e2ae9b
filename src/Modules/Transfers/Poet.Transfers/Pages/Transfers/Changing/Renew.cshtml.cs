using Microsoft.AspNetCore.Mvc;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Transfers.Features;

namespace Poet.Transfers.Pages.Transfers.Changing;

/// <summary>A new version of the pack, and perhaps another time.</summary>
[Permission("transfers.draft")]
internal sealed class RenewModel(RequestContext context, TimeProvider time) : ChangePage(context, time)
{
    [BindProperty]
    public EffectiveForm Input { get; set; } = new();

    public override async Task OnGetAsync(CancellationToken cancel)
    {
        await Load(cancel);
        var shown = Say.Clock(Transfer.EffectiveAt);
        Input = new() { On = DateParts.From(LondonTime.DateOf(Transfer.EffectiveAt)), Time = shown[(shown.LastIndexOf(" at ", StringComparison.Ordinal) + 4)..] };
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var at = Input.Read(ModelState);
        return Change(() => new RenewPack(Id, at, Input.Reason!), cancel);
    }

    protected override string FieldOnPage(string? field) => field == "effectiveAt" ? "Input.Time" : base.FieldOnPage(field);
}
