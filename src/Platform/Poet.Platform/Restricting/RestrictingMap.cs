using Microsoft.EntityFrameworkCore;
using Poet.Platform.Persistence;

namespace Poet.Platform.Restricting;

/// <summary>The tables of restrictions: the platform's own, so that every module's queries can ask them in the same breath.</summary>
internal static class RestrictingMap
{
    public static void Map(ModelBuilder model, string provider, bool ownedHere)
    {
        model.Entity<RestrictedRecord>(e =>
        {
            PlatformTables.Place(e, "RestrictedRecords", provider, ownedHere);
            e.HasKey(r => new { r.RecordId, r.RestrictionId });
            e.Property(r => r.Force).HasMaxLength(10);
            e.HasIndex(r => r.RestrictionId);
        });
        model.Entity<Restriction>(e =>
        {
            PlatformTables.Place(e, "Restrictions", provider, ownedHere);
            e.HasKey(r => r.Id);
            e.Property(r => r.Id).ValueGeneratedNever();
            e.Property(r => r.Force).HasMaxLength(10);
            e.Property(r => r.OwnerName).HasMaxLength(200);
            e.Property(r => r.Contact).HasMaxLength(200);
            e.Property(r => r.Why).HasMaxLength(2000);
            e.Property(r => r.MarkedBy).HasMaxLength(200);
            e.Property(r => r.LiftedBy).HasMaxLength(200);
            e.Ignore(r => r.Says);
            e.HasIndex(r => new { r.Force, r.Until });
        });
        if (!ownedHere)
            return;
        model.Entity<BreakGlass>(e =>
        {
            PlatformTables.Place(e, "BrokenGlasses", provider, ownedHere);
            e.HasKey(g => g.Id);
            e.Property(g => g.Id).ValueGeneratedNever();
            e.Property(g => g.Force).HasMaxLength(10);
            e.Property(g => g.ActorName).HasMaxLength(200);
            e.Property(g => g.Purpose).HasMaxLength(40);
            e.Property(g => g.Reason).HasMaxLength(2000);
            e.Property(g => g.Decision).HasConversion<string>().HasMaxLength(20);
            e.Property(g => g.DecisionWhy).HasMaxLength(2000);
            e.Property(g => g.ReviewedBy).HasMaxLength(200);
            e.HasIndex(g => new { g.Force, g.At });
            e.HasIndex(g => new { g.OwnerId, g.SeenAt });
        });
    }
}
