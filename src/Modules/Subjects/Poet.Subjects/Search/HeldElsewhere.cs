using Microsoft.EntityFrameworkCore;
using Poet.Subjects.Contracts;
using Poet.Subjects.Contracts.Identifiers;
using Poet.Subjects.Domain;
using Poet.Subjects.Names;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Search;

/// <summary>
/// Records that only other forces may see, found by what confirms who somebody is and by nothing less. Their ids alone leave here: the check asks which force to call.
/// </summary>
internal sealed class HeldElsewhere(SubjectsDb db, MergeChains chains, TimeProvider time)
{
    private const int MostBornOnOneDay = 500;

    public async Task<IReadOnlyList<Guid>> Find(SubjectQuestion question, CancellationToken cancel)
    {
        List<Guid> found =
        [
            .. await ByIdentifier(IdentifierKind.Pnc, IdentifierKinds.Pnc, question.PncId, cancel),
            .. await ByIdentifier(IdentifierKind.Cro, IdentifierKinds.Cro, question.CroNumber, cancel),
            .. await ByNameAndBirth(question, cancel),
        ];
        if (found.Count == 0)
            return [];
        var all = (await chains.Of(found, cancel)).Values.SelectMany(c => c.Ids).Distinct().ToArray();
        var seen = await db.Subjects.IgnoreQueryFilters(SubjectsDb.OfRestriction).Where(s => all.Contains(s.Id)).Select(s => s.Id).ToListAsync(cancel);
        return seen.Count > 0 ? [] : all; // a person of whom one record is ours has been found already
    }

    private async Task<IEnumerable<Guid>> ByIdentifier(IdentifierKind kind, string code, string? raw, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(raw) || IdentifierReader.Read(kind, raw, time.GetUtcNow().Year) is not { Validity: IdentifierValidity.Valid, Canonical: { } canonical })
            return [];
        return await db.Identifiers.Where(i => i.Kind == code && i.Canonical == canonical && i.Validity == IdentifierKinds.Valid).Select(i => i.SubjectId).Distinct().ToListAsync(cancel);
    }

    private async Task<IEnumerable<Guid>> ByNameAndBirth(SubjectQuestion question, CancellationToken cancel)
    {
        var name = NameForm.Of(question.Name ?? "");
        if (question.BornOn is not { } born || name.Tokens.Count < 2)
            return [];
        var people = await db.Subjects.IgnoreQueryFilters(SubjectsDb.OfForce).AsNoTracking().Where(s => s.BornOn == born).OrderByDescending(s => s.RecordedAt).Take(MostBornOnOneDay)
            .Select(s => new { s.Id, Names = s.Names.Select(n => n.Normal).ToList() }).ToListAsync(cancel);
        return people.Where(p => p.Names.Any(n => Likeness.OfNames(name.Tokens, n.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Same)).Select(p => p.Id);
    }
}
