using Poet.Orders.Checks;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Pages.Orders;

/// <summary>For supervisors: who asked about too many positions of one person.</summary>
[Permission("checks.supervise")]
internal sealed class PositionsModel : PoetPage
{
    public IReadOnlyList<RepeatedPositions> Found { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Found = await Send(new ListRepeatedPositions(), cancel);
}
