using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Partners;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;

namespace Poet.Platform.Ui.Pages.Partners;

/// <summary>Registering a partner.</summary>
[Permission("partners.manage")]
internal sealed class NewModel(OrderTypeCatalogue types, TimeProvider time) : TermsPage(types, time)
{
    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        Try(new RegisterPartner(Input.Issuer?.Trim() ?? "", Input.Terms.Read(), Input.Reason ?? ""), id => LocalRedirect($"/partners/{id}"), cancel);
}
