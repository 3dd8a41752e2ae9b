using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Custody;

namespace Poet.Subjects.Pages.Custody;

/// <summary>Who comes out of custody, or off a licence, and when.</summary>
[Permission("subjects.read")]
internal sealed class ReleasesModel : PoetPage
{
    [BindProperty(SupportsGet = true)]
    public bool Licences { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Cursor { get; set; }

    public ReleasesPage Found { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => Found = await Send(new ListReleases { Licences = Licences, Cursor = Cursor }, cancel);
}
