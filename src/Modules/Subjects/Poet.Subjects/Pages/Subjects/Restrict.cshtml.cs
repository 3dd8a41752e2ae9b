using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Platform.Identity.Units;
using Poet.Platform.Requests;
using Poet.Platform.Restricting;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;
using Poet.Subjects.Features;

namespace Poet.Subjects.Pages.Subjects;

/// <summary>Restricting a person's record, and lifting it.</summary>
[Permission("records.restrict")]
internal sealed class RestrictModel(Colleagues colleagues, RequestContext context) : PoetPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid? OwnerId { get; set; }

    [BindProperty]
    public Guid? UnitId { get; set; }

    [BindProperty]
    public string? Contact { get; set; }

    [BindProperty]
    public DateParts? LastDay { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public SubjectRecord Person { get; private set; } = null!;

    public IEnumerable<SelectListItem> Owners { get; private set; } = [];

    public IEnumerable<SelectListItem> Units { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Load(cancel);
        // who restricts a record from themselves is led to the search, which tells what others see
        return await Try(new RestrictSubject(Id, OwnerId ?? Guid.Empty, UnitId, Contact ?? "", LastDay?.Date, Reason ?? ""),
            _ => LocalRedirect(OwnerId == context.Actor.Id || UnitId is not null && UnitId == context.Actor.UnitId ? $"/subjects/{Id}" : "/subjects"), cancel, prefix: "");
    }

    public async Task<IActionResult> OnPostLiftAsync(CancellationToken cancel)
    {
        await Load(cancel);
        return await Try(new LiftRestriction(Person.Restricted?.Id ?? Guid.Empty, Reason ?? ""), _ => LocalRedirect($"/subjects/{Id}"), cancel, prefix: "");
    }

    private async Task Load(CancellationToken cancel)
    {
        Person = await Send(new ShowSubject(Id), cancel);
        Owners = (await colleagues.Of(context.Actor.Force, cancel)).Select(c => new SelectListItem(c.Name, c.Id.ToString()));
        Units = (await Send(new ListUnits(), cancel)).Select(u => new SelectListItem(u.Name, u.Id.ToString()));
    }
}
