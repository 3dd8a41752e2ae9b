using Microsoft.EntityFrameworkCore;
using Poet.Orders.Import;

namespace Poet.Orders.Persistence;

/// <summary>Tables of the import: runs, lines, and the index that finds unmended lines.</summary>
internal static class ImportMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<ImportRun>(e =>
        {
            e.ToTable("ImportRuns");
            e.HasKey(r => r.Id);
            e.Property(r => r.Id).ValueGeneratedNever();
            e.Property(r => r.Force).HasMaxLength(10);
            e.Property(r => r.FileName).HasMaxLength(255);
            e.Property(r => r.FileHash).HasMaxLength(64);
            e.Property(r => r.Reason).HasMaxLength(2000);
            e.Property(r => r.StartedBy).HasMaxLength(200);
            e.Property(r => r.State).HasConversion<string>().HasMaxLength(12);
            e.Property(r => r.Problem).HasMaxLength(1000);
            e.Property(r => r.LeasedBy).HasMaxLength(200);
            e.Property(r => r.Version).IsConcurrencyToken();
            e.HasIndex(r => new { r.Force, r.StartedAt });
            e.HasIndex(r => new { r.Force, r.FileHash }).IsUnique(); // the same file is one run
            e.HasIndex(r => r.State);
        });
        model.Entity<ImportLine>(e =>
        {
            e.ToTable("ImportLines");
            e.HasKey(l => l.Id);
            e.Property(l => l.Id).ValueGeneratedNever();
            e.Property(l => l.Force).HasMaxLength(10);
            e.Property(l => l.Sheet).HasMaxLength(100);
            e.Property(l => l.Hash).HasMaxLength(64);
            e.Property(l => l.OrderKey).HasMaxLength(64);
            e.Property(l => l.What).HasMaxLength(20);
            e.Property(l => l.Outcome).HasMaxLength(12);
            e.Property(l => l.Mending).HasConversion<string>().HasMaxLength(10);
            e.Property(l => l.MendedBy).HasMaxLength(200);
            e.Property(l => l.MendedWhy).HasMaxLength(2000);
            e.HasIndex(l => new { l.RunId, l.Ordinal }).IsUnique();
            e.HasIndex(l => new { l.Force, l.Mending });
            e.HasIndex(l => new { l.Force, l.Hash });
            e.HasIndex(l => new { l.Force, l.OrderKey });
        });
        model.Entity<ImportLineToken>(e =>
        {
            e.ToTable("ImportLineTokens");
            e.HasKey(t => new { t.Token, t.LineId });
            e.Property(t => t.Token).HasMaxLength(100);
            e.Property(t => t.Force).HasMaxLength(10);
            e.HasIndex(t => t.LineId);
        });
        model.Entity<MappingProfileRow>(e =>
        {
            e.ToTable("MappingProfiles");
            e.HasKey(m => m.Id);
            e.Property(m => m.Id).ValueGeneratedNever();
            e.Property(m => m.Force).HasMaxLength(10);
            e.Property(m => m.Name).HasMaxLength(100);
            e.Property(m => m.Version).IsConcurrencyToken();
            e.HasIndex(m => new { m.Force, m.Name }).IsUnique();
        });
    }
}
