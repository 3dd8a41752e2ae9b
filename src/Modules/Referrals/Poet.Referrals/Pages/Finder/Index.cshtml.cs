using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Errors;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Referrals.Domain;
using Poet.Referrals.Domain.Fitting;
using Poet.Referrals.Features;

namespace Poet.Referrals.Pages.Finder;

/// <summary>Which order fits: facts of a case in, order types out. They are posted, and nothing is kept.</summary>
[Permission("order-types.read")]
internal sealed class IndexModel(OrderTypeCatalogue types, RequestContext context) : PoetPage
{
    private CarriedCase? carried;

    /// <summary>The person from whose page it was opened; only carried on, never read here.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Subject { get; set; }

    [BindProperty]
    public Family? Feared { get; set; }

    [BindProperty, Range(0, 120, ErrorMessage = "Enter the age in completed years, from 0 to 120")]
    public int? Age { get; set; }

    [BindProperty]
    public string? Area { get; set; }

    [BindProperty]
    public Known? Urgent { get; set; } // a form sends it empty where nothing is known

    [BindProperty]
    public string? Under { get; set; }

    public CarriedCase Carried => carried ??= CarriedCase.From(Request);

    public CaseQuestionsView Questions { get; private set; } = null!;

    public FittingTypes? Found { get; private set; }

    public bool MayRefer => context.Actor.May("referrals.make");

    public IEnumerable<SelectListItem> Areas => Questions.Areas.Select(a => new SelectListItem(a, a)).Append(new("Elsewhere in England and Wales", CaseKnown.Elsewhere));

    public IEnumerable<SelectListItem> Types => types.All.OrderBy(t => t.Info.Name, StringComparer.Ordinal).Select(t => new SelectListItem(t.Info.Name, t.Info.Code));

    public static IReadOnlyList<SelectListItem> Answers { get; } = [new("Not known", ""), new("Yes", nameof(Known.Yes)), new("No", nameof(Known.No))];

    public Known Answer(string id) => Carried.Facts.GetValueOrDefault(id);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (MayRefer && context.Purpose is null)
            throw new PurposeMissingException(); // asked for later, with the person, it would cost the facts that were filled in
        Questions = await Send(new ShowCaseQuestions(), cancel);
    }

    public async Task OnPostAsync(CancellationToken cancel)
    {
        Questions = await Send(new ShowCaseQuestions(), cancel);
        if (!ModelState.IsValid)
            return;
        try
        {
            Found = await Send(new FindFittingTypes
            {
                Feared = Feared, Age = Age, Area = string.IsNullOrEmpty(Area) ? null : Area, Urgent = Urgent ?? Known.NotKnown, Under = string.IsNullOrEmpty(Under) ? [] : [Under],
                Facts = Carried.Facts,
            }, cancel);
        }
        catch (RuleBrokenException refused)
        {
            AddProblems(refused, "");
        }
    }
}
