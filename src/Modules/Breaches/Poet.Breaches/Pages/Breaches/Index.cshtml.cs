using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Breaches.Features;
using Poet.Platform.Identity.Units;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Breaches.Pages.Breaches;

/// <summary>Breaches of the force.</summary>
[Permission("breaches.read")]
internal sealed class IndexModel : PoetPage
{
    [BindProperty(SupportsGet = true)]
    public string? State { get; set; } = "open";

    [BindProperty(SupportsGet = true)]
    public Guid? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Mine { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Undecided { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool WithoutCrimeReference { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Cursor { get; set; }

    public BreachPage? Result { get; private set; }

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public static IReadOnlyList<SelectListItem> States => [new("Open", "open"), new("Closed", "closed"), new("All", "all")];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Units = [.. (await Send(new ListUnits(), cancel)).Select(u => new SelectListItem(u.Name, u.Id.ToString()))];
        Result = await Send(new ListBreaches { State = State, Unit = Unit, Mine = Mine, Undecided = Undecided, WithoutCrimeReference = WithoutCrimeReference, Cursor = Cursor }, cancel);
    }

    public string Href(string name, string value) =>
        "/breaches" + new QueryBuilder(Request.Query.Where(q => !string.Equals(q.Key, name, StringComparison.OrdinalIgnoreCase)).SelectMany(q => q.Value, (q, v) => new KeyValuePair<string, string>(q.Key, v ?? ""))) { { name, value } }.ToQueryString();
}
