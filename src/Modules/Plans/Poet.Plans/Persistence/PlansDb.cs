using Microsoft.EntityFrameworkCore;
using Poet.Plans.Domain;
using Poet.Platform.Persistence;

namespace Poet.Plans.Persistence;

/// <summary>The tables of Plans. The filter "force" shows only the own force's, the filter "restricted" nothing of restricted people but to those who deal with them; partners see none: these are records of suspicion.</summary>
internal sealed class PlansDb(DbContextOptions<PlansDb> options, ModuleDbServices services) : ModuleDb(options, SchemaName, services)
{
    public const string SchemaName = "plans";
    public const string ForceFilter = "force";

    public DbSet<CrimeReport> Reports => Set<CrimeReport>();
    public DbSet<ReportImport> Imports => Set<ReportImport>();
    public DbSet<TierPolicy> Policies => Set<TierPolicy>();
    public DbSet<Nominal> Nominals => Set<Nominal>();
    public DbSet<NominalStep> Steps => Set<NominalStep>();
    public DbSet<Nomination> Nominations => Set<Nomination>();
    public DbSet<Trawl> Trawls => Set<Trawl>();
    public DbSet<TrawlDifference> Differences => Set<TrawlDifference>();
    public DbSet<TierStanding> Standings => Set<TierStanding>();
    public DbSet<PlanAction> Actions => Set<PlanAction>();
    public DbSet<ActionUpdate> Updates => Set<ActionUpdate>();
    public DbSet<PlanOutcome> Outcomes => Set<PlanOutcome>();
    public DbSet<PeerReview> PeerReviews => Set<PeerReview>();
    public DbSet<MappaReferral> MappaReferrals => Set<MappaReferral>();
    public DbSet<SuspectedBreach> SuspectedBreaches => Set<SuspectedBreach>();
    public DbSet<ProblemProfile> Problems => Set<ProblemProfile>();
    public DbSet<ProblemPerson> ProblemPeople => Set<ProblemPerson>();
    public DbSet<SeenVisit> SeenVisits => Set<SeenVisit>();
    public DbSet<Training> Trainings => Set<Training>();
    public DbSet<SamePersonLink> Links => Set<SamePersonLink>();
    public DbSet<PrisonTime> PrisonTimes => Set<PrisonTime>();

