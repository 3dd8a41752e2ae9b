using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.Extensions;
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

/// <summary>Which order fits: facts of a case in, order types out. The answer stands in the address, and nothing is kept.</summary>
[Permission("order-types.read")]
internal sealed class IndexModel(OrderTypeCatalogue types, RequestContext context) : PoetPage
{
    /// <summary>The person from whose page it was opened; only carried on, never read here.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Subject { get; set; }

    [BindProperty(SupportsGet = true)]
    public Family? Feared { get; set; }

    [BindProperty(SupportsGet = true), Range(0, 120, ErrorMessage = "Enter the age in completed years, from 0 to 120")]
    public int? Age { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Area { get; set; }

    [BindProperty(SupportsGet = true)]
    public Known? Urgent { get; set; } // a form sends it empty where nothing is known

    [BindProperty(SupportsGet = true)]
    public string? Under { get; set; }

    private Dictionary<string, Known> Facts => FactsInAddress.Of(Request.Query);

    public CaseQuestionsView Questions { get; private set; } = null!;

    public FittingTypes? Found { get; private set; }

    public bool MayRefer => context.Actor.May("referrals.make");

    public IEnumerable<SelectListItem> Areas => Questions.Areas.Select(a => new SelectListItem(a, a)).Append(new("Elsewhere in England and Wales", CaseKnown.Elsewhere));

    public IEnumerable<SelectListItem> Types => types.All.OrderBy(t => t.Info.Name, StringComparer.Ordinal).Select(t => new SelectListItem(t.Info.Name, t.Info.Code));

    public static IReadOnlyList<SelectListItem> Answers { get; } = [new("Not known", ""), new("Yes", nameof(Known.Yes)), new("No", nameof(Known.No))];

    public IEnumerable<IGrouping<FactGroup, CaseQuestionView>> Groups => Questions.Facts.GroupBy(f => f.Group);

    /// <summary>Whether anything was asked yet.</summary>
    public bool Asked => Request.Query.Keys.Any(k => !k.Equals(nameof(Subject), StringComparison.OrdinalIgnoreCase));

    public Known Answer(string id) => Facts.GetValueOrDefault(id);

    /// <summary>The facts again for another address, those that are known.</summary>
    public string Carried()
    {
        var query = new QueryBuilder();
        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                query.Add(name, value);
        }
        Add("subject", Subject?.ToString());
        Add("Feared", Feared?.ToString());
        Add("Area", Area);
        Add("Urgent", Urgent is Known.Yes or Known.No ? Urgent.ToString() : null);
        foreach (var (id, answer) in Facts.OrderBy(f => f.Key, StringComparer.Ordinal))
            Add(FactsInAddress.Name(id), answer.ToString());
        return query.ToString();
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Questions = await Send(new ShowCaseQuestions(), cancel);
        if (!ModelState.IsValid || !Asked)
            return;
        try
        {
            Found = await Send(new FindFittingTypes
            {
                Feared = Feared, Age = Age, Area = string.IsNullOrEmpty(Area) ? null : Area, Urgent = Urgent ?? Known.NotKnown, Under = string.IsNullOrEmpty(Under) ? [] : [Under],
                Facts = Facts,
            }, cancel);
        }
        catch (RuleBrokenException refused)
        {
            AddProblems(refused, "");
        }
    }
}
