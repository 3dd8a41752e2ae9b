using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Rights;

namespace Poet.Subjects.Pages.Rights;

/// <summary>Subject access requests of the force.</summary>
[Permission(AccessRequests.Permission)]
internal sealed class ListModel : PoetPage
{
    public AccessRequestPage Found { get; private set; } = null!;

    public string? State { get; private set; }

    public string Heading => State switch { ListAccessRequests.Overdue => "Overdue", ListAccessRequests.Answered => "Answered", _ => "Without an answer" };

    public async Task OnGetAsync(string? state, string? cursor, CancellationToken cancel)
    {
        State = state;
        Found = await Send(new ListAccessRequests { State = state, Cursor = cursor }, cancel);
    }
}
