using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Poet.Orders.Checks;
using Poet.Orders.Contracts;
using Poet.Orders.Persistence;
using Poet.Subjects.Contracts;

namespace Poet.Orders.Import;

/// <summary>
/// Finds lines of the mending queue that may be about a person: by an identifier, or by two of name's words and date of birth, misspelt ones included; by one where only one
/// is known. Rather one too many: whoever looks sees the line itself.
/// </summary>
internal sealed class LinesThatWait(OrdersDb db, ISubjects subjects)
{
    private const int MostWords = 20_000;
    private const int MostShown = 20;

    public async Task<WaitingLines> Find(WaitingQuestion question, CancellationToken cancel)
    {
        var waiting = db.ImportLines.AsNoTracking().Where(l => l.Mending == MendingState.Queued);
        var identifiers = question.Identifiers.SelectMany(UnmendedTokens.Spellings).ToHashSet(StringComparer.Ordinal);
        List<IReadOnlyList<string>> parts = string.IsNullOrWhiteSpace(question.Name) ? [] : [.. subjects.AlikeWords(question.Name, await Held(waiting, cancel))];
        if (question.BornOn is { } born)
            parts.Add([born.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]);

        var asked = identifiers.Concat(parts.SelectMany(p => p)).Distinct(StringComparer.Ordinal).ToArray();
        var hits = await db.ImportLineTokens.AsNoTracking().Where(t => EF.Parameter(asked).Contains(t.Token))
            .Join(waiting, t => t.LineId, l => l.Id, (t, l) => new { t.LineId, t.Token }).ToListAsync(cancel);
        var needed = Math.Min(2, parts.Count);
        var found = hits.GroupBy(h => h.LineId, h => h.Token)
            .Where(line => line.Any(identifiers.Contains) || needed > 0 && parts.Count(p => line.Any(p.Contains)) >= needed).Select(line => line.Key).ToArray();
        var lines = await waiting.Where(l => EF.Parameter(found).Contains(l.Id)).OrderBy(l => l.Sheet).ThenBy(l => l.Line).Take(MostShown)
            .Select(l => new WaitingLine(l.Id, l.Sheet, l.Line, l.What)).ToListAsync(cancel);
        return new(found.Length, lines);
    }

    private async Task<IReadOnlyCollection<string>> Held(IQueryable<ImportLine> waiting, CancellationToken cancel) =>
        [.. (await db.ImportLineTokens.AsNoTracking().Join(waiting, t => t.LineId, l => l.Id, (t, l) => t.Token).Distinct().OrderBy(t => t).Take(MostWords).ToListAsync(cancel))
            .Where(t => t.Any(char.IsLetter) && !t.Any(char.IsDigit))];
}
