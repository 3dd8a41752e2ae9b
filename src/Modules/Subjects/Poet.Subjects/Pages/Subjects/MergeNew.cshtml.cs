using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Requests;
using Poet.Platform.Ui;
using Poet.Platform.Web;
using Poet.Subjects.Features;

namespace Poet.Subjects.Pages.Subjects;

/// <summary>Two records side by side, for a person to decide on.</summary>
[Permission("subjects.change")]
internal sealed class MergeNewModel : PoetPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Other { get; set; }

    [BindProperty]
    public MergeInput Input { get; set; } = new();

    public SubjectRecord Kept { get; private set; } = null!;

    public IReadOnlyList<(string What, string Kept, string Merged)> SideBySide { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Load(cancel);
        return await Try(new MergeSubjects(Id, Other, Input.Evidence ?? default, Input.Reason ?? ""), _ => LocalRedirect($"/subjects/{Id}?done=merged"), cancel);
    }

    private async Task Load(CancellationToken cancel)
    {
        Kept = await Send(new ShowSubject(Id), cancel);
        var merged = await Send(new ShowSubject(Other), cancel);
        SideBySide = [.. Rows(Kept).Zip(Rows(merged), (k, m) => (k.What, k.Value, m.Value))];
    }

    private static IEnumerable<(string What, string Value)> Rows(SubjectRecord record)
    {
        yield return ("Name", record.Name);
        yield return ("Other names", Joined(record.OtherNames));
        yield return ("Date of birth", Says.On(record.BornOn, "Not recorded"));
        yield return ("Identifiers", Joined(record.Identifiers.Select(i => $"{Labels.Identifier(i.Kind)} {i.Shown}{(i.Validity == "valid" ? "" : " (does not fit or not checked)")}")));
        yield return ("Orders", record.OrdersKnown ? Joined(record.Orders.Select(o => $"{o.Reference} ({Labels.State(o.State)})")) : "Cannot be asked now");
        yield return ("Notes", Joined(record.Notes.Select(n => Labels.Note(n.Kind))));
    }

    private static string Joined(IEnumerable<string> values) => string.Join("; ", values) is { Length: > 0 } joined ? joined : "None recorded";

    internal sealed class MergeInput
    {
        [Required(ErrorMessage = "Choose what shows that they are one person")]
        public MergeEvidence? Evidence { get; set; }

        [Required(ErrorMessage = "Enter why you merge them")]
        public string? Reason { get; set; }
    }
}
