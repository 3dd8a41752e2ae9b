using Microsoft.EntityFrameworkCore;
using Poet.Platform.Persistence;
using Poet.Visits.Domain;

namespace Poet.Visits.Persistence;

/// <summary>The tables of Visits. The filter "force" shows the own force's, the filter "restricted" nothing of restricted people but to those who deal with them; partners see none.</summary>
internal sealed class VisitsDb(DbContextOptions<VisitsDb> options, ModuleDbServices services) : ModuleDb(options, SchemaName, services)
{
    public const string SchemaName = "visits";
    public const string ForceFilter = "force";

    public DbSet<SupervisedOrder> Supervised => Set<SupervisedOrder>();
    public DbSet<SupervisionStep> SupervisionSteps => Set<SupervisionStep>();
    public DbSet<Visit> Visits => Set<Visit>();
    public DbSet<PowerUsed> Powers => Set<PowerUsed>();
    public DbSet<VisitTerm> Terms => Set<VisitTerm>();

    protected override void MapModule(ModelBuilder model)
    {
        model.Entity<SupervisedOrder>(e =>
        {
            e.ToTable("SupervisedOrders");
            e.HasKey(o => o.Id);
            e.Property(o => o.Id).ValueGeneratedNever();
            e.Property(o => o.Force).HasMaxLength(10);
            e.Property(o => o.Reference).HasMaxLength(10);
            e.Property(o => o.TypeCode).HasMaxLength(12);
            e.Property(o => o.Form).HasConversion<string>().HasMaxLength(10);
            e.Property(o => o.EditionId).HasMaxLength(60);
            e.Property(o => o.Manager).HasMaxLength(200);
            e.Property(o => o.Unit).HasMaxLength(200);
            e.Property(o => o.Cohort).HasMaxLength(60);
            e.Property(o => o.Risk).HasConversion<string>().HasMaxLength(10);
            e.Property(o => o.AgreedBy).HasMaxLength(410);
            e.Property(o => o.Version).IsConcurrencyToken();
            e.Property(o => o.ProposedRisk).HasConversion<string>().HasMaxLength(10);
            e.Property(o => o.ProposedBy).HasMaxLength(200);
            e.Property(o => o.Departure).HasMaxLength(1000);
            e.HasIndex(o => o.SubjectId);
            e.HasIndex(o => new { o.Force, o.DueOn, o.Reference }); // the worklist of the force,
            e.HasIndex(o => new { o.Force, o.UnitId, o.DueOn }); // of a team
            e.HasIndex(o => new { o.Force, o.ManagerId, o.DueOn }); // and of an officer
            e.HasMany(o => o.Steps).WithOne().HasForeignKey(s => s.OrderId);
            e.Navigation(o => o.Steps).UsePropertyAccessMode(PropertyAccessMode.Field);
            e.HasQueryFilter(ForceFilter, o => SeesAllForces || !IsPartner && o.Force == ForceScope);
            e.HasQueryFilter(RestrictedFilter, o => SeesRestricted || !RestrictedRecords.Any(x => x.RecordId == o.SubjectId && x.Force == ForceScope && x.Until > Asked
                && x.OwnerId != Reader && x.OwnerId != ReadFor && x.UnitId != ReaderUnit && x.UnitId != ReadForUnit && x.RestrictionId != Opened));
        });
        model.Entity<SupervisionStep>(e =>
        {
            e.ToTable("SupervisionSteps");
            e.HasKey(s => new { s.OrderId, s.Sequence });
            e.Property(s => s.What).HasMaxLength(20);
            e.Property(s => s.ActorName).HasMaxLength(200);
            e.Property(s => s.Reason).HasMaxLength(2000);
            e.Property(s => s.Note).HasMaxLength(1200);
            e.Property(s => s.Force).HasMaxLength(10);
            e.Property(s => s.Risk).HasConversion<string>().HasMaxLength(10);
        });
        model.Entity<Visit>(e =>
        {
            e.ToTable("Visits");
            e.HasKey(v => v.Id);
            e.Ignore(v => v.IsFirstTry);
            e.Property(v => v.Id).ValueGeneratedNever();
            e.Property(v => v.Reference).HasMaxLength(10);
            e.Property(v => v.Force).HasMaxLength(10);
            e.Property(v => v.Purpose).HasConversion<string>().HasMaxLength(12);
            e.Property(v => v.State).HasConversion<string>().HasMaxLength(10);
            e.Property(v => v.Cause).HasConversion<string>().HasMaxLength(16);
            e.Property(v => v.Place).HasConversion<string>().HasMaxLength(16);
            e.Property(v => v.FailedWhy).HasConversion<string>().HasMaxLength(20);
            e.Property(v => v.Video).HasMaxLength(100);
            e.Property(v => v.Officer).HasMaxLength(200);
            e.Property(v => v.Reason).HasMaxLength(2000);
            e.Property(v => v.Version).IsConcurrencyToken();
            e.HasIndex(v => v.Reference).IsUnique();
            e.HasIndex(v => new { v.SubjectId, v.At }); // a person's visits
            e.HasIndex(v => v.OrderId); // those planned for an order
            e.HasIndex(v => new { v.Force, v.State, v.PlannedFor }); // what is still to be made
            e.HasMany(v => v.Powers).WithOne().HasForeignKey(p => p.VisitId);
            e.HasMany(v => v.Terms).WithOne().HasForeignKey(t => t.VisitId);
            e.Navigation(v => v.Powers).UsePropertyAccessMode(PropertyAccessMode.Field);
            e.Navigation(v => v.Terms).UsePropertyAccessMode(PropertyAccessMode.Field);
            e.HasQueryFilter(ForceFilter, v => SeesAllForces || !IsPartner && v.Force == ForceScope);
            e.HasQueryFilter(RestrictedFilter, v => SeesRestricted || !RestrictedRecords.Any(x => x.RecordId == v.SubjectId && x.Force == ForceScope && x.Until > Asked
                && x.OwnerId != Reader && x.OwnerId != ReadFor && x.UnitId != ReaderUnit && x.UnitId != ReadForUnit && x.RestrictionId != Opened));
        });
        model.Entity<PowerUsed>(e =>
        {
            e.ToTable("PowersUsed");
            e.HasKey(p => new { p.VisitId, p.Sequence });
            e.Property(p => p.Act).HasConversion<string>().HasMaxLength(14);
            e.Property(p => p.Basis).HasConversion<string>().HasMaxLength(14);
            e.Property(p => p.Note).HasMaxLength(300);
        });
        model.Entity<VisitTerm>(e =>
        {
            e.ToTable("VisitTerms");
            e.HasKey(t => new { t.VisitId, t.OrderId, t.ConditionId });
            e.Property(t => t.OrderReference).HasMaxLength(10);
            e.Property(t => t.Result).HasConversion<string>().HasMaxLength(16);
            e.Property(t => t.Told).HasConversion<string>().HasMaxLength(16);
            e.Property(t => t.Note).HasMaxLength(2000);
            e.HasIndex(t => new { t.OrderId, t.ConditionId }); // how a term was found kept over time
        });
    }
}
