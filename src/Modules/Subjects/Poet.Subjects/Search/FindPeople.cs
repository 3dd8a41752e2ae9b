using Microsoft.EntityFrameworkCore;
using Poet.Platform.Restricting;
using Poet.Subjects.Contracts;
using Poet.Subjects.Contracts.Identifiers;
using Poet.Subjects.Domain;
using Poet.Subjects.Names;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Search;

/// <summary>
/// Finds people the force may see: first those whom an identifier names, then those whose names are alike. Goes from the words to the dictionary of tokens and from
/// there to people, so that its cost follows the number of alike names, not the number of people.
/// </summary>
internal sealed class FindPeople(SubjectsDb db, SummaryReader summaries, Restrictions restrictions, TimeProvider time)
{
    private const int MostCandidates = 300;
    private const int MostWords = 4;
    private const double LeastNameWithBirth = 0.3;

    /// <summary>How alike names must be, of 1, where nothing else speaks for the person.</summary>
    public const double LeastName = 0.6;

    /// <summary>The score of someone whom nothing but an identifier, or the id, names.</summary>
    public const double ByIdentifierAlone = 0.5;

    /// <summary>How many to answer at most.</summary>
    public static int Most(SubjectQuestion question) => Math.Clamp(question.Most, 1, 100);

    public async Task<IReadOnlyList<SubjectMatch>> Find(SubjectQuestion question, CancellationToken cancel)
    {
        using var past = question.RestrictedToo ? db.PastRestrictions() : null;
        var most = Most(question);
        var hits = await ByIdentifiers(question, cancel);
        var name = NameForm.Of(question.Name ?? "");
        HashSet<Guid> candidates = [.. hits.Keys];
        if (question.BornOn is { } born)
            candidates.UnionWith(await Visible(db.Subjects.Where(s => s.BornOn == born), cancel));
        if (name.Tokens.Count > 0)
            candidates.UnionWith(await ByName(name, most, cancel));

        var scored = (await Load(candidates, cancel)).Select(p => Score(p, question, name, hits.GetValueOrDefault(p.Id) ?? [])).OfType<Scored>()
            .OrderByDescending(s => s.Score).ThenBy(s => s.Person.Name, StringComparer.Ordinal).ThenBy(s => s.Person.BornOn).Take(most * 2).ToList();
        return await Answer(scored, most, cancel);
    }

    private async Task<Dictionary<Guid, List<string>>> ByIdentifiers(SubjectQuestion question, CancellationToken cancel)
    {
        Dictionary<Guid, List<string>> hits = [];
        if (question.Id is { } id)
            hits[id] = ["id"];
        await Look(IdentifierKind.Pnc, IdentifierKinds.Pnc, question.PncId);
        await Look(IdentifierKind.Cro, IdentifierKinds.Cro, question.CroNumber);
        return hits;

        async Task Look(IdentifierKind kind, string code, string? raw)
        {
            if (string.IsNullOrWhiteSpace(raw))
                return;
            var year = time.GetUtcNow().Year;
            var reading = IdentifierReader.Read(kind, raw, year);
            if (reading.Canonical is { } canonical)
                // a number that fails its check letter was mistyped somewhere: even the same one does not say who somebody is
                await Add(code, [canonical], reading.Validity == IdentifierValidity.Valid ? code.ToLowerInvariant() : code.ToLowerInvariant() + "-like");
            if (IdentifierSlips.Of(reading, year) is { Count: > 0 } slips)
                await Add(code, slips, code.ToLowerInvariant() + "-like");
        }

        async Task Add(string code, IReadOnlyList<string> canonicals, string matched)
        {
            foreach (var holder in await db.Identifiers.AsNoTracking().Where(i => i.Kind == code && canonicals.Contains(i.Canonical))
                .Join(db.Subjects, i => i.SubjectId, s => s.Id, (i, s) => s.Id).Distinct().ToListAsync(cancel))
            {
                var list = hits.TryGetValue(holder, out var before) ? before : hits[holder] = [];
                if (!list.Contains(matched) && !list.Contains(code.ToLowerInvariant()))
                    list.Add(matched);
            }
        }
    }

    private async Task<IEnumerable<Guid>> ByName(NameForm name, int most, CancellationToken cancel)
    {
        var exact = await ByTokens(TokenCandidates.Exact(name), cancel);
        if (exact.Count >= MostCandidates)
            return exact;
        var alike = await ByTokens(await TokenCandidates.Of(db, name, cancel), cancel);
        return exact.Count + alike.Count == 0 && name.Tokens.Count > 1
            ? await ByTokens([[.. TokenCandidates.Exact(name).SelectMany(t => t)]], cancel) // nothing holds two of the words: show those who hold one
            : exact.Concat(alike).Take(Math.Max(most, MostCandidates * 2));
    }

