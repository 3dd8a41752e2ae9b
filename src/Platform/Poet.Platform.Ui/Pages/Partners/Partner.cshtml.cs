using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Partners;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Platform.Ui.Pages.Partners;

/// <summary>One partner: what is agreed, its keys, and stopping it.</summary>
[Permission("partners.manage")]
internal sealed class PartnerModel : PoetPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter why")]
    public string? Reason { get; set; }

    public PartnerView Partner { get; private set; } = null!;

    public static string InWords(string state) => state switch
    {
        "holds" => "Holds",
        "not-yet" => "Not yet",
        "expired" => "Expired",
        _ => "Ended",
    };

    public async Task OnGetAsync(CancellationToken cancel) => Partner = await Send(new ShowPartner(Id), cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Partner = await Send(new ShowPartner(Id), cancel);
        return await Try(new SuspendPartner(Id, Partner.State != "suspended", Reason ?? ""), _ => LocalRedirect($"/partners/{Id}"), cancel, prefix: "");
    }
}
