using Microsoft.EntityFrameworkCore;

namespace Poet.Platform.Identity.Units;

internal static class UnitMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<PoetUser>().HasIndex(u => u.UnitId);
        model.Entity<Unit>(unit =>
        {
            unit.ToTable("Units");
            unit.HasKey(u => u.Id);
            unit.Property(u => u.Id).ValueGeneratedNever();
            unit.Property(u => u.Force).HasMaxLength(10);
            unit.HasIndex(u => u.Force);
            unit.HasMany(u => u.Periods).WithOne().HasForeignKey(p => p.UnitId);
        });
        model.Entity<UnitPeriod>(period =>
        {
            period.ToTable("UnitPeriods");
            period.HasKey(p => new { p.UnitId, p.From });
            period.Property(p => p.Name).HasMaxLength(100);
            period.Property(p => p.Sort).HasConversion<string>().HasMaxLength(20);
            period.Property(p => p.Contact).HasMaxLength(200);
        });
    }
}
