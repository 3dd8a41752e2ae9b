using Microsoft.EntityFrameworkCore;
using Poet.Subjects.Domain;

namespace Poet.Subjects.Persistence;

/// <summary>Tables of what people ask about themselves, and of the answers.</summary>
internal static class AccessRequestMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<AccessRequest>(e =>
        {
            e.ToTable("AccessRequests");
            e.HasKey(r => r.Id);
            e.Property(r => r.Id).ValueGeneratedNever();
            e.Property(r => r.Force).HasMaxLength(10);
            e.Property(r => r.AskedBy).HasMaxLength(200);
            e.Property(r => r.IdentityHow).HasMaxLength(500);
            e.Property(r => r.ExtendedWhy).HasMaxLength(2000);
            e.Property(r => r.State).HasConversion<string>().HasMaxLength(10);
            e.Property(r => r.RecordedBy).HasMaxLength(200);
            e.Property(r => r.CompiledBy).HasMaxLength(200);
            e.Property(r => r.Answer).HasConversion<string>().HasMaxLength(30);
            e.Property(r => r.AnswerWhy).HasMaxLength(2000);
            e.Property(r => r.ProposedBy).HasMaxLength(200);
            e.Property(r => r.AnsweredBy).HasMaxLength(200);
            e.Property(r => r.Version).IsConcurrencyToken();
            e.HasMany(r => r.Items).WithOne().HasForeignKey(i => i.RequestId);
            e.HasIndex(r => new { r.Force, r.State, r.DueOn }); // what is open and what is overdue
            e.HasIndex(r => new { r.Force, r.State, r.AnsweredAt });
            e.HasIndex(r => r.PersonId);
        });
        model.Entity<AccessItem>(e =>
        {
            e.ToTable("AccessItems");
            e.HasKey(i => i.Id);
            e.Property(i => i.Id).ValueGeneratedNever();
            e.Property(i => i.Key).HasMaxLength(100);
            e.Property(i => i.Section).HasMaxLength(300);
            e.Property(i => i.Label).HasMaxLength(300);
            e.Property(i => i.Ground).HasConversion<string>().HasMaxLength(20);
            e.Property(i => i.Why).HasMaxLength(2000);
            e.Property(i => i.DecidedBy).HasMaxLength(200);
            e.HasIndex(i => i.SubjectId);
        });
        model.Entity<AccessAnswer>(e =>
        {
            e.ToTable("AccessAnswers");
            e.HasKey(a => a.RequestId);
            e.Property(a => a.RequestId).ValueGeneratedNever();
            e.Property(a => a.JsonSha256).HasMaxLength(64);
            e.Property(a => a.HtmlSha256).HasMaxLength(64);
            e.HasIndex(a => a.SubjectId);
        });
    }
}
