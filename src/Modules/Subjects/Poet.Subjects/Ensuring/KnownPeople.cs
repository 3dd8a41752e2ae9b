using Microsoft.EntityFrameworkCore;
using Poet.Subjects.Domain;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Ensuring;

/// <summary>A person recorded already, or earlier in the same batch.</summary>
internal sealed class KnownPerson(Guid id, DateOnly? bornOn)
{
    public Guid Id { get; } = id;
    public DateOnly? BornOn { get; } = bornOn;
    public List<WrittenName> Names { get; } = [];
    public HashSet<(string Kind, string Canonical)> Identifiers { get; } = [];
    public HashSet<string> Tokens { get; } = new(StringComparer.Ordinal);

    /// <summary>The details stay as they are; what a sheet says stays in its line.</summary>
    public bool ProcessingRestricted { get; init; }

    /// <summary>The identity rule: an identifier led here; the date of birth must agree and the names must not speak against it.</summary>
    public bool MayBe(Entry entry) =>
        BornOn is { } born && born == entry.Asked.BornOn && Names.Any(mine => entry.Names.Any(theirs => Subjects.Names.Likeness.MayBeOnePerson(mine.Form, theirs.Form)));
}

/// <summary>
/// The people who hold the identifiers of a batch. Looked for beyond the actor's force: people belong to the deployment, and a second record of one person would hide
/// what the other force knows. Nothing of them is shown; the force gets access by recording an order on them.
/// </summary>
internal sealed class KnownPeople
{
    private readonly Dictionary<(string Kind, string Canonical), List<KnownPerson>> byIdentifier = [];

    public static async Task<KnownPeople> Of(SubjectsDb db, IReadOnlyCollection<Entry> entries, CancellationToken cancel)
    {
        KnownPeople known = new();
        var canonicals = entries.SelectMany(e => e.Identifying).Select(i => i.Canonical).Distinct(StringComparer.Ordinal).ToList();
        if (canonicals.Count == 0)
            return known;
        var holders = await (from i in db.Identifiers
                             where (i.Kind == IdentifierKinds.Pnc || i.Kind == IdentifierKinds.Cro) && EF.Parameter(canonicals).Contains(i.Canonical) && i.Validity == IdentifierKinds.Valid
                             join s in db.Subjects on i.SubjectId equals s.Id
                             where s.BornOn != null
                             orderby s.RecordedAt
                             select new { i.Kind, i.Canonical, s.Id, s.BornOn, s.ProcessingGround })
            .IgnoreQueryFilters(SubjectsDb.OfForce).AsNoTracking().ToListAsync(cancel);
        if (holders.Count == 0)
            return known;
        var people = holders.DistinctBy(h => h.Id).ToDictionary(h => h.Id, h => new KnownPerson(h.Id, h.BornOn) { ProcessingRestricted = h.ProcessingGround is not null });
        await Complete(db, people, cancel);
        foreach (var holder in holders)
            known.Add((holder.Kind, holder.Canonical), people[holder.Id]);
        return known;
    }

    private static async Task Complete(SubjectsDb db, Dictionary<Guid, KnownPerson> people, CancellationToken cancel)
    {
        var ids = people.Keys.ToList();
        foreach (var name in await db.Names.AsNoTracking().Where(n => EF.Parameter(ids).Contains(n.SubjectId)).ToListAsync(cancel))
            people[name.SubjectId].Names.Add(WrittenName.Of(name.Full, name.IsAlias));
        foreach (var identifier in await db.Identifiers.AsNoTracking().Where(i => EF.Parameter(ids).Contains(i.SubjectId)).ToListAsync(cancel))
            people[identifier.SubjectId].Identifiers.Add((identifier.Kind, identifier.Canonical));
        foreach (var token in await db.SubjectTokens.AsNoTracking().Where(t => EF.Parameter(ids).Contains(t.SubjectId)).ToListAsync(cancel))
            people[token.SubjectId].Tokens.Add(token.Token);
    }

    /// <summary>The person an entry is about, by the identity rule; null when none is known.</summary>
    public KnownPerson? Find(Entry entry) =>
        entry.Identifying.SelectMany(i => byIdentifier.TryGetValue(i, out var holders) ? holders : []).FirstOrDefault(p => p.MayBe(entry));

    /// <summary>Notes a person who was just recorded, or an identifier that was just added.</summary>
    public void Add((string Kind, string Canonical) identifier, KnownPerson person)
    {
        if (!byIdentifier.TryGetValue(identifier, out var holders))
            byIdentifier[identifier] = holders = [];
        if (!holders.Contains(person))
            holders.Add(person);
    }
}
