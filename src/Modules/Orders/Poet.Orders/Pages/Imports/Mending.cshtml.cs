using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Poet.Orders.Features.Imports;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Pages.Imports;

/// <summary>The mending queue of the force.</summary>
[Permission("orders.mend")]
internal sealed class MendingModel : PoetPage
{
    public ImportLinePage? Found { get; private set; }

    public async Task OnGetAsync([FromQuery(Name = "p")] int? page, CancellationToken cancel) => Found = await Send(new ListImportLines { Waiting = true, Page = page ?? 1 }, cancel);

    public static string HrefOf(int page) => string.Create(CultureInfo.InvariantCulture, $"?p={page}");
}
