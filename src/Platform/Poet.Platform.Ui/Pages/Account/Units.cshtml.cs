using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Platform.Identity.Units;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;

namespace Poet.Platform.Ui.Pages.Account;

/// <summary>The units of the force, and opening one.</summary>
[Permission("units.manage")]
internal sealed class UnitsModel : PoetPage
{
    [BindProperty]
    public UnitForm Input { get; set; } = new();

    public IReadOnlyList<UnitView> Units { get; private set; } = [];

    public IEnumerable<SelectListItem> Sorts => UnitForm.Sorts;

    public IEnumerable<SelectListItem> Parents => Units.Select(u => new SelectListItem(u.Name, u.Id.ToString()));

    public async Task OnGetAsync(CancellationToken cancel) => Units = await Send(new ListUnits(), cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var done = await Try(new OpenUnit(Input.Read(), Input.Reason ?? ""), id => LocalRedirect($"/account/units/{id}"), cancel);
        Units = await Send(new ListUnits(), cancel);
        return done;
    }
}

/// <summary>What a form says of a unit.</summary>
internal sealed class UnitForm
{
    public static IEnumerable<SelectListItem> Sorts => Enum.GetValues<UnitSort>().Select(s => new SelectListItem(s.ToString(), s.ToString()));

    [Required(ErrorMessage = "Enter the unit's name")]
    public string? Name { get; set; }

    public UnitSort Sort { get; set; }

    public Guid? ParentId { get; set; }

    public string? Contact { get; set; }

    public DateParts? From { get; set; }

    [Required(ErrorMessage = "Enter why")]
    public string? Reason { get; set; }

    public UnitInput Read() => new(Name ?? "", Sort) { ParentId = ParentId, Contact = Contact, From = From?.Date };
}
