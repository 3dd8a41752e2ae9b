using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Retention;

namespace Poet.Subjects.Pages.Retention;

/// <summary>Records that are due for review.</summary>
[Permission("retention.review")]
internal sealed class DueModel : PoetPage
{
    public DuePage Found { get; private set; } = null!;

    public async Task OnGetAsync(string? cursor, CancellationToken cancel) => Found = await Send(new ListDue { Cursor = cursor }, cancel);
}
