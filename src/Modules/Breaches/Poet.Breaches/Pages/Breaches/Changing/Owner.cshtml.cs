using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Breaches.Features;
using Poet.Platform.Identity.Units;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Breaches.Pages.Breaches.Changing;

/// <summary>Who deals with a breach.</summary>
[Permission("breaches.record")]
internal sealed class OwnerModel(Colleagues colleagues, RequestContext context, TimeProvider time) : ChangePage(context, time)
{
    [BindProperty]
    public OwnerForm Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Change(() => new AssignBreach(Id, Input.OwnerId!.Value, Input.UnitId, Input.Reason!), cancel);

    protected override async Task Load(CancellationToken cancel)
    {
        await base.Load(cancel);
        People = [.. (await colleagues.Of(Context.Actor.Force, cancel)).Select(c => new SelectListItem(c.Name, c.Id.ToString()))];
        Units = [.. (await Send(new ListUnits(), cancel)).Select(u => new SelectListItem(u.Name, u.Id.ToString()))];
    }

    internal sealed class OwnerForm : ReasonForm
    {
        [Required(ErrorMessage = "Choose an owner")]
        public Guid? OwnerId { get; set; }

        public Guid? UnitId { get; set; }
    }
}
