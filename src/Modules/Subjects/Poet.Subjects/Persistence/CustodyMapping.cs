using Microsoft.EntityFrameworkCore;
using Poet.Subjects.Domain;

namespace Poet.Subjects.Persistence;

/// <summary>The table of times in custody.</summary>
internal static class CustodyMapping
{
    public static void Map(ModelBuilder model) => model.Entity<CustodySpell>(e =>
    {
        e.ToTable("Custody");
        e.HasKey(c => c.Id);
        e.Property(c => c.Id).ValueGeneratedNever();
        e.Property(c => c.Kind).HasConversion<string>().HasMaxLength(20);
        e.Property(c => c.Force).HasMaxLength(10);
        e.Property(c => c.Where).HasMaxLength(200);
        e.Property(c => c.RecordedBy).HasMaxLength(200);
        e.Property(c => c.Version).IsConcurrencyToken();
        e.HasIndex(c => c.SubjectId);
        e.HasIndex(c => new { c.ReleasedOn, c.ExpectedRelease }); // who comes out, and when
        e.HasIndex(c => new { c.LicenceEndedOn, c.LicenceUntil }); // whose licence ends, and when
    });
}
