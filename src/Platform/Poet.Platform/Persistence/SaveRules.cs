using Microsoft.EntityFrameworkCore;
using Poet.Platform.Audit;
using Poet.Platform.Audit.Changes;
using Poet.Platform.Errors;
using Poet.Platform.Requests;

namespace Poet.Platform.Persistence;

/// <summary>What every save does beside the change itself: new versions, the audit entry of the command, the key for safe repeats.</summary>
internal static class SaveRules
{
    /// <summary>More records than this in one entry are written in bulk, where a transaction is open.</summary>
    private const int Many = 50;

    /// <returns>What the audit entry is about, where that is so much that it is to be written in bulk after the save, in the same transaction; else null.</returns>
    public static async ValueTask<IReadOnlyList<AuditedRecord>?> Before(DbContext db, ModuleDbServices services, CancellationToken cancel)
    {
        // every look at the tracker would compare all records with what was read; once is enough here
        var detects = db.ChangeTracker.AutoDetectChangesEnabled;
        if (detects)
            db.ChangeTracker.DetectChanges();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            foreach (var changed in db.ChangeTracker.Entries<IVersioned>())
                if (changed.State is EntityState.Added or EntityState.Modified)
                    changed.Entity.Version = Guid.CreateVersion7(services.Time.GetUtcNow());
            return services.Context.Command is { Audited: false } command ? await AddAudit(db, command, services, cancel) : null;
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }

    public static Exception? Translate(DbUpdateException failed, ModuleDbServices services) => failed switch
    {
        DbUpdateConcurrencyException => new ChangedMeanwhileException(),
        _ when services.Context.Command?.IdempotencyKey is not null && services.Provider.IsUniqueViolation(failed) => new RepeatedMeanwhileException(failed),
        // two changes of one record at once: which of its rows the database minds first is chance
        _ when services.Provider.IsUniqueViolation(failed)
            && failed.Entries.Any(e => e.Context.ChangeTracker.Entries<IVersioned>().Any(v => v.State == EntityState.Modified)) => new ChangedMeanwhileException(),
        // two changes of one person at once, each of which would have made the key of that person
        _ when services.Provider.IsUniqueViolation(failed) && failed.Entries.Any(e => e.Entity is SubjectKey) => new ChangedMeanwhileException(),
        _ => null,
    };

    private static async ValueTask<IReadOnlyList<AuditedRecord>?> AddAudit(DbContext db, CommandInHand command, ModuleDbServices services, CancellationToken cancel)
    {
        // a command that did not say its answer answers the record it made, else the one it changed
        command.Answer ??= (db.ChangeTracker.Entries<IRecord>().FirstOrDefault(e => e.State == EntityState.Added)
            ?? db.ChangeTracker.Entries<IRecord>().FirstOrDefault(e => e.State == EntityState.Modified))?.Entity.Id;
        var records = db.ChangeTracker.Entries<IRecord>().Where(e => e.State != EntityState.Unchanged).Select(e => e.Entity.Id)
            .Concat(services.Context.Consulted);
        var done = AuditRecord.Of(services.Context, command.Action, "done") with { Records = [.. records.Distinct()], Changes = await ChangeLog.Of(db, services.Keys, command, cancel) };
        var audit = done.At(services.Time.GetUtcNow(), services.Keys);
        db.Set<AuditEntry>().Add(audit.Entry);
        if (command is { IdempotencyKey: { } key, Fingerprint: { } fingerprint, Answer: { } answer })
            db.Set<RepeatKey>().Add(new() { ActorId = services.Context.Actor.Id, Key = key, Fingerprint = fingerprint, Answer = answer, At = audit.Entry.At });
        command.Audited = true;
        if (audit.Records.Count > Many && db.Database.CurrentTransaction is not null)
            return audit.Records;
        db.Set<AuditedRecord>().AddRange(audit.Records);
        return null;
    }
}
