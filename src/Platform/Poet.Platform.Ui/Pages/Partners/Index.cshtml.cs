using Poet.Platform.Partners;
using Poet.Platform.Partners.Calls;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Platform.Ui.Pages.Partners;

/// <summary>The partners of the force.</summary>
[Permission("partners.manage")]
internal sealed class IndexModel(PartnerOptions options) : PoetPage
{
    public IReadOnlyList<PartnerView> Partners { get; private set; } = [];

    public bool HasAudience => options.Audience.Length > 0;

    public static string InWords(string state) => state switch
    {
        "active" => "Can call",
        "suspended" => "Suspended",
        "agreement-ended" => "Agreement ended",
        _ => "No key holds",
    };

    public async Task OnGetAsync(CancellationToken cancel) => Partners = await Send(new ListPartners(), cancel);
}
