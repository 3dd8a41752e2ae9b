using Microsoft.EntityFrameworkCore;
using Poet.Breaches.Domain;
using Poet.Platform.Persistence;

namespace Poet.Breaches.Persistence;

/// <summary>The tables of Breaches. The filter "force" shows the own force's, the filter "restricted" nothing of restricted people but to those who deal with them; partners see none.</summary>
internal sealed class BreachesDb(DbContextOptions<BreachesDb> options, ModuleDbServices services) : ModuleDb(options, SchemaName, services)
{
    public const string SchemaName = "breaches";
    public const string ForceFilter = "force";

    public DbSet<Breach> Breaches => Set<Breach>();
    public DbSet<BreachTerm> Terms => Set<BreachTerm>();
    public DbSet<KeptCheck> Checks => Set<KeptCheck>();
    public DbSet<OwnView> Views => Set<OwnView>();
    public DbSet<Decision> Decisions => Set<Decision>();
    public DbSet<BreachStep> Steps => Set<BreachStep>();
    public DbSet<Disruption> Disruptions => Set<Disruption>();

    /// <summary>With everything that belongs to them, in the order in which it was done.</summary>
    public IQueryable<Breach> Whole => Breaches.Include(b => b.Terms.OrderBy(t => t.Number)).Include(b => b.Checks.OrderBy(c => c.Sequence)).Include(b => b.Views.OrderBy(v => v.Sequence))
        .Include(b => b.Decisions.OrderBy(d => d.Sequence)).Include(b => b.Steps.OrderBy(s => s.Sequence)).Include(b => b.Disruptions.OrderBy(d => d.Sequence)).AsSplitQuery();

    protected override void MapModule(ModelBuilder model)
    {
        model.Entity<Breach>(e =>
        {
            e.ToTable("Breaches");
            e.HasKey(b => b.Id);
            e.Property(b => b.Id).ValueGeneratedNever();
            e.Property(b => b.Reference).HasMaxLength(10);
            e.Property(b => b.Force).HasMaxLength(10);
            e.Property(b => b.OrderReference).HasMaxLength(10);
            e.Property(b => b.TypeCode).HasMaxLength(12);
            e.Property(b => b.Form).HasConversion<string>().HasMaxLength(10);
            e.Property(b => b.EditionId).HasMaxLength(60);
            e.Property(b => b.Source).HasConversion<string>().HasMaxLength(14);
            e.Property(b => b.SourceReference).HasMaxLength(100);
            e.Property(b => b.SourceGrade).HasConversion<string>().HasMaxLength(14);
            e.Property(b => b.InformationGrade).HasConversion<string>().HasMaxLength(30);
            e.Property(b => b.Owner).HasMaxLength(200);
            e.Property(b => b.Unit).HasMaxLength(200);
            e.Property(b => b.CrimeReference).HasMaxLength(40);
            e.Property(b => b.NoCrimeReason).HasMaxLength(1000);
            e.Property(b => b.Version).IsConcurrencyToken();
            e.Ignore(b => b.Day);
            e.Ignore(b => b.Dropped);
            e.Ignore(b => b.AwaitsOutcome);
            e.Ignore(b => b.LastStep);
            e.HasIndex(b => b.Reference).IsUnique();
            e.HasIndex(b => b.VisitId); // one breach for a visit and an order
            e.HasIndex(b => new { b.SubjectId, b.At }); // a person's breaches,
            e.HasIndex(b => new { b.OrderId, b.At }); // an order's
            e.HasIndex(b => new { b.Force, b.ClosedAt, b.At }); // the lists of the force,
            e.HasIndex(b => new { b.Force, b.UnitId, b.At }); // of a unit,
            e.HasIndex(b => new { b.Force, b.CrimeDueAt }); // and of those without a crime reference
            e.HasMany(b => b.Terms).WithOne().HasForeignKey(t => t.BreachId);
            e.HasMany(b => b.Checks).WithOne().HasForeignKey(c => c.BreachId);
            e.HasMany(b => b.Views).WithOne().HasForeignKey(v => v.BreachId);
            e.HasMany(b => b.Decisions).WithOne().HasForeignKey(d => d.BreachId);
            e.HasMany(b => b.Steps).WithOne().HasForeignKey(s => s.BreachId);
            e.HasMany(b => b.Disruptions).WithOne().HasForeignKey(d => d.BreachId);
            foreach (var part in new[] { nameof(Breach.Terms), nameof(Breach.Checks), nameof(Breach.Views), nameof(Breach.Decisions), nameof(Breach.Steps), nameof(Breach.Disruptions) })
                e.Navigation(part).UsePropertyAccessMode(PropertyAccessMode.Field);
            e.HasQueryFilter(ForceFilter, b => SeesAllForces || !IsPartner && b.Force == ForceScope);
            e.HasQueryFilter(RestrictedFilter, b => SeesRestricted || !RestrictedRecords.Any(x => x.RecordId == b.SubjectId && x.Force == ForceScope && x.Until > Asked
                && x.OwnerId != Reader && x.OwnerId != ReadFor && x.UnitId != ReaderUnit && x.UnitId != ReadForUnit && x.RestrictionId != Opened));
        });
        MapParts(model);
    }

