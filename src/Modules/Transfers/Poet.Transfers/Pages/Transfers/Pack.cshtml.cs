using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Transfers.Features;

namespace Poet.Transfers.Pages.Transfers;

/// <summary>Downloads the pack. A page, since a browser's link cannot send the header that the API asks for.</summary>
[Permission("transfers.read"), ResponseCache(NoStore = true)]
internal sealed class PackModel : PoetPage
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        var file = await Send(new PrintPack(id), cancel);
        Response.Headers[PrintPack.HashHeader] = file.Hash;
        return File(file.Bytes, file.ContentType, Marking.FileName(file.Name));
    }
}
