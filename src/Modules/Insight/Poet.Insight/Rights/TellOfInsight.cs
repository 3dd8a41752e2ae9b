using Poet.Platform.Contracts;

namespace Poet.Insight.Rights;

/// <summary>What Insight keeps of a person are ids, codes and days of records that the modules which own them tell in full: said here it would be said twice, and in no words.</summary>
internal sealed class TellOfInsight : ITellsThePerson
{
    public int Place => 90;

    public Task<IReadOnlyList<ToldSection>> Tell(IReadOnlyCollection<Guid> records, CancellationToken cancel) => Task.FromResult<IReadOnlyList<ToldSection>>([]);
}
