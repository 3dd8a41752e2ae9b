using Microsoft.EntityFrameworkCore;
using Poet.Plans.Domain;

namespace Poet.Plans.Persistence;

internal static class PlansMapping
{
    public static void MapReports(this ModelBuilder model)
    {
        model.Entity<CrimeReport>(e =>
        {
            e.ToTable("CrimeReports");
            e.HasKey(r => r.Id);
            e.Property(r => r.Id).ValueGeneratedNever();
            e.Property(r => r.Force).HasMaxLength(10);
            e.Property(r => r.Crime).HasMaxLength(CrimeReport.MostCharacters);
            e.Property(r => r.RecordedBy).HasMaxLength(60);
            e.Property(r => r.Classification).HasMaxLength(10);
            e.Property(r => r.NamedAs).HasConversion<string>().HasMaxLength(10);
            e.HasIndex(r => new { r.Force, r.RecordedBy, r.Crime, r.SubjectId }).IsUnique(); // one report names somebody once
            e.HasIndex(r => new { r.Force, r.SubjectId }); // the order in which everybody is counted
            e.HasIndex(r => r.SubjectId);
        });
        model.Entity<ReportImport>(e =>
        {
            e.ToTable("ReportImports");
            e.HasKey(i => i.Id);
            e.Property(i => i.Id).ValueGeneratedNever();
            e.Property(i => i.Force).HasMaxLength(10);
            e.Property(i => i.FileName).HasMaxLength(200);
            e.Property(i => i.FileHash).HasMaxLength(64);
            e.Property(i => i.By).HasMaxLength(200);
            e.HasIndex(i => new { i.Force, i.FileHash }).IsUnique();
            e.HasIndex(i => new { i.Force, i.At });
            e.HasMany(i => i.RefusedLines).WithOne().HasForeignKey(l => l.ImportId);
        });
        model.Entity<RefusedLine>(e =>
        {
            e.ToTable("RefusedReportLines");
            e.HasKey(l => new { l.ImportId, l.Line });
            e.Property(l => l.Why).HasMaxLength(300);
        });
        model.Entity<SamePersonLink>(e =>
        {
            e.ToTable("SamePersonLinks");
            e.HasKey(l => l.MergedId);
            e.Property(l => l.MergedId).ValueGeneratedNever();
        });
        model.Entity<PrisonTime>(e =>
        {
            e.ToTable("PrisonTimes");
            e.HasKey(t => t.Id);
            e.Property(t => t.Id).ValueGeneratedNever();
            e.Property(t => t.Kind).HasMaxLength(12);
            e.HasIndex(t => t.SubjectId);
        });
    }

    public static void MapPolicies(this ModelBuilder model)
    {
        model.Entity<TierPolicy>(e =>
        {
            e.ToTable("TierPolicies");
            e.HasKey(p => p.Id);
            e.Property(p => p.Id).ValueGeneratedNever();
            e.Property(p => p.Force).HasMaxLength(10);
            e.Property(p => p.Reason).HasMaxLength(2000);
            e.Property(p => p.ProposedBy).HasMaxLength(200);
            e.Property(p => p.AdoptedBy).HasMaxLength(200);
            e.Property(p => p.AdoptedReason).HasMaxLength(2000);
            e.Property(p => p.Version).IsConcurrencyToken();
            e.HasIndex(p => new { p.Force, p.Number }).IsUnique();
        });
        model.Entity<TierStanding>(e =>
        {
            e.ToTable("TierStandings");
            e.HasKey(s => new { s.Force, s.SubjectId });
            e.Property(s => s.Force).HasMaxLength(10);
            e.HasIndex(s => new { s.Force, s.Place, s.LastReportedOn });
        });
        model.Entity<Trawl>(e =>
        {
            e.ToTable("Trawls");
            e.HasKey(t => t.Id);
            e.Property(t => t.Id).ValueGeneratedNever();
            e.Property(t => t.Force).HasMaxLength(10);
            e.Property(t => t.By).HasMaxLength(200);
            e.HasIndex(t => new { t.Force, t.At });
        });
        model.Entity<TrawlDifference>(e =>
        {
            e.ToTable("TrawlDifferences");
            e.HasKey(d => d.Id);
            e.Property(d => d.Id).ValueGeneratedNever();
            e.Property(d => d.Force).HasMaxLength(10);
            e.Property(d => d.Answer).HasConversion<string>().HasMaxLength(10);
            e.Property(d => d.Why).HasMaxLength(TrawlDifference.MostWords);
            e.Property(d => d.SignedBy).HasMaxLength(200);
            e.Property(d => d.Version).IsConcurrencyToken();
            e.HasIndex(d => new { d.TrawlId, d.Answer });
            e.HasIndex(d => d.SubjectId);
        });
    }

