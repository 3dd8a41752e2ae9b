using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Contracts;
using Poet.Platform.Requests;
using Poet.Platform.Ui;
using Poet.Subjects.Contracts;
using Poet.Subjects.Domain;
using Poet.Subjects.Mappa;
using Poet.Subjects.Pages.Subjects;
using Poet.Subjects.Persistence;
using Poet.Subjects.Search;

namespace Poet.Subjects.Rights;

/// <summary>Tells a person what the force knows of who they are. What another force noted, or recorded around the person, is for that force to tell.</summary>
internal sealed class TellOfPeople(SubjectsDb db, RequestContext context) : ITellsThePerson
{
    private static readonly Withheld Intelligence = new(ExemptionGround.Prevention, "Intelligence, or work of the police with others: look whether telling it would prejudice what it serves") { ToBeWeighed = true };
    private static readonly Withheld Inquiry = new(ExemptionGround.Inquiry, "Kept for an inquiry or procedure: look whether telling it would obstruct it") { ToBeWeighed = true };

    public int Place => 10;

    public async Task<IReadOnlyList<ToldSection>> Tell(IReadOnlyCollection<Guid> records, CancellationToken cancel)
    {
        var ids = records.ToArray();
        var people = await db.Subjects.AsNoTracking().Include(s => s.Names).Include(s => s.Identifiers).Include(s => s.Notes).Include(s => s.Corrections).Include(s => s.Categories).AsSplitQuery()
            .Where(s => EF.Parameter(ids).Contains(s.Id)).OrderBy(s => s.RecordedAt).ToListAsync(cancel);
        return
        [
            new("Who you are", [.. people.SelectMany(Identity)]),
            new("What you are to the police", [.. people.SelectMany(p => p.Categories).OrderBy(c => c.SaidAt).Select(Category)]),
            new("Kept for equality monitoring", [.. (await db.EqualityTraits.AsNoTracking().Where(t => EF.Parameter(ids).Contains(t.SubjectId)).OrderBy(t => t.SaidAt).ToListAsync(cancel)).Select(Equality)]),
            new("Notes", [.. people.SelectMany(p => p.Notes).Where(n => n.Force == context.Actor.Force).OrderBy(n => n.RecordedAt).Select(Note)]),
            new("Times in custody", [.. (await db.Custody.AsNoTracking().Where(c => EF.Parameter(ids).Contains(c.SubjectId)).OrderBy(c => c.From).ToListAsync(cancel)).Select(Custody)]),
            new("Multi-agency public protection arrangements", [.. await Mappa(ids, cancel)]),
            new("What was corrected", [.. people.SelectMany(p => p.Corrections).OrderBy(c => c.At).Select(Correction)]),
            new("People and places that orders on you name", [.. await Around(ids, cancel)]),
            new("How long this is kept", [.. people.Where(p => p.MergedInto is null).Select(Review), .. await Kept(ids, cancel)]),
        ];
    }

    // of category 4 nothing is carried: whoever answers may not know of it
    private async Task<IEnumerable<ToldItem>> Mappa(Guid[] ids, CancellationToken cancel)
    {
        var periods = await db.MappaPeriods.AsNoTracking().Where(p => EF.Parameter(ids).Contains(p.SubjectId) && p.Category != MappaPeriod.Terrorism && p.StruckOutAt == null).OrderBy(p => p.From).ToListAsync(cancel);
        var actions = await db.MappaActionsToTell().AsNoTracking().Where(a => EF.Parameter(ids).Contains(a.SubjectId)).OrderBy(a => a.DueOn).ToListAsync(cancel);
        return
        [
            .. periods.Select(p => new ToldItem($"mappa:{p.Id}", $"Category {p.Category}, level {p.Level}", $"From {Says.On(p.From)}{(p.Until is { } until ? $" until {Says.On(until)}" : "")}, {p.Area}") { Withheld = Intelligence }),
            .. actions.Select(a => new ToldItem($"mappa-action:{a.Id}", $"Asked by a meeting of {Says.On(a.MeetingOn)}", $"{a.Words} {a.Outcome}".TrimEnd()) { MayHoldProtectedDetails = a.MayHoldProtectedDetails, Withheld = Intelligence }),
        ];
    }

    private static IEnumerable<ToldItem> Identity(Subject person)
    {
        yield return new($"name:{person.Id}", "Name", person.Name);
        if (person.FamilyName is { } family)
            yield return new($"family:{person.Id}", "Family name", family);
        foreach (var name in person.Names.Where(n => n.Full != person.Name))
            yield return new($"also:{name.Id}", "Another name", name.Full);
        if (person.BornOn is { } born)
            yield return new($"born:{person.Id}", "Date of birth", Says.On(born));
        foreach (var identifier in person.Identifiers.OrderBy(i => i.Kind, StringComparer.Ordinal))
            yield return new($"identifier:{identifier.Id}", Labels.Identifier(identifier.Kind), identifier.Raw);
        yield return new($"since:{person.Id}", "Recorded since", On(person.RecordedAt));
    }

