using Microsoft.EntityFrameworkCore;
using Poet.Subjects.Domain;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Ensuring;

/// <summary>Adds to one context what a batch needs: new people, new names and identifiers of known ones, keys and access.</summary>
internal sealed class BatchWriter(SubjectsDb db, KnownPeople known, Dictionary<string, Guid> byKey, DateTimeOffset now)
{
    private readonly HashSet<Guid> fresh = [];

    /// <summary>The id of the person of an entry.</summary>
    public Guid Write(Entry entry)
    {
        if (byKey.TryGetValue(entry.Asked.Key, out var id))
            return id;
        var person = known.Find(entry) ?? Record(entry);
        AddNames(person, entry.Names);
        AddIdentifiers(person, entry.Identifiers);
        db.Sources.Add(new() { Key = entry.Asked.Key, SubjectId = person.Id });
        return byKey[entry.Asked.Key] = person.Id;
    }

    private KnownPerson Record(Entry entry)
    {
        var family = entry.Asked.FamilyName?.Trim();
        var subject = Subject.Record(entry.Names[0].Full, family is { Length: > 150 } ? family[..150] : family, entry.Asked.BornOn, now);
        db.Subjects.Add(subject);
        fresh.Add(subject.Id);
        return new(subject.Id, subject.BornOn);
    }

    private void AddNames(KnownPerson person, IReadOnlyList<WrittenName> names)
    {
        foreach (var name in names.Where(n => !person.Names.Any(n.IsSameAs)))
        {
            var isAlias = name.IsAlias || person.Names.Count > 0;
            person.Names.Add(name);
            db.Names.Add(new() { Id = Guid.CreateVersion7(now), SubjectId = person.Id, Full = name.Full, Normal = name.Form.Normal, IsAlias = isAlias });
            foreach (var token in name.Form.Indexed.Where(person.Tokens.Add))
                db.SubjectTokens.Add(new() { Token = token, SubjectId = person.Id, IsAlias = isAlias });
        }
    }

    private void AddIdentifiers(KnownPerson person, IReadOnlyList<SubjectIdentifier> identifiers)
    {
        foreach (var read in identifiers.Where(i => person.Identifiers.Add((i.Kind, i.Canonical))))
        {
            db.Identifiers.Add(new()
            {
                Id = Guid.CreateVersion7(now), SubjectId = person.Id, Kind = read.Kind, Raw = read.Raw, Canonical = read.Canonical, Validity = read.Validity,
            });
            if (IdentifierKinds.Identifies(read.Kind, read.Validity))
                known.Add((read.Kind, read.Canonical), person);
        }
    }

    /// <summary>Lets the forces see the people, where they do not yet.</summary>
    public async Task GrantAccess(IEnumerable<(Guid SubjectId, string Force)> wanted, CancellationToken cancel)
    {
        var missing = wanted.Distinct().ToHashSet();
        var old = missing.Select(m => m.SubjectId).Where(id => !fresh.Contains(id)).Distinct().ToList();
        if (old.Count > 0)
            foreach (var held in await db.Access.AsNoTracking().Where(a => old.Contains(a.SubjectId) && a.From <= now && a.Until > now).ToListAsync(cancel))
                missing.Remove((held.SubjectId, held.Force));
        db.Access.AddRange(missing.Select(m => new Access
        {
            Id = Guid.CreateVersion7(now), SubjectId = m.SubjectId, Force = m.Force, From = now, Until = SubjectsDb.Open, Why = "Recorded for this force",
        }));
    }
}
