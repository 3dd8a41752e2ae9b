using Microsoft.EntityFrameworkCore;
using Poet.Subjects.Contracts;
using Poet.Subjects.Domain;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Ensuring;

/// <summary>Collects the rows that a batch needs, and writes them table by table: new people, new names and identifiers of known ones, keys and access.</summary>
internal sealed class BatchWriter(SubjectsDb db, KnownPeople known, Dictionary<string, Guid> byKey, DateTimeOffset now)
{
    private readonly Dictionary<Guid, Subject> subjects = [];
    private readonly List<SubjectSource> sources = [];
    private readonly List<SubjectName> names = [];
    private readonly List<SubjectToken> tokens = [];
    private readonly List<SubjectIdentifier> identifiers = [];
    private List<Access> access = [];

    /// <summary>The id of the person of an entry.</summary>
    public Guid Add(Entry entry)
    {
        if (byKey.TryGetValue(entry.Asked.Key, out var id))
            return id;
        var person = known.Find(entry) ?? Record(entry);
        if (!person.ProcessingRestricted)
        {
            AddNames(person, entry.Names);
            AddIdentifiers(person, entry.Identifiers);
        }
        sources.Add(new() { Key = entry.Asked.Key, SubjectId = person.Id });
        return byKey[entry.Asked.Key] = person.Id;
    }

    /// <summary>Lets the forces see the people, where they do not yet; what a merge shares does not count, it ends with the merge.</summary>
    public async Task GrantAccess(IEnumerable<(Guid SubjectId, string Force)> wanted, CancellationToken cancel)
    {
        var missing = wanted.Distinct().ToHashSet();
        var old = missing.Select(m => m.SubjectId).Where(id => !subjects.ContainsKey(id)).Distinct().ToList();
        if (old.Count > 0)
            foreach (var held in await db.Access.AsNoTracking().Where(a => EF.Parameter(old).Contains(a.SubjectId) && a.From <= now && a.Until > now && a.MergeId == null).ToListAsync(cancel))
                missing.Remove((held.SubjectId, held.Force));
        access = [.. missing.Select(m => new Access
        {
            Id = Guid.CreateVersion7(now), SubjectId = m.SubjectId, Force = m.Force, From = now, Until = SubjectsDb.Open, Why = "Recorded for this force",
        })];
    }

    /// <summary>True when there is nothing to write: a repeat.</summary>
    public bool IsEmpty => sources.Count + access.Count == 0;

    /// <summary>Writes within the open transaction.</summary>
    public async Task Write(CancellationToken cancel)
    {
        await db.InsertMany(subjects.Values, cancel);
        await db.InsertMany(sources, cancel);
        await db.InsertMany(names, cancel);
        await db.InsertMany(tokens, cancel);
        await db.InsertMany(identifiers, cancel);
        await db.InsertMany(access, cancel);
        await db.PublishMany(access.Where(a => !subjects.ContainsKey(a.SubjectId)).Select(a => new SubjectShared(a.SubjectId, a.Force)), cancel);
    }

    private KnownPerson Record(Entry entry)
    {
        var family = entry.Asked.FamilyName?.Trim();
        var subject = Subject.Record(entry.Names[0].Full, family is { Length: > 150 } ? family[..150] : family, entry.Asked.BornOn, now);
        subjects.Add(subject.Id, subject);
        return new(subject.Id, subject.BornOn);
    }

    private void AddNames(KnownPerson person, IReadOnlyList<WrittenName> written)
    {
        foreach (var name in written.Where(n => !person.Names.Any(n.IsSameAs)))
        {
            var isAlias = name.IsAlias || person.Names.Count > 0;
            person.Names.Add(name);
            names.Add(new() { Id = Guid.CreateVersion7(now), SubjectId = person.Id, Full = name.Full, Normal = name.Form.Normal, IsAlias = isAlias });
            tokens.AddRange(name.Form.Indexed.Where(person.Tokens.Add).Select(t => new SubjectToken { Token = t, SubjectId = person.Id, IsAlias = isAlias }));
        }
    }

    private void AddIdentifiers(KnownPerson person, IReadOnlyList<SubjectIdentifier> read)
    {
        foreach (var one in read.Where(i => person.Identifiers.Add((i.Kind, i.Canonical))))
        {
            identifiers.Add(new() { Id = Guid.CreateVersion7(now), SubjectId = person.Id, Kind = one.Kind, Raw = one.Raw, Canonical = one.Canonical, Validity = one.Validity });
            if (IdentifierKinds.Identifies(one.Kind, one.Validity))
                known.Add((one.Kind, one.Canonical), person);
        }
    }
}
