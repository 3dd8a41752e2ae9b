using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Plans.Nominals;
using Poet.Plans.Tiers;
using Poet.Platform.Identity.Units;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.Plans;

/// <summary>Somebody is adopted and offered to an owner.</summary>
[Permission("plans.manage")]
internal sealed class AdoptModel(RequestContext context, TimeProvider time) : SendingPage(context, time)
{
    [BindProperty(SupportsGet = true)]
    public Guid Subject { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Nomination { get; set; }

    [BindProperty]
    public AdoptForm Input { get; set; } = new();

    public TierView Tier { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Owners { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid && await TrySend(new AdoptNominal(Subject, Input.OwnerId!.Value, Input.Reason!) { UnitId = Input.UnitId, NominationId = Nomination }, null, cancel) is { } made)
            return LocalRedirect($"~/plans/nominals/{made}");
        await Load(cancel);
        return Page();
    }

    // what belongs to the person stands at the top
    protected override string FieldOnPage(string? field) => field is "subjectId" or "nominationId" ? "" : base.FieldOnPage(field);

    private async Task Load(CancellationToken cancel)
    {
        Tier = await Send(new ShowTier(Subject), cancel);
        Owners = Say.Owners(await Send(new ListTrained(), cancel));
        Units = [.. (await Send(new ListUnits(), cancel)).Select(u => new SelectListItem(u.Name, u.Id.ToString()))];
        NewKey();
    }

    internal sealed class AdoptForm : ReasonForm
    {
        [Required(ErrorMessage = "Choose an owner")]
        public Guid? OwnerId { get; set; }

        public Guid? UnitId { get; set; }
    }
}
