using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Transfers.Features;

namespace Poet.Transfers.Pages.Transfers;

/// <summary>Transfers from and to the own force.</summary>
[Permission("transfers.read")]
internal sealed class IndexModel : PoetPage
{
    public static readonly IReadOnlyList<SelectListItem> Directions = [new("Incoming", "incoming"), new("Outgoing", "outgoing")];

    [BindProperty(SupportsGet = true)]
    public string? Direction { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Overdue { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Order { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Subject { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Cursor { get; set; }

    public TransferPage? Result { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) =>
        Result = await Send(new ListTransfers { Direction = Direction, State = State, Overdue = Overdue, Order = Order, Subject = Subject, Cursor = Cursor }, cancel);

    public string Href(string name, string value) =>
        "/transfers" + new QueryBuilder(Request.Query.Where(q => q.Key != "cursor" && !string.Equals(q.Key, name, StringComparison.OrdinalIgnoreCase))
            .SelectMany(q => q.Value, (q, v) => new KeyValuePair<string, string>(q.Key, v ?? ""))) { { name, value } }.ToQueryString();
}
