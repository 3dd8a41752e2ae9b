using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Poet.Insight.Persistence;
using Poet.Platform.Errors;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;

namespace Poet.Insight.Counters;

/// <summary>Keeps the counts of each force that looks at them, so that a look costs what changed in the last minutes. Killed at any moment, the last ones stand.</summary>
internal sealed class KeepCounts(InsightDb db, ForcesThatLook looking, IServiceScopeFactory scopes, IDatabaseProvider provider, TimeProvider time) : IRepeatedWork
{
    public static string Name => "counts";

    public static TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task<int> Do(CancellationToken cancel)
    {
        foreach (var force in looking.All.Union(await db.CountedSoFar.Select(c => c.Force).ToListAsync(cancel)).Order(StringComparer.Ordinal))
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<RequestContext>().ActAs(Actor.System(Name, force), Guid.Empty);
            try
            {
                await scope.ServiceProvider.GetRequiredService<Counters>().Keep(time.GetUtcNow(), cancel);
            }
            catch (Exception failed) when (failed is ChangedMeanwhileException || failed is DbUpdateException update && provider.IsUniqueViolation(update))
            {
                // another host kept them
            }
        }
        return 0;
    }
}
