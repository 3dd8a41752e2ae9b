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

    public Guid? Order { get; private set; }

    public Guid? Subject { get; private set; }

    /// <summary>What links to other states and pages carry on.</summary>
    public string Only => Order is { } order ? $"&order={order}" : Subject is { } subject ? $"&subject={subject}" : "";

    public async Task OnGetAsync(string? state, string? cursor, Guid? order, Guid? subject, CancellationToken cancel)
    {
        (State, Order, Subject) = (state, order, subject);
        Found = await Send(new ListTelling { State = state, Cursor = cursor, Order = order, Subject = subject }, cancel);
    }
}
