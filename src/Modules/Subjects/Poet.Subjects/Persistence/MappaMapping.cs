using Microsoft.EntityFrameworkCore;
using Poet.Subjects.Domain;

namespace Poet.Subjects.Persistence;

/// <summary>The tables of the multi-agency public protection arrangements.</summary>
internal static class MappaMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<MappaPeriod>(e =>
        {
            e.ToTable("MappaPeriods");
            e.HasKey(p => p.Id);
            e.Property(p => p.Id).ValueGeneratedNever();
            e.Property(p => p.Force).HasMaxLength(10);
            e.Property(p => p.LeadAgency).HasConversion<string>().HasMaxLength(20);
            e.Property(p => p.Area).HasMaxLength(MappaPeriod.MostArea);
            e.Property(p => p.Minutes).HasMaxLength(MappaPeriod.MostReference);
            e.Property(p => p.RecordedBy).HasMaxLength(200);
            e.Property(p => p.Version).IsConcurrencyToken();
            e.Ignore(p => p.IsTerrorism);
            e.HasIndex(p => p.SubjectId);
        });
        model.Entity<MappaAction>(e =>
        {
            e.ToTable("MappaActions");
            e.HasKey(a => a.Id);
            e.Property(a => a.Id).ValueGeneratedNever();
            e.Property(a => a.Force).HasMaxLength(10);
            e.Property(a => a.On).HasConversion<string>().HasMaxLength(10);
            e.Property(a => a.RecordReference).HasMaxLength(40);
            e.Property(a => a.What).HasConversion<string>().HasMaxLength(10);
            e.Property(a => a.Words).HasMaxLength(MappaAction.MostWords);
            e.Property(a => a.Minutes).HasMaxLength(MappaPeriod.MostReference);
            e.Property(a => a.Owner).HasMaxLength(200);
            e.Property(a => a.Unit).HasMaxLength(200);
            e.Property(a => a.State).HasConversion<string>().HasMaxLength(10);
            e.Property(a => a.Outcome).HasMaxLength(MappaAction.MostWords);
            e.Property(a => a.RecordedBy).HasMaxLength(200);
            e.Property(a => a.Version).IsConcurrencyToken();
            e.HasIndex(a => new { a.Force, a.State, a.DueOn }); // what is due, the longest overdue first
            e.HasIndex(a => new { a.Force, a.State, a.ReportedOn }); // what the meeting is still to be told
            e.HasIndex(a => a.SubjectId);
            e.HasIndex(a => a.RecordId);
        });
    }
}
