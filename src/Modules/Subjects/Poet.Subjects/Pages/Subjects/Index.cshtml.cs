using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;
using Poet.Subjects.Features;

namespace Poet.Subjects.Pages.Subjects;

/// <summary>Looking for a person. A post, so that no name stands in an address; the answer is the same page.</summary>
[Permission("subjects.read")]
internal sealed class IndexModel(RequestContext context) : PoetPage
{
    [BindProperty]
    public SearchInput Input { get; set; } = new();

    public SubjectsFound? Found { get; private set; }

    public bool MayChange => context.Actor.May("subjects.change");

    public bool MayBreakGlass => context.Actor.May("records.break-glass");

    public void OnGet()
    {
    }

    public async Task OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return;
        try
        {
            Found = await Send(new SearchSubjects { Name = Input.Name, BornOn = Input.BornOn?.Date, PncId = Input.PncId, CroNumber = Input.CroNumber }, cancel);
        }
        catch (BadInputException refused)
        {
            AddProblems(refused);
        }
    }

    internal sealed class SearchInput
    {
        [Display(Name = "Name")]
        public string? Name { get; set; }

        [Display(Name = "Date of birth")]
        public DateParts? BornOn { get; set; }

        [Display(Name = "PNC ID")]
        public string? PncId { get; set; }

        [Display(Name = "CRO number")]
        public string? CroNumber { get; set; }
    }
}
