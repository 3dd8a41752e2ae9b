using Microsoft.EntityFrameworkCore;
using Poet.Plans.Domain;

namespace Poet.Plans.Persistence;

internal static class ProblemMapping
{
    public static void MapProblems(this ModelBuilder model)
    {
        model.Entity<ProblemProfile>(e =>
        {
            e.ToTable("Problems");
            e.HasKey(p => p.Id);
            e.Property(p => p.Id).ValueGeneratedNever();
            e.Property(p => p.Reference).HasMaxLength(10);
            e.Property(p => p.Force).HasMaxLength(10);
            e.Property(p => p.Title).HasMaxLength(ProblemProfile.MostTitle);
            e.Property(p => p.Problem).HasMaxLength(ProblemProfile.MostWords);
            e.Property(p => p.TypeCode).HasMaxLength(40);
            e.Property(p => p.Owner).HasMaxLength(200);
            e.Property(p => p.Unit).HasMaxLength(200);
            e.Property(p => p.Stage).HasConversion<string>().HasMaxLength(12);
            e.Property(p => p.Analysis).HasMaxLength(ProblemProfile.MostWords);
            e.Property(p => p.Response).HasMaxLength(ProblemProfile.MostWords);
            e.Property(p => p.Assessment).HasMaxLength(ProblemProfile.MostWords);
            e.Property(p => p.Version).IsConcurrencyToken();
            e.HasIndex(p => p.Reference).IsUnique();
            e.HasIndex(p => new { p.Force, p.OpenedAt });
        });
        model.Entity<ProblemPerson>(e =>
        {
            e.ToTable("ProblemPeople");
            e.HasKey(p => new { p.ProfileId, p.SubjectId });
            e.Property(p => p.Force).HasMaxLength(10);
            e.Property(p => p.By).HasMaxLength(200);
            e.HasIndex(p => p.SubjectId);
            e.HasOne<ProblemProfile>().WithMany().HasForeignKey(p => p.ProfileId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<SeenVisit>(e =>
        {
            e.ToTable("SeenVisits");
            e.HasKey(v => v.Id);
            e.Property(v => v.Id).ValueGeneratedNever();
            e.Property(v => v.Force).HasMaxLength(10);
            e.HasIndex(v => v.SubjectId);
            e.HasIndex(v => new { v.Force, v.At }); // what happened in a stretch of days
        });
    }
}
