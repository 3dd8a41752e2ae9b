using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Platform.Identity.Covering;
using Poet.Platform.Identity.Units;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;

namespace Poet.Platform.Ui.Pages.Account;

/// <summary>Who acts for whom, letting a colleague act, and acting for one.</summary>
[Permission("signed-in")]
internal sealed class CoverModel(Covers covers, Colleagues colleagues, RequestContext context) : PoetPage
{
    [BindProperty]
    public Guid? AbsentId { get; set; }

    [BindProperty]
    public Guid? CoveringId { get; set; }

    [BindProperty]
    public DateParts? From { get; set; }

    [BindProperty]
    public DateParts? LastDay { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? WithdrawReason { get; set; }

    public IReadOnlyList<CoverView> Covers { get; private set; } = [];

    public IEnumerable<SelectListItem> Colleagues { get; private set; } = [];

    public Guid Me => context.Actor.Id;

    public Absentee? For => context.Actor.For;

    public bool MayArrange => context.Actor.May(Identity.Covering.Covers.Arrange);

    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    public async Task<IActionResult> OnPostGiveAsync(CancellationToken cancel)
    {
        await Load(cancel);
        if (ModelState.IsValid && CoveringId is null)
            ModelState.AddModelError(nameof(CoveringId), "Choose a colleague");
        if (ModelState.IsValid && From?.Date is null)
            ModelState.AddModelError(nameof(From), "Enter the first day");
        if (ModelState.IsValid && LastDay?.Date is null)
            ModelState.AddModelError(nameof(LastDay), "Enter the last day");
        return !ModelState.IsValid ? Page() : await Try(new GiveCover(CoveringId!.Value, From!.Date!.Value, LastDay!.Date!.Value, Reason ?? "") { AbsentId = AbsentId },
            _ => LocalRedirect("/account/cover"), cancel, prefix: "");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid coverId, CancellationToken cancel)
    {
        await Load(cancel);
        var done = await Try(new WithdrawCover(coverId, WithdrawReason ?? ""), _ => LocalRedirect("/account/cover"), cancel, prefix: "");
        foreach (var error in ModelState.GetValueOrDefault(nameof(Reason))?.Errors.ToList() ?? [])
            ModelState.AddModelError(nameof(WithdrawReason), error.ErrorMessage);
        ModelState.Remove(nameof(Reason));
        return done;
    }

    public async Task<IActionResult> OnPostActAsync(Guid coverId, CancellationToken cancel)
    {
        await Load(cancel);
        if (!Covers.Any(c => c.Id == coverId && c.CoveringId == Me && c.HoldsNow))
            return NotFound();
        covers.Keep(HttpContext, coverId);
        return LocalRedirect("/");
    }

    public IActionResult OnPostStop()
    {
        Identity.Covering.Covers.Forget(HttpContext);
        return LocalRedirect("/");
    }

    private async Task Load(CancellationToken cancel)
    {
        Covers = await Send(new ListCovers(), cancel);
        Colleagues = (await colleagues.Of(context.Actor.Force, cancel)).Where(c => c.Id != Me || MayArrange).Select(c => new SelectListItem(c.Name, c.Id.ToString()));
    }
}
