using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;
using Poet.Subjects.Features;

namespace Poet.Subjects.Pages.Subjects;

/// <summary>Recording a person by hand.</summary>
[Permission("subjects.change")]
internal sealed class NewModel : PoetPage
{
    [BindProperty]
    public NewInput Input { get; set; } = new();

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Try(
        new RecordSubject(Input.Name ?? "", Input.Reason ?? "")
        {
            FamilyName = Input.FamilyName,
            Aliases = Input.Aliases?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
            BornOn = Input.BornOn?.Date, PncId = Input.PncId, CroNumber = Input.CroNumber, IsSomeoneElse = Input.IsSomeoneElse,
        },
        id => LocalRedirect($"/subjects/{id}?done=recorded"), cancel);

    internal sealed class NewInput
    {
        [Required(ErrorMessage = "Enter the name")]
        public string? Name { get; set; }

        public string? FamilyName { get; set; }

        public string? Aliases { get; set; }

        [Display(Name = "Date of birth")]
        public DateParts? BornOn { get; set; }

        public string? PncId { get; set; }

        public string? CroNumber { get; set; }

        public bool IsSomeoneElse { get; set; }

        [Required(ErrorMessage = "Enter why you record this person")]
        public string? Reason { get; set; }
    }
}
