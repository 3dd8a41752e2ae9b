using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Handover;
using Poet.Platform.Contracts;
using Poet.Platform.Requests;
using Poet.Platform.Ui;
using Poet.Subjects.Contracts;
using Poet.Subjects.Domain;
using Poet.Subjects.Mappa;
using Poet.Subjects.Pages.Mappa;
using Poet.Subjects.Pages.Subjects;
using Poet.Subjects.Persistence;
using Poet.Subjects.Search;

namespace Poet.Subjects.HandingOver;

/// <summary>Tells the receiving force who the person is and what the sending force has noted. Intelligence and protected people go by reference: that there is something, and whom to ask.</summary>
internal sealed class PackOfPerson(SubjectsDb db, RequestContext context) : ITellsTheReceivingForce
{
    public int Place => 10;

    public async Task<IReadOnlyList<PackItem>> Pack(PackAsked asked, CancellationToken cancel)
    {
        var ids = asked.Records.ToArray();
        var people = await db.Subjects.AsNoTracking().Include(s => s.Names).Include(s => s.Identifiers).Include(s => s.Notes).Include(s => s.Categories).AsSplitQuery()
            .Where(s => EF.Parameter(ids).Contains(s.Id)).OrderBy(s => s.RecordedAt).ToListAsync(cancel);
        var noted = people.SelectMany(p => p.Notes).Where(n => n.Force == context.Actor.Force).OrderBy(n => n.RecordedAt).ThenBy(n => n.Text, StringComparer.Ordinal).ToList();
        return
        [
            .. people.OrderBy(p => p.MergedInto is null ? 0 : 1).SelectMany(Identity).DistinctBy(i => (i.Label, i.Text)),
            .. noted.Select(Note).OfType<PackItem>(),
            .. Intelligence(noted),
            .. await Protected(ids, cancel),
            .. await Mappa(ids, cancel),
        ];
    }

    private static IEnumerable<PackItem> Identity(Subject person)
    {
        yield return Item("Name", person.Name);
        foreach (var name in person.Names.Where(n => n.Full != person.Name).OrderBy(n => n.Full, StringComparer.Ordinal))
            yield return Item("Another name", name.Full);
        if (person.BornOn is { } born)
            yield return Item("Date of birth", Says.On(born));
        foreach (var identifier in person.Identifiers.OrderBy(i => i.Kind, StringComparer.Ordinal).ThenBy(i => i.Raw, StringComparer.Ordinal))
            yield return Item(Labels.Identifier(identifier.Kind), identifier.Validity == IdentifierKinds.Valid ? identifier.Canonical : $"{identifier.Raw} (fails its check)");
        if (person.Categories.MaxBy(c => c.SaidAt) is { All.Count: > 0 } said)
            yield return Item("What the person is to the police", string.Join(", ", said.All.Select(Labels.Category)));
    }

    private static PackItem? Note(SubjectNote note) => Section(note.Kind) is { } section
        ? new(section, $"{Labels.Note(note.Kind)} ({(note.Basis == StatementBasis.Fact ? "fact" : "opinion")}), noted on {Says.On(LondonTime.DateOf(note.RecordedAt))}{Days(note)}", note.Text) { MayHoldProtectedDetails = note.MayHoldProtectedDetails }
        : null;

    private static string? Section(string kind) => kind switch
    {
        "warning" => HandoverSections.Safety,
        "bail" or "licence" or "other-order" => HandoverSections.Licence,
        _ => null,
    };

    private static string Days(SubjectNote note) => (note.From is { } from ? $", from {Says.On(from)}" : "") + (note.Until is { } until ? $", until {Says.On(until)}" : "");

    private static IEnumerable<PackItem> Intelligence(IEnumerable<SubjectNote> noted)
    {
        if (noted.Where(n => n.Kind == SummaryReader.Intelligence).Select(n => LondonTime.DateOf(n.RecordedAt)).Order().ToList() is { Count: > 0 } days)
            yield return new(HandoverSections.Intelligence, "By reference", $"{days.Count} {(days.Count == 1 ? "note" : "notes")}, the last of {Says.On(days[^1])}: not sent, ask the sending force");
    }

    private async Task<IEnumerable<PackItem>> Protected(Guid[] ids, CancellationToken cancel)
    {
        var people = await db.People.AsNoTracking().Where(p => EF.Parameter(ids).Contains(p.SubjectId) && p.Protected).Select(p => p.Id).ToListAsync(cancel);
        return people.Order().Select((id, i) => new PackItem(HandoverSections.Victims, $"Protected person {i + 1}", $"Reference {id:N}: ask the sending force for the safe contact, and for who is told when"));
    }

    // category 4 is in no pack: whoever may know of it asks the co-ordinator
    private async Task<IEnumerable<PackItem>> Mappa(Guid[] ids, CancellationToken cancel)
    {
        var periods = await db.MappaPeriods.AsNoTracking().Where(p => EF.Parameter(ids).Contains(p.SubjectId) && p.StruckOutAt == null && p.Until == null && p.Category != MappaPeriod.Terrorism).OrderBy(p => p.From).ToListAsync(cancel);
        var actions = await db.MappaActionsToTell().AsNoTracking().Where(a => EF.Parameter(ids).Contains(a.SubjectId) && a.State == MappaActionState.Open).OrderBy(a => a.DueOn).ThenBy(a => a.RecordedAt).ToListAsync(cancel);
        return
        [
            .. periods.Select(p => new PackItem(HandoverSections.Risk, "MAPPA", $"Category {p.Category}, level {p.Level}, led by {MappaLabels.Lead(p.LeadAgency).ToLowerInvariant()}, {p.Area}, since {Says.On(p.From)}")),
            .. actions.Select(a => new PackItem(HandoverSections.Diary, "MAPPA action", $"{MappaLabels.Task(a.What)}: {a.RecordReference}, by {Says.On(a.DueOn)}. Ask the sending force, whose meeting waits for it")),
        ];
    }

    private static PackItem Item(string label, string text) => new(HandoverSections.Identity, label, text);
}
