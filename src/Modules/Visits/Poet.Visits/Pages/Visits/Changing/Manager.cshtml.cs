using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Platform.Identity.Units;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Visits.Features;

namespace Poet.Visits.Pages.Visits.Changing;

/// <summary>An offender manager.</summary>
[Permission("visits.supervise")]
internal sealed class ManagerModel(Colleagues colleagues, RequestContext context, TimeProvider time) : ChangePage(context, time)
{
    [BindProperty]
    public ManagerForm Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Change(() => new AssignManager(Id, Input.ManagerId!.Value, Input.UnitId, Input.Cohort, Input.Reason!), cancel);

    protected override async Task Load(CancellationToken cancel)
    {
        await base.Load(cancel);
        Input.Cohort ??= Order.Cohort;
        People = [.. (await colleagues.Of(Context.Actor.Force, cancel)).Select(c => new SelectListItem(c.Name, c.Id.ToString()))];
        Units = [.. (await Send(new ListUnits(), cancel)).Select(u => new SelectListItem(u.Name, u.Id.ToString()))];
    }

    internal sealed class ManagerForm : ReasonForm
    {
        [Required(ErrorMessage = "Choose an offender manager")]
        public Guid? ManagerId { get; set; }

        public Guid? UnitId { get; set; }

        public string? Cohort { get; set; }
    }
}
