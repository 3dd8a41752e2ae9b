using Microsoft.EntityFrameworkCore;
using Poet.Plans.Domain;

namespace Poet.Plans.Persistence;

internal static class PlanMapping
{
    public static void MapPlans(this ModelBuilder model)
    {
        model.Entity<PlanAction>(e =>
        {
            e.ToTable("PlanActions");
            e.HasKey(a => a.Id);
            e.Property(a => a.Id).ValueGeneratedNever();
            e.Property(a => a.Force).HasMaxLength(10);
            e.Property(a => a.Strand).HasConversion<string>().HasMaxLength(10);
            e.Property(a => a.What).HasMaxLength(PlanAction.MostWords);
            e.Property(a => a.Owner).HasMaxLength(200);
            e.Property(a => a.Unit).HasMaxLength(200);
            e.Property(a => a.State).HasConversion<string>().HasMaxLength(10);
            e.Property(a => a.LinkedKind).HasConversion<string>().HasMaxLength(10);
            e.Property(a => a.Service).HasMaxLength(200);
            e.Property(a => a.Need).HasConversion<string>().HasMaxLength(15);
            e.Property(a => a.Result).HasConversion<string>().HasMaxLength(15);
            e.Property(a => a.Version).IsConcurrencyToken();
            e.HasIndex(a => a.NominalId);
            e.HasIndex(a => a.SubjectId);
            e.HasIndex(a => new { a.Force, a.State, a.ToldOn });
            e.HasIndex(a => new { a.OwnerId, a.State });
            e.HasMany(a => a.Updates).WithOne().HasForeignKey(u => u.ActionId);
            e.Navigation(a => a.Updates).UsePropertyAccessMode(PropertyAccessMode.Field);
        });
        model.Entity<ActionUpdate>(e =>
        {
            e.ToTable("ActionUpdates");
            e.HasKey(u => new { u.ActionId, u.Sequence });
            e.Property(u => u.ActorName).HasMaxLength(200);
            e.Property(u => u.Done).HasMaxLength(PlanAction.MostWords);
            e.Property(u => u.Reason).HasMaxLength(2000);
            e.Property(u => u.State).HasConversion<string>().HasMaxLength(10);
        });
        model.Entity<PlanOutcome>(e =>
        {
            e.ToTable("PlanOutcomes");
            e.HasKey(o => o.Id);
            e.Property(o => o.Id).ValueGeneratedNever();
            e.Property(o => o.Force).HasMaxLength(10);
            e.Property(o => o.Kind).HasConversion<string>().HasMaxLength(20);
            e.Property(o => o.SourceKind).HasConversion<string>().HasMaxLength(10);
            e.Property(o => o.SourceReference).HasMaxLength(60);
            e.Property(o => o.Note).HasMaxLength(PlanOutcome.MostWords);
            e.Property(o => o.RecordedBy).HasMaxLength(200);
            e.Property(o => o.StruckOutBy).HasMaxLength(200);
            e.Property(o => o.StruckOutReason).HasMaxLength(2000);
            e.Property(o => o.Version).IsConcurrencyToken();
            e.HasIndex(o => o.NominalId);
            e.HasIndex(o => o.SubjectId);
            e.HasIndex(o => new { o.Force, o.On });
        });
        model.Entity<PeerReview>(e =>
        {
            e.ToTable("PeerReviews");
            e.HasKey(r => r.Id);
            e.Property(r => r.Id).ValueGeneratedNever();
            e.Property(r => r.Force).HasMaxLength(10);
            e.Property(r => r.Reviewer).HasMaxLength(200);
            e.Property(r => r.Works).HasMaxLength(PeerReview.MostWords);
            e.Property(r => r.Missing).HasMaxLength(PeerReview.MostWords);
            e.Property(r => r.Lesson).HasMaxLength(PeerReview.MostWords);
            e.HasIndex(r => r.NominalId);
            e.HasIndex(r => r.SubjectId);
            e.Property(r => r.Version).IsConcurrencyToken();
            e.HasIndex(r => new { r.Force, r.Shared, r.At });
        });
    }
}
