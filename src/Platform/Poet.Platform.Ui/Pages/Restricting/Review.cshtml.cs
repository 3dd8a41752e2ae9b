using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Platform.Requests;
using Poet.Platform.Restricting;
using Poet.Platform.Web;

namespace Poet.Platform.Ui.Pages.Restricting;

/// <summary>Who opened restricted records, for those who decide whether there was need.</summary>
[Permission("records.review")]
internal sealed class ReviewModel(RequestContext context) : PoetPage
{
    [BindProperty(SupportsGet = true)]
    public bool All { get; set; }

    [BindProperty]
    public GlassDecision Decision { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public IReadOnlyList<GlassView> Glasses { get; private set; } = [];

    public bool MayAudit => context.Actor.May("audit.read");

    public IEnumerable<SelectListItem> Decisions => Enum.GetValues<GlassDecision>().Select(d => new SelectListItem(InWords(d), d.ToString()));

    public string InWords(GlassDecision decision) => decision switch
    {
        GlassDecision.Justified => "There was need",
        GlassDecision.NotJustified => "There was no need; spoken about",
        _ => "Passed on to professional standards",
    };

    public async Task OnGetAsync(CancellationToken cancel) => Glasses = await Send(new ListGlasses(All), cancel);

    public async Task<IActionResult> OnPostAsync(Guid glassId, CancellationToken cancel)
    {
        var done = await Try(new ReviewGlass(glassId, Decision, Reason ?? ""), _ => LocalRedirect("/restricted"), cancel, prefix: "");
        Glasses = await Send(new ListGlasses(All), cancel);
        return done;
    }
}
