using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Plans.FourP;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.FourP;

/// <summary>Somebody else is to do it.</summary>
[Permission("plans.own")]
internal sealed class ActionOwnerModel(PlanDesk desk, RequestContext context, TimeProvider time) : ActionPage(context, time)
{
    [BindProperty]
    public OwnerForm Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Owners { get; private set; } = [];

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Change(() => new GiveAction(ActionId, Input.OwnerId!.Value, null, Input.Reason!), cancel);

    protected override async Task Load(CancellationToken cancel)
    {
        await base.Load(cancel);
        Owners = [.. (await desk.Owners(cancel)).Where(c => c.Id != Shown.OwnerId).Select(c => new SelectListItem(c.Name, c.Id.ToString()))];
    }

    internal sealed class OwnerForm : ReasonForm
    {
        [Required(ErrorMessage = "Choose who does it")]
        public Guid? OwnerId { get; set; }
    }
}
