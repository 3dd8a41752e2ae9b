using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.Extensions;
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
    [BindProperty(SupportsGet = true)]
    public Guid Subject { get; set; }

    /// <summary>The name to look for while nobody is chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Named { get; set; }

    /// <summary>Carried over from the order finder; they stay in the address.</summary>
    [BindProperty(SupportsGet = true)]
    public Family? Feared { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Area { get; set; }

    [BindProperty(SupportsGet = true)]
    public Known Urgent { get; set; }

    [BindProperty]
    public NewForm Input { get; set; } = new();

    public string Name { get; private set; } = "";

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<SubjectSummary>? Matches { get; private set; }

    /// <summary>What was carried over, in words.</summary>
    public IReadOnlyList<(string Question, string Answer)> Carried => [.. cases.InWords(new(CaseReader.Given(Known), Area, Urgent == Domain.Known.Yes))];

    /// <summary>The same as fields of an address.</summary>
    public IReadOnlyList<(string Name, string Value)> KeptFields =>
    [
        .. new[] { ("Feared", Feared?.ToString()), ("Area", Area), ("Urgent", Urgent == Domain.Known.NotKnown ? null : Urgent.ToString()) }.Where(f => !string.IsNullOrEmpty(f.Item2)).Select(f => (f.Item1, f.Item2!)),
        .. Known.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => (FactsInAddress.Name(f.Key), f.Value.ToString())),
    ];

    private Dictionary<string, Known> Known => FactsInAddress.Of(Request.Query);

    /// <summary>The same with the person, as an address.</summary>
    public string Query(Guid person)
    {
        var query = new QueryBuilder { { "subject", person.ToString() } };
        foreach (var (name, value) in KeptFields)
            query.Add(name, value);
        return query.ToString();
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (Subject == Guid.Empty)
        {
            Matches = string.IsNullOrWhiteSpace(Named) ? null : await Send(new FindToRefer(Named.Trim()), cancel);
            return;
        }
        (Input.Feared, Input.Convicted) = (Feared, Known.GetValueOrDefault(CaseFacts.BeforeCourt.Id));
        Input.AtRisk = Known.GetValueOrDefault(CaseFacts.SomebodyAtRisk.Id) == Domain.Known.Yes ? AtRisk.Somebody : AtRisk.NotKnown;
        await Load(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid && await TrySend(new ReferPerson(Subject, Input.Source!.Value, Input.SourceName ?? "", Input.Concern!, Input.Reason!)
        {
            Feared = Input.Feared, Convicted = Input.Convicted, AtRisk = Input.AtRisk, NothingProtected = Input.NothingProtected, OwnerId = Input.OwnerId, UnitId = Input.UnitId,
            Facts = Known.Where(f => f.Key != CaseFacts.BeforeCourt.Id).ToDictionary(StringComparer.Ordinal), Area = string.IsNullOrEmpty(Area) ? null : Area, Urgent = Urgent,
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
