using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Persistence;
using Poet.Subjects.Domain;

namespace Poet.Subjects.Persistence;

/// <summary>The tables of Subjects. The filter "force" shows only people whom the actor's force may see now.</summary>
internal sealed class SubjectsDb(DbContextOptions<SubjectsDb> options, ModuleDbServices services) : ModuleDb(options, SchemaName, services)
{
    public const string SchemaName = "subjects";
    public const string ForceFilter = "force";

    /// <summary>For looking past the own force, and past restrictions with it. Always this one list: EF keeps a compiled query by the list itself, so a new list would mean compiling the query with every call.</summary>
    public static readonly IReadOnlyCollection<string> OfForce = [ForceFilter, RestrictedFilter];

    /// <summary>For looking past restrictions of the own force alone.</summary>
    public static readonly IReadOnlyCollection<string> OfRestriction = [RestrictedFilter];

    /// <summary>The end of everything still open: never null, so that intervals compare by index.</summary>
    public static readonly DateTimeOffset Open = new(9999, 12, 31, 0, 0, 0, TimeSpan.Zero);

    /// <summary>What a partner may see; only the look-up that tells the auditor why goes past it.</summary>
    public const string SharingFilter = "sharing";

    /// <summary>When this context was made.</summary>
    public DateTimeOffset Now => now;

    private readonly DateTimeOffset now = services.Time.GetUtcNow();

    // born on this day or before: 18 or older
    private readonly DateOnly adults = LondonTime.DateOf(services.Time.GetUtcNow()).AddYears(-18);

    public DbSet<Subject> Subjects => Set<Subject>();
    public DbSet<SubjectSource> Sources => Set<SubjectSource>();
    public DbSet<SubjectName> Names => Set<SubjectName>();
    public DbSet<SubjectIdentifier> Identifiers => Set<SubjectIdentifier>();
    public DbSet<SubjectNote> Notes => Set<SubjectNote>();
    public DbSet<SubjectCorrection> Corrections => Set<SubjectCorrection>();
    public DbSet<SubjectCategories> Categories => Set<SubjectCategories>();
    public DbSet<EqualityTraits> EqualityTraits => Set<EqualityTraits>();
    public DbSet<LegalHold> Holds => Set<LegalHold>();
    public DbSet<ProcessingRestriction> ProcessingRestrictions => Set<ProcessingRestriction>();
    public DbSet<CustodySpell> Custody => Set<CustodySpell>();
    public DbSet<Protection> Protections => Set<Protection>();
    public DbSet<TellingDuty> TellingDuties => Set<TellingDuty>();
    public DbSet<TellingAttempt> TellingAttempts => Set<TellingAttempt>();
    public DbSet<MappaPeriod> MappaPeriods => Set<MappaPeriod>();
    public DbSet<MappaAction> MappaActions => Set<MappaAction>();
    public DbSet<AccessRequest> AccessRequests => Set<AccessRequest>();
    public DbSet<AccessItem> AccessItems => Set<AccessItem>();
    public DbSet<AccessAnswer> AccessAnswers => Set<AccessAnswer>();
    public DbSet<KeptRecord> Kept => Set<KeptRecord>();
    public DbSet<Erasure> Erasures => Set<Erasure>();
    public DbSet<Access> Access => Set<Access>();
    public DbSet<Merge> Merges => Set<Merge>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<Place> Places => Set<Place>();
    public DbSet<NameToken> Tokens => Set<NameToken>();
    public DbSet<NameDeletion> Deletions => Set<NameDeletion>();
    public DbSet<SubjectToken> SubjectTokens => Set<SubjectToken>();

