using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Domain;
using Poet.Subjects.Features;

namespace Poet.Subjects.Pages.Subjects;

/// <summary>Add a person whom orders name.</summary>
[Permission("subjects.change")]
internal sealed class PersonNewModel : PoetPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public PersonNewInput Input { get; set; } = new();

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        Try(new AddPerson(Id, Input.Name ?? "", Input.Protected, Input.Category, Input.Reason ?? ""), _ => LocalRedirect($"/subjects/{Id}?done=person"), cancel);

    internal sealed class PersonNewInput
    {
        [Required(ErrorMessage = "Enter the name")]
        public string? Name { get; set; }

        public bool Protected { get; set; }

        public PersonCategory? Category { get; set; }

        [Required(ErrorMessage = "Enter why you do this")]
        public string? Reason { get; set; }
    }
}
