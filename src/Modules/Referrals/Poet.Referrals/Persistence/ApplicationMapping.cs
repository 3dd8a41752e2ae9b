using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Poet.Referrals.Domain;
using Poet.Referrals.Domain.Applications;

namespace Poet.Referrals.Persistence;

/// <summary>The tables of applications and what hangs on them; their filters stand with those of referrals.</summary>
internal static class ApplicationMapping
{
    public static void Map(EntityTypeBuilder<Application> e)
    {
        e.ToTable("Applications");
        e.HasKey(a => a.Id);
        e.Property(a => a.Id).ValueGeneratedNever();
        e.Property(a => a.Reference).HasMaxLength(10);
        e.Property(a => a.Force).HasMaxLength(10);
        e.Property(a => a.TypeCode).HasMaxLength(12);
        e.Property(a => a.Owner).HasMaxLength(200);
        e.Property(a => a.Unit).HasMaxLength(200);
        e.Property(a => a.State).HasConversion<string>().HasMaxLength(14);
        e.Property(a => a.TextHash).HasMaxLength(64);
        e.Property(a => a.Start).HasConversion<string>().HasMaxLength(20);
        e.Property(a => a.DecidedBy).HasMaxLength(200);
        e.Property(a => a.Version).IsConcurrencyToken();
        e.Ignore(a => a.Text).Ignore(a => a.Standing).Ignore(a => a.Listed).Ignore(a => a.OpenOffer).Ignore(a => a.ManagedBy).Ignore(a => a.IsOpen);
        e.HasIndex(a => a.Reference).IsUnique();
        e.HasIndex(a => a.SubjectId);
        e.HasIndex(a => a.ReferralId);
        e.HasIndex(a => new { a.Force, a.State, a.OpenedAt }); // the worklist
        e.HasIndex(a => new { a.Force, a.Unaccepted, a.OpenedAt }); // granted, and nobody manages it
        e.HasOne<Referral>().WithMany().HasForeignKey(a => a.ReferralId).OnDelete(DeleteBehavior.Restrict);
        e.HasMany(a => a.Texts).WithOne().HasForeignKey(t => t.ApplicationId);
        e.HasMany(a => a.SignOffs).WithOne().HasForeignKey(s => s.ApplicationId);
        e.HasMany(a => a.Hearings).WithOne().HasForeignKey(h => h.ApplicationId);
        e.HasMany(a => a.Clauses).WithOne().HasForeignKey(c => c.ApplicationId);
        e.HasMany(a => a.Offers).WithOne().HasForeignKey(o => o.ApplicationId);
        e.HasMany(a => a.Steps).WithOne().HasForeignKey(s => s.ApplicationId);
        foreach (var parts in new[] { nameof(Application.Texts), nameof(Application.SignOffs), nameof(Application.Hearings), nameof(Application.Clauses), nameof(Application.Offers), nameof(Application.Steps) })
            e.Navigation(parts).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public static void MapParts(ModelBuilder model)
    {
        model.Entity<TextVersion>(e =>
        {
            e.ToTable("ApplicationTexts");
            e.HasKey(t => new { t.ApplicationId, t.Number });
            e.Property(t => t.Json).HasMaxLength(-1); // 200 conditions with their reasons
            e.Property(t => t.Hash).HasMaxLength(64);
            e.Property(t => t.By).HasMaxLength(200);
        });
        model.Entity<SignOff>(e =>
        {
            e.ToTable("ApplicationSignOffs");
            e.HasKey(s => new { s.ApplicationId, s.TextNumber, s.What });
            e.Property(s => s.What).HasConversion<string>().HasMaxLength(10);
            e.Property(s => s.Hash).HasMaxLength(64);
            e.Property(s => s.By).HasMaxLength(200);
        });
        model.Entity<Hearing>(e =>
        {
            e.ToTable("Hearings");
            e.HasKey(h => new { h.ApplicationId, h.Sequence });
            e.Property(h => h.Court).HasMaxLength(200);
            e.Property(h => h.State).HasConversion<string>().HasMaxLength(10);
            e.Property(h => h.Because).HasConversion<string>().HasMaxLength(20);
        });
        model.Entity<Clause>(e =>
        {
            e.ToTable("ApplicationClauses");
            e.HasKey(c => new { c.ApplicationId, c.ClauseId });
            e.Property(c => c.ClauseId).ValueGeneratedNever();
            e.Property(c => c.Result).HasConversion<string>().HasMaxLength(10);
            e.Property(c => c.Words).HasMaxLength(20_000);
            e.Property(c => c.Because).HasConversion<string>().HasMaxLength(20);
            e.Property(c => c.Reason).HasMaxLength(1000);
        });
        model.Entity<Offer>(e =>
        {
            e.ToTable("ApplicationOffers");
            e.HasKey(o => new { o.ApplicationId, o.Sequence });
            e.Property(o => o.Unit).HasMaxLength(200);
            e.Property(o => o.By).HasMaxLength(200);
            e.Property(o => o.State).HasConversion<string>().HasMaxLength(10);
            e.Property(o => o.AnsweredBy).HasMaxLength(200);
        });
        model.Entity<ApplicationStep>(e =>
        {
            e.ToTable("ApplicationSteps");
            e.HasKey(s => new { s.ApplicationId, s.Sequence });
            e.Property(s => s.What).HasMaxLength(20);
            e.Property(s => s.ActorName).HasMaxLength(200);
            e.Property(s => s.Reason).HasMaxLength(2000);
            e.Property(s => s.Codes).HasMaxLength(300);
            e.Property(s => s.Note).HasMaxLength(500);
        });
    }
}
