using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Platform.Identity.Units;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Referrals.Features.Applications;

namespace Poet.Referrals.Pages.Applications.Changing;

/// <summary>The order is offered to the unit that shall manage it.</summary>
[Permission("applications.court")]
internal sealed class OfferModel(RequestContext context, TimeProvider time) : ApplicationChangePage(context, time)
{
    [BindProperty]
    public OfferForm Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Change(() => new OfferOrder(Id, Input.UnitId!.Value, Input.Reason!), cancel);

    protected override async Task Load(CancellationToken cancel)
    {
        await base.Load(cancel);
        Units = [.. (await Send(new ListUnits(), cancel)).Select(u => new SelectListItem(u.Name, u.Id.ToString()))];
    }

    internal sealed class OfferForm : ReasonForm
    {
        [Required(ErrorMessage = "Choose a unit")]
        public Guid? UnitId { get; set; }
    }
}
