using Microsoft.EntityFrameworkCore;
using Poet.Platform.Errors;
using Poet.Subjects.Domain;
using Poet.Subjects.Names;
using Poet.Subjects.Persistence;
using Poet.Subjects.Search;

namespace Poet.Subjects.Rights;

/// <summary>
/// The last look before an answer leaves: whatever somebody decided to tell, it holds no name of a person or place that is protected around the person who asked. Compared without case, accents and
/// punctuation, so that another way of writing it is found too.
/// </summary>
internal sealed class ProtectedNames(SubjectsDb db, MergeChains chains)
{
    public async Task<IReadOnlyList<Problem>> Problems(AccessRequest request, CancellationToken cancel)
    {
        if (request.PersonId is not { } person)
            return [];
        var records = (await chains.Of([person], cancel))[person].Ids.ToArray();
        var people = await db.People.Where(p => EF.Parameter(records).Contains(p.SubjectId) && p.Protected).Select(p => p.Name).ToListAsync(cancel);
        var places = await db.Places.Where(p => EF.Parameter(records).Contains(p.SubjectId) && p.Protected).Select(p => p.Name).ToListAsync(cancel);
        var names = people.Concat(places).Select(Folded).Where(n => n.Length > 2).Distinct(StringComparer.Ordinal).ToList();
        return [.. request.Items.Where(i => i.Ground is null && Folded($"{i.Label} {i.Text}") is var said && names.Any(n => said.Contains(n, StringComparison.Ordinal))).OrderBy(i => i.Number)
            .Select(i => new Problem("protected-name", $"Withhold item {i.Number}: it holds the name of a protected person or place"))];
    }

    private static string Folded(string text) => $" {string.Join(' ', Folding.Fold(text).Replace("'", "", StringComparison.Ordinal).Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries))} ";
}
