using Microsoft.EntityFrameworkCore;
using Poet.Platform.Audit;
using Poet.Platform.Errors;
using Poet.Platform.Requests;

namespace Poet.Platform.Persistence;

/// <summary>What every save does beside the change itself: new versions, the audit entry of the command, the key for safe repeats.</summary>
internal static class SaveRules
{
    /// <summary>More records than this in one entry are written in bulk, where a transaction is open.</summary>
    private const int Many = 50;

    /// <returns>What the audit entry is about, where that is so much that it is to be written in bulk after the save, in the same transaction; else null.</returns>
    public static IReadOnlyList<AuditedRecord>? Before(DbContext db, ModuleDbServices services)
    {
        foreach (var changed in db.ChangeTracker.Entries<IVersioned>())
            if (changed.State is EntityState.Added or EntityState.Modified)
                changed.Entity.Version = Guid.CreateVersion7(services.Time.GetUtcNow());
        return services.Context.Command is { Audited: false } command ? AddAudit(db, command, services) : null;
    }

    public static Exception? Translate(DbUpdateException failed, ModuleDbServices services) => failed switch
    {
        DbUpdateConcurrencyException => new ChangedMeanwhileException(),
        _ when services.Context.Command?.IdempotencyKey is not null && services.Provider.IsUniqueViolation(failed) => new RepeatedMeanwhileException(failed),
        // two changes of one record at once: which of its rows the database minds first is chance
        _ when services.Provider.IsUniqueViolation(failed)
            && failed.Entries.Any(e => e.Context.ChangeTracker.Entries<IVersioned>().Any(v => v.State == EntityState.Modified)) => new ChangedMeanwhileException(),
        _ => null,
    };

    private static IReadOnlyList<AuditedRecord>? AddAudit(DbContext db, CommandInHand command, ModuleDbServices services)
    {
        // a command that did not say its answer answers the record it made, else the one it changed
        command.Answer ??= (db.ChangeTracker.Entries<IRecord>().FirstOrDefault(e => e.State == EntityState.Added)
            ?? db.ChangeTracker.Entries<IRecord>().FirstOrDefault(e => e.State == EntityState.Modified))?.Entity.Id;
        var records = db.ChangeTracker.Entries<IRecord>().Where(e => e.State != EntityState.Unchanged).Select(e => e.Entity.Id)
            .Concat(services.Context.Consulted);
        var audit = (AuditRecord.Of(services.Context, command.Action, "done") with { Records = [.. records.Distinct()] }).At(services.Time.GetUtcNow(), services.Keys);
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
