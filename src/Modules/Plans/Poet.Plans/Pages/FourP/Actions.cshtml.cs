using Microsoft.AspNetCore.Mvc;
using Poet.Plans.FourP;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.FourP;

/// <summary>Open actions, those of which nobody tells anything first.</summary>
[Permission("plans.read")]
internal sealed class ActionsModel : PoetPage
{
    [BindProperty(SupportsGet = true)]
    public bool All { get; set; }

    public OpenActions Found { get; private set; } = new([], 0);

    public async Task OnGetAsync(CancellationToken cancel) => Found = await Send(new ListActions { All = All }, cancel);
}
