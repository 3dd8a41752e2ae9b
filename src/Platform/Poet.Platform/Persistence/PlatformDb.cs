using Microsoft.EntityFrameworkCore;
using Poet.Platform.Audit;
using Poet.Platform.Audit.Sealing;
using Poet.Platform.Facts;
using Poet.Platform.Requests;
using Poet.Platform.Restricting;

namespace Poet.Platform.Persistence;

/// <summary>The platform's own tables: audit, outbox, safe repeats.</summary>
internal sealed class PlatformDb(DbContextOptions<PlatformDb> options, ModuleDbServices services) : ModuleDb(options, PlatformTables.Schema, services)
{
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<AuditedRecord> AuditedRecords => Set<AuditedRecord>();

    public DbSet<AuditSeal> AuditSeals => Set<AuditSeal>();

    public DbSet<AuditCheckpoint> AuditCheckpoints => Set<AuditCheckpoint>();

    public DbSet<Lease> Leases => Set<Lease>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<Delivery> Deliveries => Set<Delivery>();

    public DbSet<BreakGlass> BrokenGlasses => Set<BreakGlass>();

    public DbSet<RepeatKey> RepeatKeys => Set<RepeatKey>();

    protected override void MapModule(ModelBuilder model)
    {
        model.Entity<Lease>(e =>
        {
            e.ToTable("Leases");
            e.HasKey(l => l.Name);
            e.Property(l => l.Name).HasMaxLength(40);
            e.Property(l => l.HeldBy).HasMaxLength(200);
        });
        model.Entity<Delivery>(e =>
        {
            e.ToTable("Deliveries");
            e.HasKey(d => d.Id);
            e.Property(d => d.Id).ValueGeneratedNever();
            e.Property(d => d.Handler).HasMaxLength(200);
            e.Property(d => d.State).HasConversion<string>().HasMaxLength(12);
            e.Property(d => d.LeasedBy).HasMaxLength(100);
            e.Property(d => d.Error).HasMaxLength(500);
            e.HasIndex(d => new { d.State, d.DueAt });
            e.HasIndex(d => new { d.MessageId, d.Handler }).IsUnique();
        });
    }
}