    private static ToldItem Category(SubjectCategories said) => new($"category:{said.Id}", $"Said on {On(said.SaidAt)}",
        (said.All.Count == 0 ? "What was said before was taken back" : string.Join(", ", said.All.Select(Labels.Category))) + ". It rests on: " + said.Basis);

    private static ToldItem Equality(EqualityTraits said) => new($"equality:{said.Id}", $"Said on {On(said.SaidAt)}",
        $"Sex: {said.Sex?.ToString() ?? "not said"}. Ethnic group: {said.EthnicGroup?.ToString() ?? "not said"}, {(said.By == SaidOf.Person ? "by yourself" : "as an officer saw it")}");

    private static ToldItem Note(SubjectNote note) => new($"note:{note.Id}", $"{Labels.Note(note.Kind)} ({(note.Basis == StatementBasis.Fact ? "fact" : "opinion")}), noted on {On(note.RecordedAt)}", note.Text)
    {
        MayHoldProtectedDetails = note.MayHoldProtectedDetails,
        Withheld = note.Kind == SummaryReader.Intelligence ? Intelligence : note.MayHoldProtectedDetails ? Withheld.MayProtect : null,
    };

    private static ToldItem Custody(CustodySpell c) => new($"custody:{c.Id}", $"{Labels.Custody(c.Kind)}{(c.StruckOutAt is null ? "" : ", struck out as wrong")}",
        $"From {Says.On(c.From)}, {(c.ReleasedOn is { } on ? $"released on {Says.On(on)}" : $"expected release: {Says.On(c.ExpectedRelease, "not known")}")}{(c.LicenceUntil is { } until ? $", licence until {Says.On(until)}" : "")}. {c.Where}");

    private static ToldItem Correction(SubjectCorrection c) => new($"correction:{c.Id}", $"{Labels.Part(c.Part)}, on {On(c.At)}", $"Before: {Labels.Value(c.Part, c.Before)}. Since: {Labels.Value(c.Part, c.After)}");

    private static ToldItem Review(Subject person) => new($"review:{person.Id}", "Looked at again on", Says.On(person.ReviewOn));

    // of protected people and places not even the words are carried: nothing that is decided later can tell them
    private async Task<IEnumerable<ToldItem>> Around(Guid[] ids, CancellationToken cancel)
    {
        var people = await db.People.AsNoTracking().Where(p => EF.Parameter(ids).Contains(p.SubjectId)).OrderBy(p => p.Name).ToListAsync(cancel);
        var places = await db.Places.AsNoTracking().Where(p => EF.Parameter(ids).Contains(p.SubjectId)).OrderBy(p => p.Name).ToListAsync(cancel);
        return
        [
            .. people.Select(p => new ToldItem($"person:{p.Id}", "Somebody else", p.Protected ? "A person whom an order protects" : p.Name) { Withheld = Withheld.OfAnother }),
            .. places.Select(p => new ToldItem($"place:{p.Id}", "A place", p.Protected ? "A place that is protected" : p.Name) { Withheld = p.Protected || p.HomeOf.Length > 0 ? Withheld.OfAnother : null }),
        ];
    }

    private async Task<IEnumerable<ToldItem>> Kept(Guid[] ids, CancellationToken cancel)
    {
        var force = context.Actor.Force;
        var holds = await db.Holds.AsNoTracking().Where(h => EF.Parameter(ids).Contains(h.SubjectId) && h.Force == force).OrderBy(h => h.PlacedAt).ToListAsync(cancel);
        var restrictions = await db.ProcessingRestrictions.AsNoTracking().Where(r => EF.Parameter(ids).Contains(r.SubjectId) && r.Force == force).OrderBy(r => r.PlacedAt).ToListAsync(cancel);
        var kept = await db.Kept.AsNoTracking().Where(k => EF.Parameter(ids).Contains(k.SubjectId) && k.Force == force).OrderBy(k => k.At).ToListAsync(cancel);
        return
        [
            .. kept.Select(k => new ToldItem($"kept:{k.Id}", $"Kept on a review of {On(k.At)}, until {Says.On(k.NextReviewOn)}", k.Reason) { Withheld = Withheld.ForColleagues }),
            .. holds.Select(h => new ToldItem($"hold:{h.Id}", $"Kept from erasure since {On(h.PlacedAt)}{(h.LiftedAt is { } lifted ? $" until {On(lifted)}" : "")}", h.Reason) { Withheld = Inquiry }),
            .. restrictions.Select(r => new ToldItem($"processing:{r.Id}", $"Processing restricted since {On(r.PlacedAt)}{(r.LiftedAt is { } lifted ? $" until {On(lifted)}" : "")}", r.Reason)
            {
                Withheld = r.Ground == RestrictionGround.KeptAsEvidence ? Inquiry : null,
            }),
        ];
    }

    private static string On(DateTimeOffset at) => Says.On(LondonTime.DateOf(at));
}
