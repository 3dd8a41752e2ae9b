using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Protecting;

namespace Poet.Subjects.Pages.Protecting;

/// <summary>Which protected people are to be told something.</summary>
[Permission(Permissions.SeeProtected)]
internal sealed class ListModel : PoetPage
{
    public TellingPage Found { get; private set; } = null!;

    public string? State { get; private set; }

    public string Heading => State switch { ListTelling.Overdue => "Overdue", ListTelling.Answered => "Answered", _ => "To tell" };

    public async Task OnGetAsync(string? state, string? cursor, CancellationToken cancel)
    {
        State = state;
        Found = await Send(new ListTelling { State = state, Cursor = cursor }, cancel);
    }
}
