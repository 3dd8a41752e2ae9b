using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Rights;

namespace Poet.Subjects.Pages.Rights;

/// <summary>Downloads the answer as it was given. A page, since a browser's link cannot send the header that the API asks for.</summary>
[Permission(AccessRequests.Permission), ResponseCache(NoStore = true)]
internal sealed class AnswerModel : PoetPage
{
    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => Give(new(id, AsJson: false), cancel);

    public Task<IActionResult> OnGetJsonAsync(Guid id, CancellationToken cancel) => Give(new(id, AsJson: true), cancel);

    private async Task<IActionResult> Give(DownloadAnswer query, CancellationToken cancel)
    {
        var file = await Send(query, cancel);
        file.Describe(Response);
        return File(file.Bytes, file.ContentType, file.FileName);
    }
}
