using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Identity;
using Poet.Platform.Persistence;

namespace Poet.Platform.Partners.Calls;

/// <summary>Tokens that were used, in the database: another host, or this one after a start, refuses a second use as this one does.</summary>
internal sealed class UsedTokens(IServiceScopeFactory scopes, IDatabaseProvider provider, TimeProvider time)
{
    private static readonly TimeSpan PruneEvery = TimeSpan.FromMinutes(1);

    /// <summary>Longer than a token can be good, so that hosts whose clocks differ agree.</summary>
    private static readonly TimeSpan Keep = TimeSpan.FromMinutes(10);

    private long prunedAt = time.GetTimestamp();

    /// <summary>True for the one call that uses the token first.</summary>
    public async Task<bool> Use(Guid partner, string id, DateTimeOffset goodUntil, CancellationToken cancel)
    {
        // a context of its own: one that failed to save keeps what it failed with
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDb>();
        db.UsedTokens.Add(new() { PartnerId = partner, Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id))), GoodUntil = goodUntil });
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException failed) when (provider.IsUniqueViolation(failed))
        {
            return false;
        }
        await PruneNowAndThen(db, cancel);
        return true;
    }

    private async Task PruneNowAndThen(IdentityDb db, CancellationToken cancel)
    {
        var last = Interlocked.Read(ref prunedAt);
        if (time.GetElapsedTime(last) < PruneEvery || Interlocked.CompareExchange(ref prunedAt, time.GetTimestamp(), last) != last)
            return;
        await Prune(db, cancel);
    }

    /// <summary>Forgets tokens that no host would take any more.</summary>
    internal Task<int> Prune(IdentityDb db, CancellationToken cancel)
    {
        var before = time.GetUtcNow() - Keep;
        return db.UsedTokens.Where(t => t.GoodUntil < before).ExecuteDeleteAsync(cancel);
    }
}
