using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Plans.Nominals;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.Plans;

/// <summary>Nominals of the force, by rank.</summary>
[Permission("plans.read")]
internal sealed class IndexModel(RequestContext context) : PoetPage
{
    [BindProperty(SupportsGet = true)]
    public string? State { get; set; } = "managed";

    [BindProperty(SupportsGet = true)]
    public bool Mine { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Proposed { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool WithoutOwner { get; set; }

    public NominalPage Found { get; private set; } = null!;

    public bool MayImport => context.Actor.May("plans.reports");

    public static IReadOnlyList<SelectListItem> States =>
        [new("Managed", "managed"), new("Offered", "offered"), new("Active", "active"), new("Monitoring", "monitoring"), new("Archived", "archived"), new("Reactivated", "reactivated"), new("All", "all")];

    public async Task OnGetAsync(CancellationToken cancel) => Found = await Send(new ListNominals { State = State, Mine = Mine, Proposed = Proposed, WithoutOwner = WithoutOwner }, cancel);
}
