using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Partners;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;

namespace Poet.Platform.Ui.Pages.Partners;

/// <summary>Changing what is agreed with a partner.</summary>
[Permission("partners.manage")]
internal sealed class TermsModel(OrderTypeCatalogue types, TimeProvider time) : TermsPage(types, time)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public PartnerView Partner { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Partner = await Send(new ShowPartner(Id), cancel);
        Input.Terms = TermsForm.Of(Partner.Terms);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Partner = await Send(new ShowPartner(Id), cancel);
        return await Try(new ChangePartner(Id, Input.Terms.Read(), Input.Reason ?? ""), _ => LocalRedirect($"/partners/{Id}"), cancel);
    }
}
