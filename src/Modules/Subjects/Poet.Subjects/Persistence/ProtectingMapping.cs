using Microsoft.EntityFrameworkCore;
using Poet.Subjects.Domain;

namespace Poet.Subjects.Persistence;

/// <summary>The tables of what is known of protected people and of what they are told.</summary>
internal static class ProtectingMapping
{
    public const int LongWords = 2000;
    public const int ShortWords = 500;

    public static void Map(ModelBuilder model)
    {
        model.Entity<Protection>(e =>
        {
            e.ToTable("Protections");
            e.HasKey(p => p.Id);
            e.Property(p => p.Id).ValueGeneratedNever();
            e.Property(p => p.Force).HasMaxLength(10);
            e.Property(p => p.SafeHow).HasMaxLength(ShortWords);
            e.Property(p => p.SafeWhen).HasMaxLength(ShortWords);
            e.Property(p => p.Never).HasMaxLength(ShortWords);
            e.Property(p => p.Views).HasMaxLength(LongWords);
            e.Property(p => p.Needs).HasMaxLength(ShortWords);
            e.Property(p => p.SpokenForBy).HasMaxLength(ShortWords);
            e.Property(p => p.Consent).HasConversion<string>().HasMaxLength(10);
            e.Property(p => p.NeedsSupport).HasConversion<string>().HasMaxLength(10);
            e.Property(p => p.ChangedBy).HasMaxLength(200);
            e.Property(p => p.Version).IsConcurrencyToken();
            e.HasIndex(p => p.SubjectId);
        });
        model.Entity<TellingDuty>(e =>
        {
            e.ToTable("TellingDuties");
            e.HasKey(d => d.Id);
            e.Property(d => d.Id).ValueGeneratedNever();
            e.Property(d => d.Force).HasMaxLength(10);
            e.Property(d => d.HeldBy).HasMaxLength(10);
            e.Property(d => d.Cause).HasConversion<string>().HasMaxLength(20);
            e.Property(d => d.State).HasConversion<string>().HasMaxLength(10);
            e.Property(d => d.Version).IsConcurrencyToken();
            e.HasMany(d => d.Attempts).WithOne().HasForeignKey(a => a.DutyId);
            e.HasIndex(d => new { d.Force, d.State, d.DueAt }); // whom to tell, the longest overdue first
            e.HasIndex(d => new { d.Force, d.State, d.AnsweredAt }); // what was answered, the last first
            e.HasIndex(d => d.PersonId);
            e.HasIndex(d => d.OrderId);
            e.HasIndex(d => new { d.Cause, d.On }); // ends that somebody was made to tell of
            e.HasIndex(d => d.SubjectId);
        });
        model.Entity<TellingAttempt>(e =>
        {
            e.ToTable("TellingAttempts");
            e.HasKey(a => a.Id);
            e.Property(a => a.Id).ValueGeneratedNever();
            e.Property(a => a.How).HasConversion<string>().HasMaxLength(20);
            e.Property(a => a.Response).HasConversion<string>().HasMaxLength(20);
            e.Property(a => a.Because).HasConversion<string>().HasMaxLength(20);
            e.Property(a => a.Agency).HasConversion<string>().HasMaxLength(20);
            e.Property(a => a.By).HasMaxLength(200);
        });
    }
}
