using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Platform.Identity.Units;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Transfers.Features;

namespace Poet.Transfers.Pages.Transfers.Changing;

/// <summary>Another owner, on the own side.</summary>
[Permission("transfers.decide")]
internal sealed class OwnerModel(Colleagues colleagues, RequestContext context, TimeProvider time) : ChangePage(context, time)
{
    [BindProperty]
    public OwnerForm Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Change(() => new AssignTransfer(Id, Input.OwnerId!.Value, Input.Reason!), cancel);

    protected override async Task Load(CancellationToken cancel)
    {
        await base.Load(cancel);
        People = [.. (await colleagues.Of(Context.Actor.Force, cancel)).Select(c => new SelectListItem(c.Name, c.Id.ToString()))];
    }

    internal sealed class OwnerForm : ReasonForm
    {
        [Required(ErrorMessage = "Choose an owner")]
        public Guid? OwnerId { get; set; }
    }
}
