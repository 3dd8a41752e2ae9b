using Poet.Orders.Features.Imports;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Pages.Imports;

/// <summary>Imports whose lines are due for review.</summary>
[Permission("retention.review")]
internal sealed class DueModel : PoetPage
{
    public IReadOnlyList<LinesDue> Due { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Due = await Send(new ListLinesDue(), cancel);
}
