using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Features;

namespace Poet.Subjects.Pages.Subjects;

/// <summary>Undoing a merge.</summary>
[Permission("subjects.change")]
internal sealed class MergeUndoModel : PoetPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Merge { get; set; }

    [BindProperty]
    public UndoInput Input { get; set; } = new();

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        Try(new UndoMerge(Id, Merge, Input.Reason ?? ""), _ => LocalRedirect($"/subjects/{Id}?done=unmerged"), cancel);

    internal sealed class UndoInput
    {
        [Required(ErrorMessage = "Enter why they are not one person")]
        public string? Reason { get; set; }
    }
}
