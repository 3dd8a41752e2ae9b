using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;
using Poet.Subjects.Features;

namespace Poet.Subjects.Pages.Subjects;

/// <summary>Add a note.</summary>
[Permission("subjects.change")]
internal sealed class NoteNewModel : PoetPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public NoteNewInput Input { get; set; } = new();

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        Try(new AddNote(Id, Input.Kind ?? default, Input.Basis ?? default, Input.Text ?? "", Input.NothingProtected, Input.From?.Date, Input.Until?.Date, Input.Reason ?? ""), _ => LocalRedirect($"/subjects/{Id}?done=note"), cancel);

    internal sealed class NoteNewInput
    {
        [Required(ErrorMessage = "Choose what the note is about")]
        public NoteKind? Kind { get; set; }

        [Required(ErrorMessage = "Say whether it is fact or opinion")]
        public StatementBasis? Basis { get; set; }

        [Required(ErrorMessage = "Enter the note")]
        public string? Text { get; set; }

        public bool NothingProtected { get; set; }

        [Display(Name = "First day")]
        public DateParts? From { get; set; }

        [Display(Name = "Last day")]
        public DateParts? Until { get; set; }

        [Required(ErrorMessage = "Enter why you do this")]
        public string? Reason { get; set; }
    }
}
