using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Plans.Nominations;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.Nominations;

/// <summary>Somebody is nominated.</summary>
[Permission("plans.nominate")]
internal sealed class NewModel(RequestContext context, TimeProvider time) : SendingPage(context, time)
{
    [BindProperty(SupportsGet = true)]
    public Guid Subject { get; set; }

    [BindProperty]
    public NominateForm Input { get; set; } = new();

    public void OnGet() => NewKey();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid && await TrySend(new Nominate(Subject, Input.Why!, Input.Reason!, Input.Agency), null, cancel) is { } made)
            return LocalRedirect($"~/plans/nominations/{made}");
        NewKey();
        return Page();
    }

    protected override string FieldOnPage(string? field) => field == "subjectId" ? "" : base.FieldOnPage(field);

    internal sealed class NominateForm : ReasonForm
    {
        [Required(ErrorMessage = "Enter what you judge and what it rests on")]
        public string? Why { get; set; }

        public string? Agency { get; set; }
    }
}