    private async Task<IReadOnlyCollection<Guid>> ByTokens(IReadOnlyList<IReadOnlyList<string>> words, CancellationToken cancel)
    {
        if (words is [var only])
            return await Visible(db.Subjects.Where(s => db.SubjectTokens.Any(t => t.SubjectId == s.Id && EF.Parameter(only).Contains(t.Token))), cancel);
        HashSet<Guid> found = [];
        var longest = words.Where(w => w.Count > 0).OrderByDescending(w => w[0].Length).Take(MostWords).ToList();
        for (var i = 0; i < longest.Count; i++)
            for (var j = i + 1; j < longest.Count; j++)
            {
                var (one, other) = (longest[i], longest[j]);
                found.UnionWith(await Visible(
                    from a in db.SubjectTokens
                    where EF.Parameter(one).Contains(a.Token)
                    join b in db.SubjectTokens on a.SubjectId equals b.SubjectId
                    where EF.Parameter(other).Contains(b.Token)
                    join s in db.Subjects on a.SubjectId equals s.Id
                    select s, cancel));
            }
        return found;
    }

    /// <summary>The newest first where there are too many: an arbitrary choice would change from look to look.</summary>
    private static async Task<IReadOnlyCollection<Guid>> Visible(IQueryable<Subject> people, CancellationToken cancel) =>
        [.. (await people.Select(s => new { s.Id, s.RecordedAt }).Distinct().OrderByDescending(s => s.RecordedAt).Take(MostCandidates).ToListAsync(cancel)).Select(s => s.Id)];

    private async Task<IReadOnlyList<Candidate>> Load(IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        List<Candidate> people = [];
        foreach (var chunk in ids.Chunk(500))
            people.AddRange(await db.Subjects.AsNoTracking().Where(s => EF.Parameter(chunk).Contains(s.Id)).Select(s => new Candidate(s.Id, s.Name, s.BornOn)
            {
                Names = s.Names.Select(n => new CandidateName(n.Normal, n.IsAlias)).ToList(),
            }).AsSingleQuery().ToListAsync(cancel));
        return people;
    }

    private static Scored? Score(Candidate person, SubjectQuestion question, NameForm name, List<string> hit)
    {
        List<string> matched = [.. hit];
        var born = question.BornOn is { } asked && person.BornOn == asked;
        var best = 0.0;
        if (name.Tokens.Count > 0)
        {
            var compared = person.Names.Select(n => (n.IsAlias, Like: Likeness.OfNames(name.Tokens, n.Normal.Split(' ', StringSplitOptions.RemoveEmptyEntries)))).ToList();
            best = compared.Count == 0 ? 0 : compared.Max(c => c.Like.Score);
            if (compared.Any(c => c.Like.Same && !c.IsAlias))
                matched.Add("name");
            else if (compared.Any(c => c.Like.Same))
                matched.Add("alias");
            else if (best >= (born ? LeastNameWithBirth : LeastName))
                matched.Add("name-like");
            else if (hit.Count == 0)
                return null;
        }
        if (born)
            matched.Add("born");
        if (matched.Count == 0)
            return null;
        var known = hit.Any(h => h is "id" or "pnc" or "cro") ? ByIdentifierAlone : hit.Count > 0 ? 0.2 : 0;
        var described = (name.Tokens.Count > 0 ? 0.7 * best : 0) + (born ? 0.3 : 0);
        return new(person, matched, Math.Min(1, known + described * (1 - known)));
    }

    private async Task<IReadOnlyList<SubjectMatch>> Answer(List<Scored> scored, int most, CancellationToken cancel)
    {
        var known = await summaries.ReadWithRecords([.. scored.Select(s => s.Person.Id)], cancel);
        var hidden = await restrictions.Of([.. known.Values.Select(k => k.HiddenAs).OfType<Guid>().Distinct()], cancel);
        return [.. scored.Where(s => known.ContainsKey(s.Person.Id)).GroupBy(s => known[s.Person.Id].Summary.Id)
            .Select(g => (Group: g, Known: known[g.First().Person.Id]))
            .Select(g => new SubjectMatch(g.Known.Summary, [.. g.Group.SelectMany(s => s.Matched).Distinct()], g.Group.Max(s => s.Score)) { Records = g.Known.Records, Restricted = InWords(g.Known, hidden) })
            .OrderByDescending(m => m.Score).Take(most)];
    }

    private static RestrictedPerson? InWords(SummaryReader.Known known, IReadOnlyDictionary<Guid, RestrictedTo> hidden) =>
        known.HiddenAs is { } id && hidden.TryGetValue(id, out var restricted) ? new(restricted.RestrictionId, restricted.Says) : null;

    private sealed record Candidate(Guid Id, string Name, DateOnly? BornOn)
    {
        public required List<CandidateName> Names { get; init; }
    }

    private sealed record CandidateName(string Normal, bool IsAlias);

    private sealed record Scored(Candidate Person, IReadOnlyList<string> Matched, double Score);
}
