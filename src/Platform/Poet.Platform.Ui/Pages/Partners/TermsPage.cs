using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Contracts;
using Poet.Platform.Partners;
using Poet.Platform.Plugins;
using Poet.Platform.Web;

namespace Poet.Platform.Ui.Pages.Partners;

/// <summary>A page on which the terms with a partner are entered.</summary>
internal abstract class TermsPage(OrderTypeCatalogue types, TimeProvider time) : PoetPage
{
    [BindProperty]
    public TermsInput Input { get; set; } = new();

    public static IEnumerable<SelectListItem> Scopes => PartnerScope.All.Select(s => new SelectListItem(s.Says, s.Name));

    public IEnumerable<SelectListItem> OrderTypes => types.All.Select(t => new SelectListItem($"{t.Info.Name} ({t.Info.Code})", t.Info.Code));

    public IEnumerable<SelectListItem> Forces
    {
        get
        {
            var today = LondonTime.DateOf(time.GetUtcNow());
            return Contracts.Forces.All.Where(f => f.StoodOn(today) && f is { SameAs: null, Sort: not ForceSort.Group }).OrderBy(f => f.Name, StringComparer.Ordinal)
                .Select(f => new SelectListItem($"{f.Name} ({f.Code})", f.Code));
        }
    }

    internal sealed class TermsInput
    {
        public string? Issuer { get; set; }

        public TermsForm Terms { get; set; } = new();

        [Required(ErrorMessage = "Enter why")]
        public string? Reason { get; set; }
    }
}
