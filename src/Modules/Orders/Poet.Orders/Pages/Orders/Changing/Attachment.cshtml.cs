using Microsoft.AspNetCore.Mvc;
using Poet.Orders.Features;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Pages.Orders.Changing;

/// <summary>Downloads a copy of the sealed order. A page, since a browser's link cannot send the header that the API asks for.</summary>
[Permission("orders.papers"), ResponseCache(NoStore = true)]
internal sealed class AttachmentModel : PoetPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid AttachmentId { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var file = await Send(new DownloadAttachment(Id, AttachmentId), cancel);
        return File(file.Bytes, file.ContentType, Marking.FileName(file.FileName));
    }
}
