using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Requests;
using Poet.Platform.Restricting;
using Poet.Platform.Web;

namespace Poet.Platform.Ui.Pages.Restricting;

/// <summary>Tells an owner who broke the glass of their restricted records.</summary>
[Permission("subjects.read")]
internal sealed class NoticesModel : PoetPage
{
    [BindProperty]
    public string? Reason { get; set; }

    public IReadOnlyList<GlassView> Glasses { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Glasses = await Send(new ListGlassNotices(), cancel);

    public async Task<IActionResult> OnPostAsync(Guid glassId, CancellationToken cancel)
    {
        var done = await Try(new SeeGlassNotice(glassId, Reason ?? ""), _ => LocalRedirect("/restricted/notices"), cancel, prefix: "");
        Glasses = await Send(new ListGlassNotices(), cancel);
        return done;
    }
}
