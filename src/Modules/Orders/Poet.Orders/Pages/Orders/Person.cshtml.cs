using Poet.Orders.Obligations;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Pages.Orders;

/// <summary>What binds one person now, and what of it cannot both be obeyed.</summary>
[Permission("orders.read")]
internal sealed class PersonModel : PoetPage
{
    public ObligationsOfPerson Bound { get; private set; } = null!;

    public async Task OnGetAsync(Guid id, CancellationToken cancel) => Bound = await Send(new ShowObligations(id), cancel);
}
