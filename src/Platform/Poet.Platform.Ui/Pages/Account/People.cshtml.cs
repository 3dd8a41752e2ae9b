using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Identity;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Platform.Ui.Pages.Account;

/// <summary>Who can sign in, and letting somebody in.</summary>
[Permission("users.manage")]
internal sealed class PeopleModel : PoetPage
{
    [BindProperty]
    public NewPerson Input { get; set; } = new();

    public IReadOnlyList<PersonWhoSignsIn> People { get; private set; } = [];

    public IEnumerable<SelectListItem> Ranks => Enum.GetValues<Rank>().Select(r => new SelectListItem(RankWords.Of(r), r.ToString()));

    public IEnumerable<SelectListItem> RoleChoices => Identity.Roles.All.Select(r => new SelectListItem(r.Says, r.Name, Input.Roles.Contains(r.Name)));

    public async Task OnGetAsync(CancellationToken cancel) => People = await Send(new ListPeople(), cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var done = await Try(new LetIn(Input.UserName ?? "", Input.DisplayName ?? "", Input.Rank, Input.Roles, Input.Password ?? "", Input.Reason ?? ""),
            _ => LocalRedirect("/account/people"), cancel);
        People = await Send(new ListPeople(), cancel);
        return done;
    }

    internal sealed class NewPerson
    {
        [Required(ErrorMessage = "Enter the person's name")]
        public string? DisplayName { get; set; }

        [Required(ErrorMessage = "Enter the work e-mail address")]
        public string? UserName { get; set; }

        public Rank Rank { get; set; }

        public List<string> Roles { get; set; } = [];

        public string? Password { get; set; }

        [Required(ErrorMessage = "Enter why the person is let in")]
        public string? Reason { get; set; }
    }
}