    public static void MapNominals(this ModelBuilder model)
    {
        model.Entity<Nominal>(e =>
        {
            e.ToTable("Nominals");
            e.HasKey(n => n.Id);
            e.Property(n => n.Id).ValueGeneratedNever();
            e.Property(n => n.Reference).HasMaxLength(10);
            e.Property(n => n.Force).HasMaxLength(10);
            e.Property(n => n.Basis).HasConversion<string>().HasMaxLength(10);
            e.Property(n => n.State).HasConversion<string>().HasMaxLength(12);
            e.Property(n => n.Outcome).HasConversion<string>().HasMaxLength(12);
            e.Property(n => n.ProposedState).HasConversion<string>().HasMaxLength(12);
            e.Property(n => n.ProposedOutcome).HasConversion<string>().HasMaxLength(12);
            e.Property(n => n.Owner).HasMaxLength(200);
            e.Property(n => n.Unit).HasMaxLength(200);
            e.Property(n => n.RankReason).HasMaxLength(2000);
            e.Property(n => n.ProposedEvidence).HasMaxLength(4000);
            e.Property(n => n.Version).IsConcurrencyToken();
            e.Ignore(n => n.IsManaged);
            e.HasIndex(n => n.Reference).IsUnique();
            e.HasIndex(n => new { n.Force, n.SubjectId }).IsUnique(); // somebody is a nominal once: the same record comes back
            e.HasIndex(n => n.SubjectId);
            e.HasIndex(n => new { n.Force, n.State, n.ReviewOn });
            e.HasIndex(n => new { n.OwnerId, n.State });
            e.HasMany(n => n.Steps).WithOne().HasForeignKey(s => s.NominalId);
            e.Navigation(n => n.Steps).UsePropertyAccessMode(PropertyAccessMode.Field);
        });
        model.Entity<NominalStep>(e =>
        {
            e.ToTable("NominalSteps");
            e.HasKey(s => new { s.NominalId, s.Sequence });
            e.Property(s => s.Kind).HasConversion<string>().HasMaxLength(14);
            e.Property(s => s.State).HasConversion<string>().HasMaxLength(12);
            e.Property(s => s.Detail).HasMaxLength(200);
            e.Property(s => s.ActorName).HasMaxLength(200);
            e.Property(s => s.Reason).HasMaxLength(2000);
            e.Property(s => s.Note).HasMaxLength(4000);
        });
        model.Entity<Training>(e =>
        {
            e.ToTable("Trainings");
            e.HasKey(t => t.Id);
            e.Property(t => t.Id).ValueGeneratedNever();
            e.Property(t => t.Force).HasMaxLength(10);
            e.Property(t => t.Name).HasMaxLength(200);
            e.Property(t => t.Evidence).HasMaxLength(500);
            e.Property(t => t.RecordedBy).HasMaxLength(200);
            e.Property(t => t.WithdrawnBy).HasMaxLength(200);
            e.HasIndex(t => new { t.Force, t.From });
            e.HasIndex(t => t.UserId);
        });
        model.Entity<Nomination>(e =>
        {
            e.ToTable("Nominations");
            e.HasKey(n => n.Id);
            e.Property(n => n.Id).ValueGeneratedNever();
            e.Property(n => n.Reference).HasMaxLength(10);
            e.Property(n => n.Force).HasMaxLength(10);
            e.Property(n => n.NominatedBy).HasMaxLength(200);
            e.Property(n => n.Agency).HasMaxLength(200);
            e.Property(n => n.Why).HasMaxLength(Nomination.MostWords);
            e.Property(n => n.State).HasConversion<string>().HasMaxLength(12);
            e.Property(n => n.LookedAtBy).HasMaxLength(200);
            e.Property(n => n.LookedAtReason).HasMaxLength(2000);
            e.Property(n => n.Members).HasMaxLength(4100);
            e.Property(n => n.PanelReason).HasMaxLength(2000);
            e.Property(n => n.Dissent).HasMaxLength(Nomination.MostWords);
            e.Property(n => n.ToldHow).HasMaxLength(200);
            e.Property(n => n.Version).IsConcurrencyToken();
            e.HasIndex(n => n.Reference).IsUnique();
            e.HasIndex(n => new { n.Force, n.State, n.NominatedAt });
            e.HasIndex(n => n.SubjectId);
        });
    }
}
