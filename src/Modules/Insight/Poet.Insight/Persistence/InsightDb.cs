using Microsoft.EntityFrameworkCore;
using Poet.Insight.Domain;
using Poet.Platform.Persistence;

namespace Poet.Insight.Persistence;

/// <summary>
/// The tables of Insight: ids, codes and days, no words. The filter "force" shows the own force's and what is no force's; partners see none. Restricted records are counted and nobody is shown, so that
/// a figure is the same whoever reads it.
/// </summary>
internal sealed class InsightDb(DbContextOptions<InsightDb> options, ModuleDbServices services) : ModuleDb(options, SchemaName, services)
{
    public const string SchemaName = "insight";
    public const string ForceFilter = "force";

    public DbSet<Stretch> Stretches => Set<Stretch>();
    public DbSet<Moment> Moments => Set<Moment>();
    public DbSet<Taken> Taken => Set<Taken>();
    public DbSet<OnePerson> People => Set<OnePerson>();
    public DbSet<CostEstimate> CostEstimates => Set<CostEstimate>();
    public DbSet<Disclosure> Disclosures => Set<Disclosure>();
    public DbSet<CountedSoFar> CountedSoFar => Set<CountedSoFar>();

    protected override void MapModule(ModelBuilder model)
    {
        model.Entity<Stretch>(e =>
        {
            e.ToTable("Stretches");
            e.HasKey(s => s.Id);
            e.Property(s => s.Id).ValueGeneratedNever();
            e.Property(s => s.Kind).HasMaxLength(12);
            e.Property(s => s.Force).HasMaxLength(10);
            e.Property(s => s.TypeCode).HasMaxLength(12);
            e.Property(s => s.State).HasMaxLength(20);
            e.Property(s => s.Risk).HasMaxLength(10);
            e.HasIndex(s => new { s.Kind, s.Record }); // the life of a record
            e.HasIndex(s => new { s.Force, s.Kind, s.State, s.Until }); // what held at a moment
            e.HasIndex(s => new { s.Kind, s.SubjectId }); // a person's, when somebody was visited
            e.HasQueryFilter(ForceFilter, s => SeesAllForces || !IsPartner && (s.Force == ForceScope || s.Force == ""));
        });
        model.Entity<Moment>(e =>
        {
            e.ToTable("Moments");
            e.HasKey(m => m.Id);
            e.Property(m => m.Id).ValueGeneratedNever();
            e.Property(m => m.Kind).HasMaxLength(12);
            e.Property(m => m.Force).HasMaxLength(10);
            e.Property(m => m.TypeCode).HasMaxLength(12);
            e.Property(m => m.What).HasMaxLength(20);
            e.Property(m => m.Detail).HasMaxLength(60);
            e.HasIndex(m => new { m.Kind, m.Record, m.What }); // what happened to a record
            e.HasIndex(m => new { m.Force, m.Kind, m.What, m.On }); // what happened in a period
            e.HasIndex(m => new { m.Kind, m.SubjectId }); // a person's, when counted anew
            e.HasQueryFilter(ForceFilter, m => SeesAllForces || !IsPartner && (m.Force == ForceScope || m.Force == ""));
        });
        model.Entity<Taken>(e =>
        {
            e.ToTable("Taken");
            e.HasKey(t => new { t.Kind, t.Record });
            e.Property(t => t.Kind).HasMaxLength(12);
            e.Property(t => t.Version).IsConcurrencyToken();
            e.HasIndex(t => t.At); // what was taken in since
        });
        model.Entity<OnePerson>(e =>
        {
            e.ToTable("People");
            e.HasKey(p => p.Id);
            e.Property(p => p.Id).ValueGeneratedNever();
            e.HasIndex(p => p.RecordId);
            e.HasIndex(p => p.PersonId);
        });
        model.Entity<CostEstimate>(e =>
        {
            e.ToTable("CostEstimates");
            e.HasKey(c => c.Id);
            e.Property(c => c.Id).ValueGeneratedNever();
            e.Property(c => c.Force).HasMaxLength(10);
            e.Property(c => c.Label).HasMaxLength(CostEstimate.MostLabel);
            e.Property(c => c.Figure).HasMaxLength(40);
            e.Property(c => c.Row).HasMaxLength(40);
            e.Property(c => c.Source).HasMaxLength(CostEstimate.MostSource);
            e.Property(c => c.RecordedBy).HasMaxLength(200);
            e.Property(c => c.Version).IsConcurrencyToken();
            e.HasIndex(c => new { c.Force, c.Label });
            e.HasQueryFilter(ForceFilter, c => SeesAllForces || !IsPartner && c.Force == ForceScope);
        });
        model.Entity<Disclosure>(e =>
        {
            e.ToTable("Disclosures");
            e.HasKey(d => d.Id);
            e.Property(d => d.Id).ValueGeneratedNever();
            e.Property(d => d.Reference).HasMaxLength(10);
            e.Property(d => d.Force).HasMaxLength(10);
            e.Property(d => d.Source).HasMaxLength(Disclosure.MostSource);
            e.Property(d => d.Question).HasMaxLength(Disclosure.MostQuestion);
            e.Property(d => d.Figure).HasMaxLength(40);
            e.Property(d => d.AskedBy).HasMaxLength(200);
            e.Property(d => d.State).HasConversion<string>().HasMaxLength(10);
            e.Property(d => d.DecidedBy).HasMaxLength(200);
            e.Property(d => d.DecidedReason).HasMaxLength(2000);
            e.Property(d => d.Version).IsConcurrencyToken();
            e.HasIndex(d => d.Reference).IsUnique();
            e.HasIndex(d => new { d.Force, d.AskedAt });
            e.HasIndex(d => new { d.Force, d.Figure, d.State }); // what left before
            e.HasQueryFilter(ForceFilter, d => SeesAllForces || !IsPartner && d.Force == ForceScope);
        });
        model.Entity<CountedSoFar>(e =>
        {
            e.ToTable("CountedSoFar");
            e.HasKey(c => c.Force);
            e.Property(c => c.Force).HasMaxLength(10);
            e.Property(c => c.Version).IsConcurrencyToken();
            e.HasQueryFilter(ForceFilter, c => SeesAllForces || !IsPartner && c.Force == ForceScope);
        });
    }

