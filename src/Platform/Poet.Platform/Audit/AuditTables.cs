using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Persistence;

namespace Poet.Platform.Audit;

/// <summary>
/// Writes groups of audit entries, each in one transaction, over one connection that stays open: only the durable commit should cost anything. One group at a time.
/// </summary>
internal sealed class AuditTables(IDatabaseProvider provider, DatabaseOptions options, IServiceScopeFactory scopes) : IAsyncDisposable
{
    private readonly SemaphoreSlim one = new(1);
    private Shapes? shapes;
    private DbConnection? kept;

    public async Task Write(IReadOnlyList<AuditRecord> group)
    {
        await one.WaitAsync();
        try
        {
            if (!await WriteRows(group))
                await WriteEntities(group);
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>Writes those of the entries that are not there yet.</summary>
    public async Task WriteOnce(IReadOnlyList<AuditRecord> group)
    {
        var ids = group.Select(g => g.Entry.Id).ToArray();
        var known = await InContext(db => db.AuditEntries.AsNoTracking().Where(e => ids.Contains(e.Id)).Select(e => e.Id).ToListAsync());
        if (group.Where(g => !known.Contains(g.Entry.Id)).ToList() is { Count: > 0 } missing)
            await Write(missing);
    }

    public async ValueTask DisposeAsync()
    {
        await Close();
        one.Dispose();
    }

    // false where the database has no way of its own to write many rows
    private async Task<bool> WriteRows(IReadOnlyList<AuditRecord> group)
    {
        shapes ??= await InContext(db => Task.FromResult(new Shapes(RowShape<AuditEntry>.Of(db), RowShape<AuditedRecord>.Of(db))));
        for (var again = kept is not null; ; again = false)
            try
            {
                return await WriteRows(group, shapes, await Open());
            }
            catch (DbException) when (again)
            {
                await Close(); // what was kept is broken, as after the server was started anew
            }
            catch
            {
                await Close();
                throw;
            }
    }

    private async Task<bool> WriteRows(IReadOnlyList<AuditRecord> group, Shapes shapes, DbConnection connection)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        if (!await provider.Insert(connection, transaction, shapes.Entries.Rows(group.Select(g => g.Entry)), CancellationToken.None))
            return false;
        await provider.Insert(connection, transaction, shapes.Records.Rows(group.SelectMany(g => g.Records)), CancellationToken.None);
        await Commit(transaction);
        return true;
    }

    // whether a commit that failed was carried out is not known, so it is not tried again
    private static async Task Commit(DbTransaction transaction)
    {
        try
        {
            await transaction.CommitAsync();
        }
        catch (DbException failed)
        {
            throw new DbUpdateException("Audit entries may not have been kept", failed);
        }
    }

    private async Task<DbConnection> Open()
    {
        if (kept is null)
        {
            kept = provider.Connect(options);
            await kept.OpenAsync();
        }
        return kept;
    }

    private Task<int> WriteEntities(IReadOnlyList<AuditRecord> group) => InContext(async db =>
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.AuditEntries.AddRange(group.Select(g => g.Entry));
        db.AuditedRecords.AddRange(group.SelectMany(g => g.Records));
        return await db.SaveChangesAsync(CancellationToken.None);
    });

    private async Task<T> InContext<T>(Func<PlatformDb, Task<T>> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<PlatformDb>());
    }

    private async Task Close()
    {
        if (kept is { } old)
        {
            kept = null;
            await old.DisposeAsync();
        }
    }

    private sealed record Shapes(RowShape<AuditEntry> Entries, RowShape<AuditedRecord> Records);
}
