using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;
using Poet.Subjects.Custody;
using Poet.Subjects.Domain;

namespace Poet.Subjects.Pages.Custody;

/// <summary>A time in custody is recorded.</summary>
[Permission("subjects.change")]
internal sealed class NewModel(RequestContext context, TimeProvider time) : SendingPage(context, time)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public TimeForm Input { get; set; } = new();

    public void OnGet() => NewKey();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        NewKey();
        return ModelState.IsValid && await TrySend(new PutIntoCustody(Id, Input.Read(), Input.Reason!), null, cancel) is not null ? LocalRedirect($"~/subjects/{Id}?done=custody") : Page();
    }
}

/// <summary>A time in custody as a form has it.</summary>
internal sealed class TimeForm : ReasonForm
{
    [Required(ErrorMessage = "Choose what sort of custody")]
    public CustodyKind? Kind { get; set; }

    public string? Where { get; set; }

    [Required(ErrorMessage = "Enter the first day"), Display(Name = "First day")]
    public DateParts? From { get; set; }

    [Display(Name = "Expected release")]
    public DateParts? ExpectedRelease { get; set; }

    [Display(Name = "Released on")]
    public DateParts? ReleasedOn { get; set; }

    [Display(Name = "Licence or sentence until")]
    public DateParts? LicenceUntil { get; set; }

    [Display(Name = "First day without licence")]
    public DateParts? LicenceEndedOn { get; set; }

    public CustodyInput Read() => new(Kind!.Value, From!.Date!.Value, Reason!)
    {
        ExpectedRelease = ExpectedRelease?.Date, ReleasedOn = ReleasedOn?.Date, LicenceUntil = LicenceUntil?.Date, LicenceEndedOn = LicenceEndedOn?.Date, Where = Where,
    };
}
