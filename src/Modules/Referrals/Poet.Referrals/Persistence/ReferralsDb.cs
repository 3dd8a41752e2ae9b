using Microsoft.EntityFrameworkCore;
using Poet.Platform.Persistence;
using Poet.Referrals.Domain;
using Poet.Referrals.Domain.Applications;
using Poet.Referrals.Domain.Briefings;

namespace Poet.Referrals.Persistence;

/// <summary>The tables of Referrals. The filter "force" shows the own force's, the filter "restricted" nothing of restricted people but to those who deal with them; partners see none.</summary>
internal sealed class ReferralsDb(DbContextOptions<ReferralsDb> options, ModuleDbServices services) : ModuleDb(options, SchemaName, services)
{
    public const string SchemaName = "referrals";
    public const string ForceFilter = "force";

    public DbSet<Referral> Referrals => Set<Referral>();
    public DbSet<ReferralStep> Steps => Set<ReferralStep>();
    public DbSet<Triage> Triages => Set<Triage>();
    public DbSet<Application> Applications => Set<Application>();
    public DbSet<Briefing> Briefings => Set<Briefing>();

    protected override void MapModule(ModelBuilder model)
    {
        model.Entity<Referral>(e =>
        {
            e.ToTable("Referrals");
            e.HasKey(r => r.Id);
            e.Property(r => r.Id).ValueGeneratedNever();
            e.Property(r => r.Reference).HasMaxLength(10);
            e.Property(r => r.Force).HasMaxLength(10);
            e.Property(r => r.Source).HasConversion<string>().HasMaxLength(30);
            e.Property(r => r.SourceName).HasMaxLength(200);
            e.Property(r => r.ReferredBy).HasMaxLength(200);
            e.Property(r => r.Concern).HasMaxLength(4000);
            e.Property(r => r.Feared).HasConversion<string>().HasMaxLength(20);
            e.Property(r => r.Convicted).HasConversion<string>().HasMaxLength(10);
            e.Property(r => r.AtRisk).HasConversion<string>().HasMaxLength(20);
            e.Property(r => r.Said).HasMaxLength(4000);
            e.Property(r => r.Owner).HasMaxLength(200);
            e.Property(r => r.Unit).HasMaxLength(200);
            e.Property(r => r.State).HasConversion<string>().HasMaxLength(14);
            e.Property(r => r.Priority).HasConversion<string>().HasMaxLength(10);
            e.Property(r => r.TypeCode).HasMaxLength(12);
            e.Property(r => r.Version).IsConcurrencyToken();
            e.HasIndex(r => r.Reference).IsUnique();
            e.HasIndex(r => r.SubjectId);
            e.HasIndex(r => new { r.Force, r.State, r.ReferredAt }); // the worklist
            e.HasIndex(r => new { r.Force, r.State, r.RecheckOn }); // what is looked at again
            e.HasIndex(r => new { r.Force, r.Source, r.ReferredAt }); // referrals of districts, beside their briefings
            e.HasMany(r => r.Steps).WithOne().HasForeignKey(s => s.ReferralId);
            e.HasMany(r => r.Triages).WithOne().HasForeignKey(t => t.ReferralId);
            e.Navigation(r => r.Steps).UsePropertyAccessMode(PropertyAccessMode.Field);
            e.Navigation(r => r.Triages).UsePropertyAccessMode(PropertyAccessMode.Field);
            e.HasQueryFilter(ForceFilter, r => SeesAllForces || !IsPartner && r.Force == ForceScope);
            e.HasQueryFilter(RestrictedFilter, r => SeesRestricted || !RestrictedRecords.Any(x => x.RecordId == r.SubjectId && x.Force == ForceScope && x.Until > Asked
                && x.OwnerId != Reader && x.OwnerId != ReadFor && x.UnitId != ReaderUnit && x.UnitId != ReadForUnit && x.RestrictionId != Opened));
        });
        model.Entity<Briefing>(e =>
        {
            e.ToTable("Briefings");
            e.HasKey(b => b.Id);
            e.Property(b => b.Id).ValueGeneratedNever();
            e.Property(b => b.Force).HasMaxLength(10);
            e.Property(b => b.Kind).HasConversion<string>().HasMaxLength(10);
            e.Property(b => b.Title).HasMaxLength(Briefing.MostTitle);
            e.Property(b => b.District).HasMaxLength(Briefing.MostDistrict);
            e.Property(b => b.RecordedBy).HasMaxLength(200);
            e.Property(b => b.Version).IsConcurrencyToken();
            e.HasIndex(b => new { b.Force, b.On });
            e.HasQueryFilter(ForceFilter, b => SeesAllForces || !IsPartner && b.Force == ForceScope);
        });
        model.Entity<Application>(e =>
        {
            ApplicationMapping.Map(e);
            e.HasQueryFilter(ForceFilter, a => SeesAllForces || !IsPartner && a.Force == ForceScope);
            e.HasQueryFilter(RestrictedFilter, a => SeesRestricted || !RestrictedRecords.Any(x => x.RecordId == a.SubjectId && x.Force == ForceScope && x.Until > Asked
                && x.OwnerId != Reader && x.OwnerId != ReadFor && x.UnitId != ReaderUnit && x.UnitId != ReadForUnit && x.RestrictionId != Opened));
        });
        ApplicationMapping.MapParts(model);
        model.Entity<ReferralStep>(e =>
        {
            e.ToTable("Steps");
            e.HasKey(s => new { s.ReferralId, s.Sequence });
            e.Property(s => s.What).HasMaxLength(20);
            e.Property(s => s.ActorName).HasMaxLength(200);
            e.Property(s => s.Reason).HasMaxLength(2000);
            e.Property(s => s.Codes).HasMaxLength(300);
            e.Property(s => s.Note).HasMaxLength(2000);
        });
        model.Entity<Triage>(e =>
        {
            e.ToTable("Triages");
            e.HasKey(t => t.Id);
            e.Property(t => t.Id).ValueGeneratedNever();
            e.Property(t => t.By).HasMaxLength(200);
            e.Property(t => t.Priority).HasConversion<string>().HasMaxLength(10);
            foreach (var heading in new[] { nameof(Triage.Threat), nameof(Triage.Harm), nameof(Triage.Risk), nameof(Triage.Investigation), nameof(Triage.Vulnerability), nameof(Triage.Engagement) })
                e.Property(heading).HasMaxLength(1000);
            e.HasIndex(t => t.ReferralId);
        });
    }
}
