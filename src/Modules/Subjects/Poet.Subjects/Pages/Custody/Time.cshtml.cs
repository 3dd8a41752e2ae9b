using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;
using Poet.Subjects.Custody;
using Poet.Subjects.Features;

namespace Poet.Subjects.Pages.Custody;

/// <summary>A time in custody goes on, ends or is corrected.</summary>
[Permission("subjects.change")]
internal sealed class TimeModel(RequestContext context, TimeProvider time) : SendingPage(context, time)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid CustodyId { get; set; }

    [BindProperty]
    public Guid? Seen { get; set; }

    [BindProperty, AllowedValues("change", "strike", ErrorMessage = "Choose what you want to do")]
    public string? Act { get; set; }

    [BindProperty]
    public TimeForm Input { get; set; } = new();

    public string Name { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var held = await Load(cancel);
        Act = "change";
        Input = new()
        {
            Kind = held.Kind, Where = held.Where, From = DateParts.From(held.From), ExpectedRelease = DateParts.From(held.ExpectedRelease), ReleasedOn = DateParts.From(held.ReleasedOn),
            LicenceUntil = DateParts.From(held.LicenceUntil), LicenceEndedOn = DateParts.From(held.LicenceEndedOn),
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Load(cancel);
        return ModelState.IsValid && await (Act == "strike" ? TrySend(new StrikeOutCustody(Id, CustodyId, Input.Reason!), Seen, cancel) : TrySend(new CorrectCustody(Id, CustodyId, Input.Read(), Input.Reason!), Seen, cancel)) is not null
            ? LocalRedirect($"~/subjects/{Id}?done=custody") : Page();
    }

    private async Task<ShownCustody> Load(CancellationToken cancel)
    {
        var person = await Send(new ShowSubject(Id), cancel);
        (Name, Seen) = (person.Name, Seen ?? person.Version);
        NewKey();
        return person.Custody.FirstOrDefault(c => c.Id == CustodyId) ?? throw new NotFoundException("time in custody");
    }
}
