using Poet.Platform.Requests;
using Poet.Subjects.Contracts;
using Poet.Subjects.Domain;
using Poet.Subjects.Features;

namespace Poet.Subjects.Search;

/// <summary>Other records that may be the same person: they share an identifier, or a date of birth and an alike name. Suggestions only; nothing is ever merged by itself.</summary>
internal sealed class Duplicates(FindPeople find, RequestContext context)
{
    private const int Most = 5;

    public async Task<IReadOnlyList<PossibleDuplicate>> Of(IReadOnlyList<Subject> records, CancellationToken cancel)
    {
        var identifiers = records.SelectMany(r => r.Identifiers).ToList();
        var matches = await find.Find(new()
        {
            Name = records[0].Name,
            BornOn = records.Select(r => r.BornOn).FirstOrDefault(b => b is not null),
            PncId = identifiers.FirstOrDefault(i => i.Kind == IdentifierKinds.Pnc)?.Canonical,
            CroNumber = identifiers.FirstOrDefault(i => i.Kind == IdentifierKinds.Cro)?.Canonical,
        }, cancel);
        var others = matches.Where(m => records.All(r => r.Id != m.Subject.Id) && Suggests(m)).Take(Most).ToList();
        context.Consult(others.Select(o => o.Subject.Id));
        return [.. others.Select(m => new PossibleDuplicate(m.Subject.Id, m.Subject.Name, m.Subject.Aliases, m.Subject.BornOn, m.Subject.PncId, m.Subject.PncIdValid, m.Matched, MatchWords.Of(m)))];
    }

    private static bool Suggests(SubjectMatch match) =>
        match.Matched.Any(m => m is "pnc" or "cro" or "pnc-like" or "cro-like") || match.Matched.Contains("born") && match.Matched.Count > 1;
}
