using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Referrals.Features;
using Poet.Referrals.Features.Applications;

namespace Poet.Referrals.Pages.Applications.Changing;

/// <summary>An application is opened.</summary>
[Permission("applications.draft")]
internal sealed class NewModel(OrderTypeCatalogue types, RequestContext context, TimeProvider time) : SendingPage(context, time)
{
    [BindProperty(SupportsGet = true)]
    public Guid Referral { get; set; }

    [BindProperty]
    public TextForm Input { get; set; } = new();

    public ReferralView From { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Ways { get; private set; } = [];

    public string TypeName => From.TypeCode is null ? "" : types.Find(From.TypeCode)?.Info.Name ?? From.TypeCode;

    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Input.Way is not null && Input.Read([]) is null)
            ModelState.AddModelError("Input.Way", "Choose how it is asked for");
        if (ModelState.IsValid && Input.Read([]) is { } text && await TrySend(new DraftApplication(Referral, text, Input.Reason!), null, cancel) is { } made)
            return LocalRedirect($"~/applications/{made}");
        await Load(cancel);
        return Page();
    }

    protected override string FieldOnPage(string? field) => base.FieldOnPage(TextForm.OnPage(field));

    private async Task Load(CancellationToken cancel)
    {
        From = await Send(new ShowReferral(Referral), cancel);
        Ways = TextForm.Ways(types, From.TypeCode, LondonTime.DateOf(Time.GetUtcNow()));
        NewKey();
    }
}
