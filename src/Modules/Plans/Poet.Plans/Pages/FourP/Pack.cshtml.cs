using Microsoft.AspNetCore.Mvc;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Plans.FourP;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.FourP;

/// <summary>What the tasking meeting or the board is told of a month; made to be printed.</summary>
[Permission("plans.read")]
internal sealed class PackModel(TimeProvider time) : PoetPage
{
    [BindProperty(SupportsGet = true)]
    public string? Month { get; set; }

    public PackView Pack { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => Pack = await Send(new ShowPack(Month ?? LondonTime.DateOf(time.GetUtcNow()).ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture)), cancel);
}