    /// <summary>What held, as it was known then.</summary>
    public IQueryable<Stretch> StretchesOf(Asked asked) => asked.Only is { } only ? AsKnown(Stretches, asked.Known).Where(s => EF.Parameter(only).Contains(s.SubjectId)) : AsKnown(Stretches, asked.Known);

    /// <summary>What held at the moment asked about, as it was known then.</summary>
    public IQueryable<Stretch> Held(string kind, Asked asked) => StretchesOf(asked).Where(s => s.Kind == kind && s.From <= asked.At && s.Until > asked.At);

    /// <summary>What happened, as it was known then.</summary>
    public IQueryable<Moment> MomentsOf(Asked asked) => asked.Only is { } only ? AsKnown(Moments, asked.Known).Where(m => EF.Parameter(only).Contains(m.SubjectId)) : AsKnown(Moments, asked.Known);

    /// <summary>Who was one with whom, as it was known then.</summary>
    public IQueryable<OnePerson> PeopleOf(Asked asked) => AsKnown(People, asked.Known);

    /// <summary>The people whom records are about, each once, as it was known then who is one with whom.</summary>
    public IQueryable<Guid> Persons(Asked asked, IQueryable<Guid> records) => records.LeftJoin(PeopleOf(asked), id => id, p => p.RecordId, (id, p) => p == null ? id : p.PersonId).Distinct();

    private static IQueryable<T> AsKnown<T>(IQueryable<T> rows, DateTimeOffset at) where T : class, IKnown => rows.AsNoTracking().Where(r => r.KnownFrom <= at && r.KnownUntil > at);
}
