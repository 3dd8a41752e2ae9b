using Microsoft.EntityFrameworkCore;
using Poet.Plans.Domain;

namespace Poet.Plans.Persistence;

internal static class MappaMapping
{
    public static void MapMappaReferrals(this ModelBuilder model)
    {
        model.Entity<MappaReferral>(e =>
        {
            e.ToTable("MappaReferrals");
            e.HasKey(r => r.Id);
            e.Property(r => r.Id).ValueGeneratedNever();
            e.Property(r => r.Force).HasMaxLength(10);
            e.Property(r => r.State).HasConversion<string>().HasMaxLength(10);
            e.Property(r => r.Pattern).HasMaxLength(100);
            e.Property(r => r.Why).HasMaxLength(MappaReferral.MostWords);
            e.Property(r => r.SentTo).HasMaxLength(200);
            e.Property(r => r.Minutes).HasMaxLength(MappaReferral.MostReference);
            e.Property(r => r.EndedBy).HasMaxLength(200);
            e.Property(r => r.DroppedWhy).HasMaxLength(2000);
            e.Property(r => r.Version).IsConcurrencyToken();
            e.HasIndex(r => r.SubjectId);
            e.HasIndex(r => new { r.Force, r.State, r.DraftedAt });
        });
        model.Entity<SuspectedBreach>(e =>
        {
            e.ToTable("SuspectedBreaches");
            e.HasKey(b => b.Id);
            e.Property(b => b.Id).ValueGeneratedNever();
            e.Property(b => b.Force).HasMaxLength(10);
            e.Property(b => b.TypeCode).HasMaxLength(40);
            e.HasIndex(b => b.SubjectId);
            e.HasIndex(b => b.MappaReferralId);
            e.HasIndex(b => new { b.Force, b.At }); // what happened in a stretch of days
        });
    }
}
