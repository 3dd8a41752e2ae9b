using Microsoft.EntityFrameworkCore;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;
using Poet.Subjects.Domain;
using Poet.Subjects.Ensuring;
using Poet.Subjects.Equality;
using Poet.Subjects.Persistence;
using Poet.Subjects.Search;

namespace Poet.Subjects;

/// <summary>What other modules ask of this one.</summary>
internal sealed class SubjectsQuestions(SubjectsDb db, FindPeople find, EnsureSubjects ensure, SummaryReader summaries, MergeChains chains, HeldElsewhere elsewhere, CountTraits traits) : ISubjects
{
    public Task<IReadOnlyDictionary<Guid, SubjectSummary>> Summaries(IReadOnlyCollection<Guid> ids, CancellationToken cancel) => summaries.Read(ids, cancel);

    public async Task<IReadOnlyList<Guid>> SamePerson(Guid id, CancellationToken cancel) => (await chains.Of([id], cancel))[id].Ids;

    public Task<IReadOnlyList<SubjectMatch>> Find(SubjectQuestion question, CancellationToken cancel) => find.Find(question, cancel);

    public Task<IReadOnlyList<Guid>> Ensure(IReadOnlyList<SubjectToEnsure> batch, CancellationToken cancel) => ensure.Ensure(batch, cancel);

    public IReadOnlyList<IReadOnlyList<string>> AlikeWords(string name, IReadOnlyCollection<string> among) => Names.AlikeWords.Of(name, among);

    public Task<IReadOnlyList<Guid>> Elsewhere(SubjectQuestion question, CancellationToken cancel) => elsewhere.Find(question, cancel);

    public async Task<PeopleAndPlaces> PeopleAndPlaces(IReadOnlyCollection<Guid> ids, CancellationToken cancel) =>
        ids.Count == 0 ? new([], []) : await Read(db.People.Where(p => ids.Contains(p.Id)), db.Places.Where(p => ids.Contains(p.Id)), cancel);

    public async Task<PeopleAndPlaces> Around(Guid subjectId, CancellationToken cancel)
    {
        var ids = await SamePerson(subjectId, cancel);
        if (!await db.Subjects.AnyAsync(s => ids.Contains(s.Id), cancel))
            return new([], []);
        return await Read(db.People.Where(p => ids.Contains(p.SubjectId)), db.Places.Where(p => ids.Contains(p.SubjectId)), cancel);
    }

    public async Task<IReadOnlyList<TimeInCustody>> Custody(Guid subjectId, CancellationToken cancel)
    {
        var ids = (await SamePerson(subjectId, cancel)).ToArray();
        return [.. (await db.Custody.AsNoTracking().Where(c => EF.Parameter(ids).Contains(c.SubjectId) && c.StruckOutAt == null).OrderBy(c => c.From).ToListAsync(cancel))
            .Select(c => new TimeInCustody(c.Id, Words.Kebab(c.Kind.ToString()), c.From, c.ExpectedRelease, c.ReleasedOn, c.LicenceUntil, c.LicenceEndedOn))];
    }

    public Task<IReadOnlyList<TraitCount>> CountTraits(IReadOnlyList<IReadOnlyCollection<Guid>> groups, DateOnly on, CancellationToken cancel) => traits.Of(groups, on, cancel);

    private static async Task<PeopleAndPlaces> Read(IQueryable<Person> people, IQueryable<Place> places, CancellationToken cancel) => new(
        [.. (await people.AsNoTracking().OrderBy(p => p.Name).ToListAsync(cancel)).Select(p => new NamedPerson(p.Id, p.Name, p.Protected))],
        [.. (await places.AsNoTracking().OrderBy(p => p.Name).ToListAsync(cancel)).Select(p => new NamedPlace(p.Id, p.Name, p.Protected, p.AreaGeoJson, p.HomeOfIds))]);
}
