using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;
using Poet.Subjects.Features;

namespace Poet.Subjects.Pages.Subjects;

/// <summary>Correcting name, date of birth and identifiers: the form shows what is recorded, and what differs is the correction.</summary>
[Permission("subjects.change")]
internal sealed class CorrectModel(RequestContext context) : PoetPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid? Seen { get; set; }

    [BindProperty]
    public CorrectInput Input { get; set; } = new();

    public SubjectRecord Person { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Person = await Send(new ShowSubject(Id), cancel);
        Seen = Person.Version;
        Input = new()
        {
            Name = Person.Name, FamilyName = Person.FamilyName, BornOn = DateParts.From(Person.BornOn), OldName = "keep",
            Identifiers = [.. Person.Identifiers.Select(i => new IdentifierInput { Id = i.Id, Value = i.Raw })],
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Person = await Send(new ShowSubject(Id), cancel);
        context.ExpectedVersion = Seen;
        return await Try(new CorrectSubject(Id, Instead(), Input.Reason ?? ""), _ => LocalRedirect($"/subjects/{Id}?done=corrected"), cancel);
    }

    public string LabelOf(int index) => Labels.Identifier(Person.Identifiers.FirstOrDefault(i => i.Id == Input.Identifiers[index].Id)?.Kind ?? "Identifier");

    private PartsOfSubject Instead() => new()
    {
        Name = Input.Name?.Trim() == Person.Name ? null : Input.Name ?? "",
        KeepOldName = Input.OldName != "drop",
        FamilyName = (Input.FamilyName?.Trim() ?? "") == (Person.FamilyName ?? "") ? null : Input.FamilyName ?? "",
        BornOn = Input.BornOn?.Date == Person.BornOn ? null : Input.BornOn?.Date,
        BornOnNotKnown = Input.BornOn?.Date is null && Person.BornOn is not null,
        IsSomeoneElse = Input.IsSomeoneElse,
        // all of them, so that a problem's index is that of the field; an unchanged one corrects nothing
        Identifiers = [.. Input.Identifiers.Select(i => new IdentifierCorrection(i.Id) { Value = string.IsNullOrWhiteSpace(i.Value) ? null : i.Value, StrikeOut = string.IsNullOrWhiteSpace(i.Value) })],
    };

    internal sealed class CorrectInput
    {
        [Required(ErrorMessage = "Enter the name")]
        public string? Name { get; set; }

        public string? OldName { get; set; }

        public string? FamilyName { get; set; }

        [Display(Name = "Date of birth")]
        public DateParts? BornOn { get; set; }

        public List<IdentifierInput> Identifiers { get; set; } = [];

        public bool IsSomeoneElse { get; set; }

        [Required(ErrorMessage = "Enter what was wrong and how you know")]
        public string? Reason { get; set; }
    }

    internal sealed class IdentifierInput
    {
        public Guid Id { get; set; }

        public string? Value { get; set; }
    }
}
