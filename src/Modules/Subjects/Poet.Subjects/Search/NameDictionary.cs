using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Persistence;
using Poet.Subjects.Domain;
using Poet.Subjects.Names;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Search;

/// <summary>
/// Every token that any name holds, with how it sounds and its deletions. Words only, of no particular person; they are saved by themselves before the names that use
/// them, and a clash with another host means only that it was quicker. A word leaves when the last person whose name held it is erased.
/// </summary>
internal sealed class NameDictionary(IServiceScopeFactory scopes, TimeProvider time)
{
    private const int AtOnce = 2000;
    private const int MostRemembered = 200_000;
    private readonly ConcurrentDictionary<string, byte> remembered = new(StringComparer.Ordinal);

    // another host may have taken a word out with the last person who held it
    private static readonly TimeSpan RememberedFor = TimeSpan.FromMinutes(1);
    private long since = time.GetTimestamp();

    /// <summary>Words that leave with the last person whose name held them.</summary>
    public void Forget(IEnumerable<string> words)
    {
        foreach (var word in words)
            remembered.TryRemove(word, out _);
    }

    /// <summary>Makes sure that the tokens are in the dictionary.</summary>
    public async Task Learn(IEnumerable<string> tokens, CancellationToken cancel)
    {
        if (remembered.Count > MostRemembered || time.GetElapsedTime(since) > RememberedFor)
        {
            remembered.Clear();
            since = time.GetTimestamp();
        }
        foreach (var chunk in tokens.Where(t => !remembered.ContainsKey(t)).Distinct(StringComparer.Ordinal).Chunk(AtOnce))
        {
            for (var attempt = 1; !await LearnOnce(chunk, attempt == 3, cancel); attempt++)
            {
            }
            foreach (var token in chunk)
                remembered.TryAdd(token, 0);
        }
    }

    private async Task<bool> LearnOnce(string[] tokens, bool last, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SubjectsDb>();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var known = await db.Tokens.Where(t => EF.Parameter(tokens).Contains(t.Token)).Select(t => t.Token).ToListAsync(cancel);
        List<NameToken> fresh = [.. tokens.Except(known, StringComparer.Ordinal).Select(t => new NameToken { Token = t, Sound = Sound.Of(t) })];
        if (fresh.Count == 0)
            return true;
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            await db.InsertMany(fresh, cancel);
            await db.InsertMany([.. fresh.SelectMany(t => Deletions.One(t.Token).Select(d => new NameDeletion { Deletion = d, Token = t.Token }))], cancel);
            await transaction.CommitAsync(cancel);
            return true;
        }
        catch (DbUpdateException clash) when (!last && scope.ServiceProvider.GetRequiredService<IDatabaseProvider>().IsUniqueViolation(clash))
        {
            return false; // another host learned some of them at the same moment: look again
        }
    }
}
