using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Platform.Identity;
using Poet.Platform.Identity.Units;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;

namespace Poet.Platform.Ui.Pages.Account;

/// <summary>One unit: what it was over time, its people, and changing it.</summary>
[Permission("units.manage")]
internal sealed class UnitModel : PoetPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public UnitForm Input { get; set; } = new();

    [BindProperty]
    public Guid? UserId { get; set; }

    [BindProperty]
    public string? MoveReason { get; set; }

    [BindProperty]
    public DateParts? CloseFrom { get; set; }

    [BindProperty]
    public string? CloseReason { get; set; }

    public UnitHistory Shown { get; private set; } = null!;

    public IEnumerable<SelectListItem> Sorts => UnitForm.Sorts;

    public IEnumerable<SelectListItem> Parents => all.Where(u => u.Id != Id).Select(u => new SelectListItem(u.Name, u.Id.ToString()));

    public IEnumerable<SelectListItem> Movable { get; private set; } = [];

    private IReadOnlyList<UnitView> all = [];

    public string? NameOf(Guid? unit) => all.FirstOrDefault(u => u.Id == unit)?.Name;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await Load(cancel);
        var last = Shown.Periods[0];
        Input = new() { Name = last.Name, Sort = last.Sort, ParentId = last.ParentId, Contact = last.Contact };
    }

    public Task<IActionResult> OnPostChangeAsync(CancellationToken cancel) => Do(new ChangeUnit(Id, Input.Read(), Input.Reason ?? ""), "Input", cancel);

    public Task<IActionResult> OnPostMoveAsync(CancellationToken cancel)
    {
        Only(nameof(UserId), nameof(MoveReason));
        if (UserId is null)
            ModelState.AddModelError(nameof(UserId), "Choose a person");
        return Do(new MoveToUnit(UserId ?? Guid.Empty, Id, MoveReason ?? ""), "", cancel, ("Reason", nameof(MoveReason)));
    }

    public Task<IActionResult> OnPostCloseAsync(CancellationToken cancel)
    {
        Only(nameof(CloseFrom), nameof(CloseReason));
        return Do(new CloseUnit(Id, CloseFrom?.Date, CloseReason ?? ""), "", cancel, ("Reason", nameof(CloseReason)), ("From", nameof(CloseFrom)));
    }

    private async Task<IActionResult> Do(ICommand command, string prefix, CancellationToken cancel, params (string Field, string OnPage)[] named)
    {
        var done = await Try(command, _ => LocalRedirect($"/account/units/{Id}"), cancel, prefix);
        foreach (var (field, onPage) in named)
            foreach (var error in ModelState.GetValueOrDefault(field)?.Errors.ToList() ?? [])
                ModelState.AddModelError(onPage, error.ErrorMessage);
        foreach (var (field, _) in named)
            ModelState.Remove(field);
        await Load(cancel);
        return done;
    }

    // the page holds three forms, of which one was sent
    private void Only(params string[] fields)
    {
        foreach (var key in ModelState.Keys.Where(k => !fields.Any(f => k == f || k.StartsWith(f + ".", StringComparison.Ordinal))).ToList())
            ModelState.Remove(key);
    }

    private async Task Load(CancellationToken cancel)
    {
        all = await Send(new ListUnits(), cancel);
        Shown = await Send(new ShowUnit(Id), cancel);
        Movable = (await Send(new ListPeople(), cancel)).Where(p => p.Enabled && Shown.People.All(m => m.Id != p.Id)).Select(p => new SelectListItem(p.DisplayName, p.Id.ToString()));
    }
}
