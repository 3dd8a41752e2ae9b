using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Domain;
using Poet.Subjects.Features;

namespace Poet.Subjects.Pages.Subjects;

/// <summary>Say what a person is to the police.</summary>
[Permission("subjects.change")]
internal sealed class CategoriesNewModel : PoetPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public CategoriesNewInput Input { get; set; } = new();

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        Try(new SayCategories(Id, Input.Categories, Input.Basis ?? "", Input.Reason ?? ""), _ => LocalRedirect($"/subjects/{Id}?done=categories"), cancel);

    internal sealed class CategoriesNewInput
    {
        public List<PersonCategory> Categories { get; set; } = [];

        [Required(ErrorMessage = "Enter what it rests on")]
        public string? Basis { get; set; }

        [Required(ErrorMessage = "Enter why you do this")]
        public string? Reason { get; set; }
    }
}