    protected override void MapModule(ModelBuilder model)
    {
        model.MapReports();
        model.MapPolicies();
        model.MapNominals();
        model.MapPlans();
        model.MapMappaReferrals();
        model.MapProblems();
        model.Entity<CrimeReport>(e => e.HasQueryFilter(ForceFilter, r => SeesAllForces || !IsPartner && r.Force == ForceScope));
        model.Entity<CrimeReport>(e => e.HasQueryFilter(RestrictedFilter, r => SeesRestricted || !RestrictedRecords.Any(x => x.RecordId == r.SubjectId && x.Force == ForceScope && x.Until > Asked
            && x.OwnerId != Reader && x.OwnerId != ReadFor && x.UnitId != ReaderUnit && x.UnitId != ReadForUnit && x.RestrictionId != Opened)));
        model.Entity<ReportImport>(e => e.HasQueryFilter(ForceFilter, i => SeesAllForces || !IsPartner && i.Force == ForceScope));
        model.Entity<TierPolicy>(e => e.HasQueryFilter(ForceFilter, p => SeesAllForces || !IsPartner && p.Force == ForceScope));
        model.Entity<Nominal>(e => e.HasQueryFilter(ForceFilter, n => SeesAllForces || !IsPartner && n.Force == ForceScope));
        model.Entity<Nominal>(e => e.HasQueryFilter(RestrictedFilter, n => SeesRestricted || !RestrictedRecords.Any(x => x.RecordId == n.SubjectId && x.Force == ForceScope && x.Until > Asked
            && x.OwnerId != Reader && x.OwnerId != ReadFor && x.UnitId != ReaderUnit && x.UnitId != ReadForUnit && x.RestrictionId != Opened)));
        model.Entity<Nomination>(e => e.HasQueryFilter(ForceFilter, n => SeesAllForces || !IsPartner && n.Force == ForceScope));
        model.Entity<Nomination>(e => e.HasQueryFilter(RestrictedFilter, n => SeesRestricted || !RestrictedRecords.Any(x => x.RecordId == n.SubjectId && x.Force == ForceScope && x.Until > Asked
            && x.OwnerId != Reader && x.OwnerId != ReadFor && x.UnitId != ReaderUnit && x.UnitId != ReadForUnit && x.RestrictionId != Opened)));
        model.Entity<TierStanding>(e => e.HasQueryFilter(ForceFilter, s => SeesAllForces || !IsPartner && s.Force == ForceScope));
        model.Entity<TierStanding>(e => e.HasQueryFilter(RestrictedFilter, s => SeesRestricted || !RestrictedRecords.Any(x => x.RecordId == s.SubjectId && x.Force == ForceScope && x.Until > Asked
            && x.OwnerId != Reader && x.OwnerId != ReadFor && x.UnitId != ReaderUnit && x.UnitId != ReadForUnit && x.RestrictionId != Opened)));
        model.Entity<PlanAction>(e => e.HasQueryFilter(ForceFilter, a => SeesAllForces || !IsPartner && a.Force == ForceScope));
        model.Entity<PlanAction>(e => e.HasQueryFilter(RestrictedFilter, a => SeesRestricted || !RestrictedRecords.Any(x => x.RecordId == a.SubjectId && x.Force == ForceScope && x.Until > Asked
            && x.OwnerId != Reader && x.OwnerId != ReadFor && x.UnitId != ReaderUnit && x.UnitId != ReadForUnit && x.RestrictionId != Opened)));
        model.Entity<PlanOutcome>(e => e.HasQueryFilter(ForceFilter, o => SeesAllForces || !IsPartner && o.Force == ForceScope));
        model.Entity<PlanOutcome>(e => e.HasQueryFilter(RestrictedFilter, o => SeesRestricted || !RestrictedRecords.Any(x => x.RecordId == o.SubjectId && x.Force == ForceScope && x.Until > Asked
            && x.OwnerId != Reader && x.OwnerId != ReadFor && x.UnitId != ReaderUnit && x.UnitId != ReadForUnit && x.RestrictionId != Opened)));
        model.Entity<PeerReview>(e => e.HasQueryFilter(ForceFilter, r => SeesAllForces || !IsPartner && r.Force == ForceScope));
        model.Entity<PeerReview>(e => e.HasQueryFilter(RestrictedFilter, r => SeesRestricted || !RestrictedRecords.Any(x => x.RecordId == r.SubjectId && x.Force == ForceScope && x.Until > Asked
            && x.OwnerId != Reader && x.OwnerId != ReadFor && x.UnitId != ReaderUnit && x.UnitId != ReadForUnit && x.RestrictionId != Opened)));
        model.Entity<MappaReferral>(e => e.HasQueryFilter(ForceFilter, r => SeesAllForces || !IsPartner && r.Force == ForceScope));
        model.Entity<MappaReferral>(e => e.HasQueryFilter(RestrictedFilter, r => SeesRestricted || !RestrictedRecords.Any(x => x.RecordId == r.SubjectId && x.Force == ForceScope && x.Until > Asked
            && x.OwnerId != Reader && x.OwnerId != ReadFor && x.UnitId != ReaderUnit && x.UnitId != ReadForUnit && x.RestrictionId != Opened)));
        model.Entity<SuspectedBreach>(e => e.HasQueryFilter(ForceFilter, b => SeesAllForces || !IsPartner && b.Force == ForceScope));
        model.Entity<SuspectedBreach>(e => e.HasQueryFilter(RestrictedFilter, b => SeesRestricted || !RestrictedRecords.Any(x => x.RecordId == b.SubjectId && x.Force == ForceScope && x.Until > Asked
            && x.OwnerId != Reader && x.OwnerId != ReadFor && x.UnitId != ReaderUnit && x.UnitId != ReadForUnit && x.RestrictionId != Opened)));
        model.Entity<ProblemProfile>(e => e.HasQueryFilter(ForceFilter, p => SeesAllForces || !IsPartner && p.Force == ForceScope));
        model.Entity<ProblemPerson>(e => e.HasQueryFilter(ForceFilter, p => SeesAllForces || !IsPartner && p.Force == ForceScope));
        model.Entity<ProblemPerson>(e => e.HasQueryFilter(RestrictedFilter, p => SeesRestricted || !RestrictedRecords.Any(x => x.RecordId == p.SubjectId && x.Force == ForceScope && x.Until > Asked
            && x.OwnerId != Reader && x.OwnerId != ReadFor && x.UnitId != ReaderUnit && x.UnitId != ReadForUnit && x.RestrictionId != Opened)));
        model.Entity<SeenVisit>(e => e.HasQueryFilter(ForceFilter, v => SeesAllForces || !IsPartner && v.Force == ForceScope));
        model.Entity<SeenVisit>(e => e.HasQueryFilter(RestrictedFilter, v => SeesRestricted || !RestrictedRecords.Any(x => x.RecordId == v.SubjectId && x.Force == ForceScope && x.Until > Asked
            && x.OwnerId != Reader && x.OwnerId != ReadFor && x.UnitId != ReaderUnit && x.UnitId != ReadForUnit && x.RestrictionId != Opened)));
        model.Entity<Training>(e => e.HasQueryFilter(ForceFilter, t => SeesAllForces || !IsPartner && t.Force == ForceScope));
        model.Entity<Trawl>(e => e.HasQueryFilter(ForceFilter, t => SeesAllForces || !IsPartner && t.Force == ForceScope));
        model.Entity<TrawlDifference>(e => e.HasQueryFilter(ForceFilter, d => SeesAllForces || !IsPartner && d.Force == ForceScope));
        model.Entity<TrawlDifference>(e => e.HasQueryFilter(RestrictedFilter, d => SeesRestricted || !RestrictedRecords.Any(x => x.RecordId == d.SubjectId && x.Force == ForceScope && x.Until > Asked
            && x.OwnerId != Reader && x.OwnerId != ReadFor && x.UnitId != ReaderUnit && x.UnitId != ReadForUnit && x.RestrictionId != Opened)));
    }
}
