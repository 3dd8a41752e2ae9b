using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Poet.Platform.Audit;
using Poet.Platform.Contracts;
using Poet.Platform.Facts;
using Poet.Platform.Requests;
using Poet.Platform.Restricting;

namespace Poet.Platform.Persistence;

/// <summary>
/// The context of one module: its own schema (a table prefix on SQLite), and beside it the platform's tables for audit, outbox and safe repeats,
/// so that a change, its audit entry and the facts it tells are one save.
/// </summary>
public abstract partial class ModuleDb(DbContextOptions options, string schema, ModuleDbServices services) : DbContext(options)
{
    /// <summary>Schema, or table prefix on SQLite.</summary>
    public string Schema { get; } = schema;

    /// <summary>Who acts, and why; filters read it.</summary>
    protected RequestContext Context => services.Context;

    /// <summary>The force whose records this context shows; empty shows all, which only the system does.</summary>
    public string ForceScope => services.Context.HasActor ? services.Context.Actor.Force : "no-force-was-set";

    /// <summary>True when the system acts for no force, so the force filter lets everything through.</summary>
    public bool SeesAllForces => services.Context.HasActor && services.Context.Actor is { IsSystem: true, Force: "" };

    /// <summary>True while a partner asks: filters then show only what is shared with it.</summary>
    public bool IsPartner => services.Context is { HasActor: true, Actor.Sharing: not null };

    /// <summary>Codes of the types of order that are shared with the partner who asks, each between two blanks: one plain value, since a list would be compiled into each query anew.</summary>
    public string SharedTypes => IsPartner ? $" {string.Join(' ', services.Context.Actor.Sharing!.OrderTypes)} " : "";

    /// <summary>True where the partner who asks may see records of people under 18, too.</summary>
    public bool SharesChildren => IsPartner && services.Context.Actor.Sharing!.Children;

    /// <summary>Maps the module's own entities.</summary>
    protected abstract void MapModule(ModelBuilder model);

    /// <inheritdoc/>
    protected sealed override void OnModelCreating(ModelBuilder model)
    {
        MapModule(model);
        SchemaNaming.Apply(model, Schema, Database.ProviderName!);
        PlatformTables.Map(model, Database.ProviderName!, ownedHere: this is PlatformDb);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) =>
        SchemaNaming.Conventions(conventions, Database.ProviderName!);

    /// <summary>Tells the other modules a fact, in the same save.</summary>
    public void Publish(IIntegrationEvent fact) =>
        Set<OutboxMessage>().Add(OutboxMessage.Of(fact, services.Context, services.Time.GetUtcNow()));

    /// <summary>Tells the other modules many facts at once, within the open transaction.</summary>
    public Task PublishMany(IEnumerable<IIntegrationEvent> facts, CancellationToken cancel)
    {
        var now = services.Time.GetUtcNow();
        return InsertMany([.. facts.Select(f => OutboxMessage.Of(f, services.Context, now))], cancel);
    }

    /// <summary>
    /// Writes many new records at once, within the open transaction. They are not tracked afterwards, so their ids belong into the audit by
    /// <see cref="RequestContext.Consult(IEnumerable{Guid})"/> before the save that ends the transaction.
    /// </summary>
    public async Task InsertMany<T>(IReadOnlyCollection<T> records, CancellationToken cancel) where T : class
    {
        if (records.Count == 0)
            return;
        var transaction = Database.CurrentTransaction ?? throw new InvalidOperationException("Begin a transaction before inserting many records");
        foreach (var record in records.OfType<IVersioned>())
            record.Version = Guid.CreateVersion7(services.Time.GetUtcNow());
        if (await services.Provider.Insert(Database.GetDbConnection(), transaction.GetDbTransaction(), RowsToInsert.Of(this, records), cancel))
            return;
        await InsertTracked(records, cancel);
    }

    /// <summary>As the provider's own way does: these rows and nothing they refer to, which is written by a call of its own.</summary>
    private async Task InsertTracked<T>(IReadOnlyCollection<T> records, CancellationToken cancel) where T : class
    {
        var detects = ChangeTracker.AutoDetectChangesEnabled;
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            foreach (var record in records)
                Entry(record).State = EntityState.Added;
            await SaveChangesAsync(cancel);
        }
        finally
        {
            foreach (var record in records)
                Entry(record).State = EntityState.Detached;
            ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }

    /// <summary>Saves only if the record is still at the version the caller saw; without one, at the version just read.</summary>
    public void Expect<T>(T record, Guid? version) where T : class, IVersioned
    {
        if (version is { } seen)
            Entry(record).Property(r => r.Version).OriginalValue = seen;
    }

    /// <inheritdoc/>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var audited = await SaveRules.Before(this, services, cancellationToken);
        try
        {
            var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            if (audited is not null)
                await InsertMany(audited, cancellationToken);
            return saved;
        }
        catch (DbUpdateException failed) when (SaveRules.Translate(failed, services) is { } known)
        {
            throw known;
        }
    }
}

/// <summary>What every module's context needs.</summary>
/// <param name="Context">Who and why.</param>
/// <param name="Provider">The database product.</param>
/// <param name="Time">The clock.</param>
/// <param name="Keys">What marks audit entries.</param>
public sealed record ModuleDbServices(RequestContext Context, IDatabaseProvider Provider, TimeProvider Time, AuditKeys Keys);

/// <summary>A record of a person or an order, by whose id the audit finds what happened to it.</summary>
public interface IRecord
{
    /// <summary>The id.</summary>
    Guid Id { get; }
}

/// <summary>A record that two people may change at once: the later save is refused.</summary>
public interface IVersioned
{
    /// <summary>New with every save.</summary>
    Guid Version { get; set; }
}
