using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Transfers.Features;

namespace Poet.Transfers.Pages.Transfers.Changing;

/// <summary>Asked about a section, or answered. The commands say who may.</summary>
[Permission("transfers.draft")]
internal sealed class WordsModel(RequestContext context, TimeProvider time) : ChangePage(context, time)
{
    [BindProperty(SupportsGet = true)]
    public string What { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Which { get; set; } = "";

    [BindProperty]
    public WordsForm Input { get; set; } = new();

    public string About { get; private set; } = "";

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Change(Command, cancel);

    protected override async Task Load(CancellationToken cancel)
    {
        await base.Load(cancel);
        if (What is not ("ask" or "answer"))
            throw new NotFoundException("page");
        About = (What == "ask" ? Transfer.Sections.FirstOrDefault(s => s.Code == Which)?.Heading : Transfer.Queries.FirstOrDefault(q => q.Id.ToString() == Which)?.Words) ?? throw new NotFoundException("page");
    }

    private IRequest<Guid> Command() => What == "ask"
        ? new AskAboutPack(Id, new(Which, Input.Words!, Input.Reason!, Input.NothingProtected), Input.Reason!)
        : new AnswerAboutPack(Id, Guid.TryParse(Which, out var query) ? query : throw new NotFoundException("query"), new(Input.Words!, Input.Reason!, Input.NothingProtected), Input.Reason!);

    internal sealed class WordsForm : ReasonForm
    {
        [Required(ErrorMessage = "Enter what you ask or answer")]
        public string? Words { get; set; }

        public bool NothingProtected { get; set; }
    }
}
