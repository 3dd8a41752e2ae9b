using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;
using Poet.Subjects.Persistence;
using Poet.Subjects.Search;

namespace Poet.Subjects.Ensuring;

/// <summary>Records the people of a batch, each once, in few round trips and one save of its own scope, so that the caller's save keeps its own audit entry.</summary>
internal sealed class EnsureSubjects(IServiceScopeFactory scopes, RequestContext cause, NameDictionary dictionary, IDatabaseProvider provider, TimeProvider time)
{
    private const int AtOnce = 1000;

    public async Task<IReadOnlyList<Guid>> Ensure(IReadOnlyList<SubjectToEnsure> batch, CancellationToken cancel)
    {
        if (!cause.Actor.IsSystem && batch.Any(e => e.Force != cause.Actor.Force))
            throw new InvalidOperationException("People are recorded for the actor's own force only");
        List<Guid> ids = new(batch.Count);
        foreach (var chunk in batch.Chunk(AtOnce))
        {
            var entries = chunk.Select(e => Entry.Of(e, time.GetUtcNow())).ToList();
            await dictionary.Learn(entries.SelectMany(e => e.Names).SelectMany(n => n.Form.Indexed), cancel);
            // the same rows may be being recorded elsewhere at this moment: looked at again, they are found
            ids.AddRange(await provider.SaveNew(() => SaveOnce(entries, cancel), () => { }));
        }
        return ids;
    }

    private async Task<IReadOnlyList<Guid>> SaveOnce(IReadOnlyList<Entry> entries, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<RequestContext>();
        context.Follow(cause, "ensure-subjects");
        var db = scope.ServiceProvider.GetRequiredService<SubjectsDb>();
        db.ChangeTracker.AutoDetectChangesEnabled = false;

        var keys = entries.Select(e => e.Asked.Key).Distinct(StringComparer.Ordinal).ToList();
        var byKey = await db.Sources.AsNoTracking().Where(s => EF.Parameter(keys).Contains(s.Key)).ToDictionaryAsync(s => s.Key, s => s.SubjectId, StringComparer.Ordinal, cancel);
        var known = await KnownPeople.Of(db, [.. entries.Where(e => !byKey.ContainsKey(e.Asked.Key))], cancel);
        var writer = new BatchWriter(db, known, byKey, time.GetUtcNow());
        var ids = entries.Select(writer.Add).ToList();
        await writer.GrantAccess(entries.Zip(ids, (e, id) => (id, e.Asked.Force)), cancel);
        if (writer.IsEmpty)
            return ids;

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await writer.Write(cancel);
        context.Consult(ids);
        await db.SaveChangesAsync(cancel); // the audit entry
        await transaction.CommitAsync(cancel);
        return ids;
    }
}
