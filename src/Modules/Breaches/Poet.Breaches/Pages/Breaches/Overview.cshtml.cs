using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Breaches.Features;
using Poet.Platform.Errors;
using Poet.Platform.Identity.Units;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;

namespace Poet.Breaches.Pages.Breaches;

/// <summary>How many breaches, by how few.</summary>
[Permission("breaches.read")]
internal sealed class OverviewModel : PoetPage
{
    [BindProperty(SupportsGet = true), Display(Name = "First day")]
    public DateParts? From { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "Last day")]
    public DateParts? Until { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Unit { get; set; }

    public BreachOverview? Result { get; private set; }

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Units = [.. (await Send(new ListUnits(), cancel)).Select(u => new SelectListItem(u.Name, u.Id.ToString()))];
        if (!ModelState.IsValid)
            return;
        try
        {
            Result = await Send(new CountBreaches { From = From?.Date, Until = Until?.Date, Unit = Unit }, cancel);
        }
        catch (BadInputException refused)
        {
            AddProblems(refused, "");
        }
    }
}
