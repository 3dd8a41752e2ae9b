using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Poet.Orders.Contracts;
using Poet.Subjects.Persistence;
using Poet.Subjects.Search;

namespace Poet.Subjects.Retention;

/// <summary>Lines of sheets that wait to be mended and may be about a person: neither erasing nor a request of the person finds them, since only a name connects them.</summary>
internal sealed class WaitingLinesOf(SubjectsDb db, SummaryReader summaries, MergeChains chains, IServiceProvider services)
{
    /// <summary>How many; null where no register of orders can be asked, and for an erased person.</summary>
    public async Task<int?> Count(Guid id, CancellationToken cancel)
    {
        if (services.GetService<IOrders>() is not { } register || (await summaries.Read([id], cancel)).GetValueOrDefault(id) is not { ErasedOn: null } person)
            return null;
        var ids = (await chains.Of([id], cancel))[id].Ids.ToArray();
        var identifiers = await db.Identifiers.AsNoTracking().Where(i => EF.Parameter(ids).Contains(i.SubjectId)).Select(i => new { i.Raw, i.Canonical }).ToListAsync(cancel);
        return (await register.Waiting(new(person.Name, person.BornOn, [.. identifiers.SelectMany(i => new[] { i.Raw, i.Canonical }).Distinct()]), cancel)).Total;
    }
}
