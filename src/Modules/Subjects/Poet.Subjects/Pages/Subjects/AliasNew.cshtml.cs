using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Features;

namespace Poet.Subjects.Pages.Subjects;

/// <summary>Add another name.</summary>
[Permission("subjects.change")]
internal sealed class AliasNewModel : PoetPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public AliasNewInput Input { get; set; } = new();

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        Try(new AddAlias(Id, Input.Name ?? "", Input.Reason ?? ""), _ => LocalRedirect($"/subjects/{Id}?done=name"), cancel);

    internal sealed class AliasNewInput
    {
        [Required(ErrorMessage = "Enter the name")]
        public string? Name { get; set; }

        [Required(ErrorMessage = "Enter why you do this")]
        public string? Reason { get; set; }
    }
}