    private static void MapParts(ModelBuilder model)
    {
        model.Entity<BreachTerm>(e =>
        {
            e.ToTable("BreachTerms");
            e.HasKey(t => new { t.BreachId, t.ConditionId });
            e.Property(t => t.Kind).HasMaxLength(200);
        });
        model.Entity<KeptCheck>(e =>
        {
            e.ToTable("KeptChecks");
            e.HasKey(c => new { c.BreachId, c.Sequence });
            e.Property(c => c.RunBy).HasMaxLength(200);
        });
        model.Entity<OwnView>(e =>
        {
            e.ToTable("OwnViews");
            e.HasKey(v => new { v.BreachId, v.Sequence });
            e.Property(v => v.ActorName).HasMaxLength(200);
            foreach (var part in new[] { nameof(OwnView.Information), nameof(OwnView.Threat), nameof(OwnView.Powers), nameof(OwnView.Options), nameof(OwnView.Action) })
                e.Property(part).HasMaxLength(4000);
        });
        model.Entity<Decision>(e =>
        {
            e.ToTable("Decisions");
            e.HasKey(d => new { d.BreachId, d.Sequence });
            e.Property(d => d.ActorName).HasMaxLength(200);
            e.Property(d => d.Rank).HasMaxLength(30);
            e.Property(d => d.OptionId).HasMaxLength(60);
            e.Property(d => d.Response).HasMaxLength(300);
            e.Property(d => d.Departure).HasMaxLength(2000);
            e.Property(d => d.Reason).HasMaxLength(2000);
        });
        model.Entity<BreachStep>(e =>
        {
            e.ToTable("BreachSteps");
            e.HasKey(s => new { s.BreachId, s.Sequence });
            e.Property(s => s.Kind).HasConversion<string>().HasMaxLength(20);
            e.Property(s => s.Detail).HasMaxLength(60);
            e.Property(s => s.ActorName).HasMaxLength(200);
            e.Property(s => s.Reason).HasMaxLength(2000);
            e.Property(s => s.Note).HasMaxLength(1000);
        });
        model.Entity<Disruption>(e =>
        {
            e.ToTable("Disruptions");
            e.HasKey(d => new { d.BreachId, d.Sequence });
            e.Property(d => d.Strand).HasConversion<string>().HasMaxLength(10);
            e.Property(d => d.Scale).HasConversion<string>().HasMaxLength(10);
            e.Property(d => d.Effect).HasMaxLength(1000);
            e.Property(d => d.RecordedBy).HasMaxLength(200);
        });
    }
}
