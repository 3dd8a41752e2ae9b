using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Identity.Units;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Referrals.Domain;
using Poet.Referrals.Features;
using Poet.Referrals.Pages.Finder;
using Poet.Subjects.Contracts;

namespace Poet.Referrals.Pages.Referrals.Changing;

/// <summary>A person is referred.</summary>
[Permission("referrals.make")]
internal sealed class NewModel(Colleagues colleagues, CaseReader cases, RequestContext context, TimeProvider time) : SendingPage(context, time)
{
    private CarriedCase? carried;

    [BindProperty(SupportsGet = true)]
    public Guid Subject { get; set; }

    /// <summary>The name to look for while nobody is chosen.</summary>
    [BindProperty]
    public string? Named { get; set; }

    [BindProperty]
    public NewForm Input { get; set; } = new();

    public string Name { get; private set; } = "";

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<SubjectSummary>? Matches { get; private set; }

    /// <summary>Carried over from the order finder.</summary>
    public CarriedCase Carried => carried ??= CarriedCase.From(Request);

    /// <summary>The same in words.</summary>
    public IReadOnlyList<(string Question, string Answer)> CarriedInWords => [.. cases.InWords(new(CaseReader.Given(Carried.Facts), Carried.Area, Carried.Urgent == Known.Yes)).Select(s => (s.Question, s.Answer))];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (Subject != Guid.Empty)
            await Load(cancel);
    }

    /// <summary>Comes from the order finder, with or without a person.</summary>
    public async Task OnPostCarriedAsync(CancellationToken cancel)
    {
        ModelState.Clear(); // nothing of the form below was filled in yet
        if (Subject == Guid.Empty)
            return;
        (Input.Feared, Input.Convicted) = (Carried.Feared, Carried.Facts.GetValueOrDefault(CaseFacts.BeforeCourt.Id));
        Input.AtRisk = Carried.Facts.GetValueOrDefault(CaseFacts.SomebodyAtRisk.Id) == Known.Yes ? AtRisk.Somebody : AtRisk.NotKnown;
        await Load(cancel);
    }

    /// <summary>Looks for somebody by name.</summary>
    public async Task OnPostFindAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        if (string.IsNullOrWhiteSpace(Named))
            ModelState.AddModelError(nameof(Named), "Enter the name of the person");
        else
            Matches = await Send(new FindToRefer(Named.Trim()), cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid && await TrySend(new ReferPerson(Subject, Input.Source!.Value, Input.SourceName ?? "", Input.Concern!, Input.Reason!)
        {
            Feared = Input.Feared, Convicted = Input.Convicted, AtRisk = Input.AtRisk, NothingProtected = Input.NothingProtected, OwnerId = Input.OwnerId, UnitId = Input.UnitId,
            Facts = Carried.Facts.Where(f => f.Key != CaseFacts.BeforeCourt.Id).ToDictionary(StringComparer.Ordinal), Area = Carried.Area, Urgent = Carried.Urgent,
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
