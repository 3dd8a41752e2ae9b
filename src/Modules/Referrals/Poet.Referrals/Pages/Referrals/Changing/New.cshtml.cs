using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Platform.Identity.Units;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Referrals.Domain;
using Poet.Referrals.Features;

namespace Poet.Referrals.Pages.Referrals.Changing;

/// <summary>A person is referred.</summary>
[Permission("referrals.make")]
internal sealed class NewModel(Colleagues colleagues, RequestContext context, TimeProvider time) : SendingPage(context, time)
{
    [BindProperty(SupportsGet = true)]
    public Guid Subject { get; set; }

    [BindProperty]
    public NewForm Input { get; set; } = new();

    public string Name { get; private set; } = "";

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid && await TrySend(new ReferPerson(Subject, Input.Source!.Value, Input.SourceName ?? "", Input.Concern!, Input.Reason!)
        {
            Feared = Input.Feared, Convicted = Input.Convicted, AtRisk = Input.AtRisk, NothingProtected = Input.NothingProtected, OwnerId = Input.OwnerId, UnitId = Input.UnitId,
        }, null, cancel) is { } made)
            return LocalRedirect($"~/referrals/{made}");
        await Load(cancel);
        return Page();
    }

    private async Task Load(CancellationToken cancel)
    {
        Name = (await Send(new ShowReferred(Subject), cancel)).Name;
        People = [.. (await colleagues.Of(Context.Actor.Force, cancel)).Select(c => new SelectListItem(c.Name, c.Id.ToString()))];
        Units = [.. (await Send(new ListUnits(), cancel)).Select(u => new SelectListItem(u.Name, u.Id.ToString()))];
        NewKey();
    }

    internal sealed class NewForm : CaseForm
    {
        [Required(ErrorMessage = "Choose where it comes from")]
        public ReferralSource? Source { get; set; }

        public string? SourceName { get; set; }

        public Guid? OwnerId { get; set; }

        public Guid? UnitId { get; set; }
    }
}
