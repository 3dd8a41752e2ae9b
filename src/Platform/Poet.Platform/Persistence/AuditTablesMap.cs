using Microsoft.EntityFrameworkCore;
using Poet.Platform.Audit;
using Poet.Platform.Audit.Sealing;

namespace Poet.Platform.Persistence;

/// <summary>The tables of the audit. The database itself refuses to change or delete a row of those that are only added to.</summary>
internal static class AuditTablesMap
{
    public static void Map(ModelBuilder model, string provider, bool ownedHere)
    {
        model.Entity<AuditEntry>(e =>
        {
            PlatformTables.Place(e, "AuditEntries", provider, ownedHere, appendOnly: true);
            e.HasKey(a => a.Id);
            e.Property(a => a.Id).ValueGeneratedNever();
            e.Property(a => a.ActorName).HasMaxLength(200);
            e.Property(a => a.OnBehalfOf).HasMaxLength(200);
            e.Property(a => a.Force).HasMaxLength(10);
            e.Property(a => a.Action).HasMaxLength(100);
            e.Property(a => a.Result).HasMaxLength(200);
            e.Property(a => a.Purpose).HasMaxLength(40);
            e.Property(a => a.Reason).HasMaxLength(2000);
            e.Property(a => a.Mark).HasMaxLength(CanonicalEntry.HashBytes);
            e.HasIndex(a => new { a.ActorId, a.At });
            e.HasIndex(a => a.At);
        });
        model.Entity<AuditedRecord>(e =>
        {
            PlatformTables.Place(e, "AuditedRecords", provider, ownedHere, appendOnly: true);
            e.HasKey(a => new { a.RecordId, a.EntryId }); // nothing but its key: one tree, where the database can
        });
        model.Entity<SubjectKey>(e =>
        {
            PlatformTables.Place(e, "SubjectKeys", provider, ownedHere); // erasing one is lawful, and what it is for
            e.HasKey(k => k.SubjectId);
            e.Property(k => k.SubjectId).ValueGeneratedNever();
            e.Property(k => k.Wrapped).HasMaxLength(100);
        });
        if (!ownedHere)
            return;
        model.Entity<AuditSeal>(e =>
        {
            PlatformTables.Place(e, "AuditSeals", provider, ownedHere, appendOnly: true);
            e.HasKey(s => s.Sequence);
            e.Property(s => s.Sequence).ValueGeneratedNever();
            e.Property(s => s.Hash).HasMaxLength(CanonicalEntry.HashBytes);
            e.HasIndex(s => s.EntryId).IsUnique();
        });
        model.Entity<AuditCheckpoint>(e =>
        {
            PlatformTables.Place(e, "AuditCheckpoints", provider, ownedHere, appendOnly: true);
            e.HasKey(c => c.Sequence);
            e.Property(c => c.Sequence).ValueGeneratedNever();
            e.Property(c => c.Hash).HasMaxLength(CanonicalEntry.HashBytes);
            e.Property(c => c.KeyId).HasMaxLength(40);
            e.Property(c => c.Signature).HasMaxLength(64);
        });
    }
}