    protected override void MapModule(ModelBuilder model)
    {
        RetentionMapping.Map(model);
        AccessRequestMapping.Map(model);
        CustodyMapping.Map(model);
        ProtectingMapping.Map(model);
        MappaMapping.Map(model);
        model.Entity<MappaPeriod>().HasQueryFilter(ForceFilter, p => SeesAllForces || !IsPartner && p.Force == ForceScope && Subjects.Any(s => s.Id == p.SubjectId));
        model.Entity<MappaAction>().HasQueryFilter(ForceFilter, a => SeesAllForces || !IsPartner && a.Force == ForceScope && Subjects.Any(s => s.Id == a.SubjectId));
        // what is known of a protected person is for the force that recorded them, never for a partner, and not for those who may not see the subject
        model.Entity<Protection>().HasQueryFilter(ForceFilter, p => SeesAllForces || !IsPartner && p.Force == ForceScope && Subjects.Any(s => s.Id == p.SubjectId));
        model.Entity<TellingDuty>().HasQueryFilter(ForceFilter, d => SeesAllForces || !IsPartner && d.Force == ForceScope && Subjects.Any(s => s.Id == d.SubjectId));
        model.Entity<EqualityTraits>().HasQueryFilter(ForceFilter, t => SeesAllForces || !IsPartner && t.Force == ForceScope && Subjects.Any(s => s.Id == t.SubjectId));
        model.Entity<CustodySpell>().HasQueryFilter(ForceFilter, c => SeesAllForces || Subjects.Any(s => s.Id == c.SubjectId));
        model.Entity<AccessRequest>().HasQueryFilter(ForceFilter, r => SeesAllForces || r.Force == ForceScope);
        model.Entity<LegalHold>().HasQueryFilter(ForceFilter, h => SeesAllForces || Subjects.Any(s => s.Id == h.SubjectId));
        model.Entity<ProcessingRestriction>().HasQueryFilter(ForceFilter, r => SeesAllForces || Subjects.Any(s => s.Id == r.SubjectId));
        model.Entity<Erasure>().HasQueryFilter(ForceFilter, e => SeesAllForces || Subjects.Any(s => s.Id == e.SubjectId));
        model.Entity<KeptRecord>().HasQueryFilter(ForceFilter, k => SeesAllForces || Subjects.Any(s => s.Id == k.SubjectId));
        model.Entity<Subject>(e =>
        {
            e.ToTable("Subjects");
            e.HasKey(s => s.Id);
            e.Property(s => s.Id).ValueGeneratedNever();
            e.Property(s => s.Name).HasMaxLength(300);
            e.Property(s => s.FamilyName).HasMaxLength(150);
            e.Property(s => s.Version).IsConcurrencyToken();
            e.HasIndex(s => s.BornOn);
            e.HasIndex(s => s.MergedInto);
            e.HasIndex(s => s.ReviewOn); // what is due
            e.HasIndex(s => s.ReviewStaleSince); // what is to be worked out
            e.Property(s => s.RetentionGroup).HasMaxLength(20);
            e.HasMany(s => s.Names).WithOne().HasForeignKey(n => n.SubjectId);
            e.HasMany(s => s.Identifiers).WithOne().HasForeignKey(i => i.SubjectId);
            e.HasMany(s => s.Notes).WithOne().HasForeignKey(n => n.SubjectId);
            e.HasMany(s => s.Corrections).WithOne().HasForeignKey(c => c.SubjectId);
            e.HasQueryFilter(RestrictedFilter, s => SeesRestricted || !RestrictedRecords.Any(r => r.RecordId == s.Id && r.Force == ForceScope && r.Until > Asked && r.OwnerId != Reader
                && r.OwnerId != ReadFor && r.UnitId != ReaderUnit && r.UnitId != ReadForUnit && r.RestrictionId != Opened));
            e.HasMany(s => s.Categories).WithOne().HasForeignKey(c => c.SubjectId);
            e.HasQueryFilter(ForceFilter, s => SeesAllForces || Access.Any(a => a.SubjectId == s.Id && a.Force == ForceScope && a.From <= now && a.Until > now));
            e.HasQueryFilter(SharingFilter, s => !IsPartner || SharesChildren || s.BornOn != null && s.BornOn <= adults);
        });
        model.Entity<SubjectSource>(e =>
        {
            e.ToTable("Sources");
            e.HasKey(s => s.Key);
            e.Property(s => s.Key).HasMaxLength(200);
            e.HasIndex(s => s.SubjectId);
        });
        model.Entity<SubjectName>(e =>
        {
            e.ToTable("Names");
            Key(e, n => n.Id);
            e.Property(n => n.Full).HasMaxLength(300);
            e.Property(n => n.Normal).HasMaxLength(300);
            e.HasIndex(n => n.Normal);
        });
        model.Entity<SubjectIdentifier>(e =>
        {
            e.ToTable("Identifiers");
            Key(e, i => i.Id);
            e.Property(i => i.Kind).HasMaxLength(10);
            e.Property(i => i.Raw).HasMaxLength(100);
            e.Property(i => i.Canonical).HasMaxLength(100);
            e.Property(i => i.Validity).HasMaxLength(20);
            e.HasIndex(i => new { i.Kind, i.Canonical });
        });
        model.Entity<SubjectNote>(e =>
        {
            e.ToTable("Notes");
            Key(e, n => n.Id);
            e.Property(n => n.Kind).HasMaxLength(20);
            e.Property(n => n.Basis).HasConversion<string>().HasMaxLength(10);
            e.Property(n => n.Text).HasMaxLength(4000);
            e.Property(n => n.Force).HasMaxLength(10);
            e.Property(n => n.RecordedBy).HasMaxLength(200);
        });
        model.Entity<SubjectCorrection>(e =>
        {
            e.ToTable("Corrections");
            Key(e, c => c.Id);
            e.Property(c => c.Part).HasMaxLength(20);
            e.Property(c => c.Before).HasMaxLength(300);
            e.Property(c => c.After).HasMaxLength(300);
            e.Property(c => c.By).HasMaxLength(200);
            e.Property(c => c.Reason).HasMaxLength(2000);
        });
        model.Entity<Access>(e =>
        {
            e.ToTable("Access");
            Key(e, a => a.Id);
            e.Property(a => a.Force).HasMaxLength(10);
            e.Property(a => a.Why).HasMaxLength(200);
            e.HasIndex(a => new { a.SubjectId, a.Force, a.Until });
        });
        model.Entity<Merge>(e =>
        {
            e.ToTable("Merges");
            Key(e, m => m.Id);
            e.Property(m => m.Reason).HasMaxLength(2000);
            e.Property(m => m.Evidence).HasMaxLength(40);
            e.HasIndex(m => m.KeptId);
            e.HasIndex(m => m.MergedId);
        });
        model.Entity<Person>(e =>
        {
            e.ToTable("People");
            Key(e, p => p.Id);
            e.Property(p => p.Force).HasMaxLength(10);
            e.Property(p => p.Name).HasMaxLength(200);
            e.Property(p => p.Category).HasConversion<string>().HasMaxLength(10);
            e.HasIndex(p => p.SubjectId);
            e.HasQueryFilter(ForceFilter, p => SeesAllForces || p.Force == ForceScope);
        });
        model.Entity<Place>(e =>
        {
            e.ToTable("Places");
            Key(e, p => p.Id);
            e.Property(p => p.Force).HasMaxLength(10);
            e.Property(p => p.Name).HasMaxLength(300);
            e.Property(p => p.HomeOf).HasMaxLength(2000);
            e.Ignore(p => p.HomeOfIds);
            e.HasIndex(p => p.SubjectId);
            e.HasQueryFilter(ForceFilter, p => SeesAllForces || p.Force == ForceScope);
        });
        model.Entity<NameToken>(e =>
        {
            e.ToTable("NameTokens");
            e.HasKey(t => t.Token);
            e.Property(t => t.Token).HasMaxLength(80);
            e.Property(t => t.Sound).HasMaxLength(40);
            e.HasIndex(t => t.Sound);
        });
        model.Entity<NameDeletion>(e =>
        {
            e.ToTable("NameDeletions");
            e.HasKey(d => new { d.Deletion, d.Token });
            e.Property(d => d.Deletion).HasMaxLength(80);
            e.Property(d => d.Token).HasMaxLength(80);
        });
        model.Entity<SubjectToken>(e =>
        {
            e.ToTable("SubjectTokens");
            e.HasKey(t => new { t.Token, t.SubjectId });
            e.Property(t => t.Token).HasMaxLength(80);
            e.HasIndex(t => t.SubjectId);
        });

        static void Key<T>(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<T> e, System.Linq.Expressions.Expression<Func<T, Guid>> id) where T : class
        {
            var name = ((System.Linq.Expressions.MemberExpression)id.Body).Member.Name;
            e.HasKey(name);
            e.Property(id).ValueGeneratedNever();
        }
    }
}
