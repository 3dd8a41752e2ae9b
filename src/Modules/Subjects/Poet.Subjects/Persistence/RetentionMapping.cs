using Microsoft.EntityFrameworkCore;
using Poet.Subjects.Domain;

namespace Poet.Subjects.Persistence;

/// <summary>Tables of what somebody is to the police, and of how long records are kept.</summary>
internal static class RetentionMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<SubjectCategories>(e =>
        {
            e.ToTable("Categories");
            e.HasKey(c => c.Id);
            e.Property(c => c.Id).ValueGeneratedNever();
            e.Property(c => c.Categories).HasMaxLength(60);
            e.Property(c => c.Basis).HasMaxLength(500);
            e.Property(c => c.Force).HasMaxLength(10);
            e.Property(c => c.SaidBy).HasMaxLength(200);
            e.Ignore(c => c.All);
        });
        model.Entity<EqualityTraits>(e =>
        {
            e.ToTable("EqualityTraits");
            e.HasKey(t => t.Id);
            e.Property(t => t.Id).ValueGeneratedNever();
            e.Property(t => t.Force).HasMaxLength(10);
            e.Property(t => t.Sex).HasConversion<string>().HasMaxLength(10);
            e.Property(t => t.EthnicGroup).HasConversion<string>().HasMaxLength(10);
            e.Property(t => t.By).HasConversion<string>().HasMaxLength(10);
            e.Property(t => t.SaidBy).HasMaxLength(200);
            e.HasIndex(t => new { t.SubjectId, t.Force });
        });
        model.Entity<LegalHold>(e =>
        {
            e.ToTable("Holds");
            e.HasKey(h => h.Id);
            e.Property(h => h.Id).ValueGeneratedNever();
            e.Property(h => h.Reason).HasMaxLength(2000);
            e.Property(h => h.Force).HasMaxLength(10);
            e.Property(h => h.PlacedBy).HasMaxLength(200);
            e.Property(h => h.LiftedBy).HasMaxLength(200);
            e.Property(h => h.LiftedWhy).HasMaxLength(2000);
            e.HasIndex(h => h.SubjectId);
        });
        model.Entity<ProcessingRestriction>(e =>
        {
            e.ToTable("ProcessingRestrictions");
            e.HasKey(r => r.Id);
            e.Property(r => r.Id).ValueGeneratedNever();
            e.Property(r => r.Ground).HasConversion<string>().HasMaxLength(20);
            e.Property(r => r.Contested).HasMaxLength(100);
            e.Property(r => r.Reason).HasMaxLength(2000);
            e.Property(r => r.Force).HasMaxLength(10);
            e.Property(r => r.PlacedBy).HasMaxLength(200);
            e.Property(r => r.LiftedBy).HasMaxLength(200);
            e.Property(r => r.LiftedWhy).HasMaxLength(2000);
            e.Property(r => r.Told).HasMaxLength(500);
            e.HasIndex(r => r.SubjectId);
        });
        model.Entity<Subject>(e =>
        {
            e.Property(s => s.ProcessingGround).HasConversion<string>().HasMaxLength(20);
            e.Property(s => s.Contested).HasMaxLength(100);
        });
        model.Entity<Erasure>(e =>
        {
            e.ToTable("Erasures");
            e.HasKey(x => x.Id);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.Grounds).HasConversion<string>().HasMaxLength(10);
            e.Property(x => x.Reason).HasMaxLength(2000);
            e.Property(x => x.Force).HasMaxLength(10);
            e.Property(x => x.ProposedBy).HasMaxLength(200);
            e.Property(x => x.State).HasConversion<string>().HasMaxLength(10);
            e.Property(x => x.DecidedBy).HasMaxLength(200);
            e.Property(x => x.DecidedWhy).HasMaxLength(2000);
            e.HasIndex(x => x.SubjectId);
            e.HasIndex(x => new { x.State, x.ProposedAt }); // what waits for a second person
        });
        model.Entity<KeptRecord>(e =>
        {
            e.ToTable("Kept");
            e.HasKey(k => k.Id);
            e.Property(k => k.Id).ValueGeneratedNever();
            e.Property(k => k.Answers).HasMaxLength(1000);
            e.Property(k => k.Group).HasMaxLength(20);
            e.Property(k => k.Reason).HasMaxLength(2000);
            e.Property(k => k.Force).HasMaxLength(10);
            e.Property(k => k.By).HasMaxLength(200);
            e.HasIndex(k => k.SubjectId);
        });
    }
}
