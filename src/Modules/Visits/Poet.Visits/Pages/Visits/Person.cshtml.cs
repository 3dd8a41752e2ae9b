using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Visits.Features;

namespace Poet.Visits.Pages.Visits;

/// <summary>The visits to one person.</summary>
[Permission("visits.read")]
internal sealed class PersonModel(RequestContext context) : PoetPage
{
    public VisitsOfPerson Person { get; private set; } = null!;

    public bool MayRecord => context.Actor.May("visits.record");

    public async Task OnGetAsync(Guid id, CancellationToken cancel) => Person = await Send(new ListVisits(id), cancel);
}
