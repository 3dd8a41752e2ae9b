using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Domain;
using Poet.Subjects.Features;

namespace Poet.Subjects.Pages.Subjects;

/// <summary>Add an identifier.</summary>
[Permission("subjects.change")]
internal sealed class IdentifierNewModel : PoetPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public IdentifierNewInput Input { get; set; } = new();

    public IEnumerable<SelectListItem> Kinds => IdentifierKinds.All.Select(k => new SelectListItem(Labels.Identifier(k), k));

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        Try(new AddIdentifier(Id, Input.Kind ?? "", Input.Value ?? "", Input.Reason ?? ""), _ => LocalRedirect($"/subjects/{Id}?done=identifier"), cancel);

    internal sealed class IdentifierNewInput
    {
        [Required(ErrorMessage = "Choose what sort of identifier it is")]
        public string? Kind { get; set; }

        [Required(ErrorMessage = "Enter the identifier")]
        public string? Value { get; set; }

        [Required(ErrorMessage = "Enter why you do this")]
        public string? Reason { get; set; }
    }
}
