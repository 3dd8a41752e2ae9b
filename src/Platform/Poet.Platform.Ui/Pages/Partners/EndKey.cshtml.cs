using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Errors;
using Poet.Platform.Partners;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Platform.Ui.Pages.Partners;

/// <summary>Ending a partner's key.</summary>
[Permission("partners.manage")]
internal sealed class EndKeyModel : PoetPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid KeyId { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter why")]
    public string? Reason { get; set; }

    public PartnerView Partner { get; private set; } = null!;

    public PartnerKeyView Key { get; private set; } = null!;

    public bool IsLast => Partner.Keys.All(k => k.Id == KeyId || k.State != "holds");

    public Task OnGetAsync(CancellationToken cancel)
    {
        return Load(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Load(cancel);
        return await Try(new EndPartnerKey(Id, KeyId, Reason ?? ""), _ => LocalRedirect($"/partners/{Id}"), cancel, prefix: "");
    }

    private async Task Load(CancellationToken cancel)
    {
        Partner = await Send(new ShowPartner(Id), cancel);
        Key = Partner.Keys.FirstOrDefault(k => k.Id == KeyId) ?? throw new NotFoundException("key");
    }
}
