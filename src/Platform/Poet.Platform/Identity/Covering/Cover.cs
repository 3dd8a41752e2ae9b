using Microsoft.EntityFrameworkCore;
using Poet.Platform.Persistence;

namespace Poet.Platform.Identity.Covering;

/// <summary>
/// A colleague acts for one who is away, on days named beforehand: with what both may do, and with the sight of both. Rank does not pass, nor do the rights of an administrator, auditor or reviewer. What is
/// done so is recorded as done for the absent one.
/// </summary>
internal sealed class Cover : IRecord
{
    public Guid Id { get; init; }
    public required string Force { get; init; }
    public Guid AbsentId { get; init; }
    public Guid CoveringId { get; init; }

    /// <summary>The first day, in London.</summary>
    public DateOnly From { get; init; }

    /// <summary>The last day, in London.</summary>
    public DateOnly LastDay { get; init; }

    public required string Reason { get; init; }
    public required string GivenBy { get; init; }
    public DateTimeOffset GivenAt { get; init; }

    /// <summary>From this instant it holds no more; null while it was not withdrawn.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }

    public string? WithdrawnBy { get; set; }

    public static void Map(ModelBuilder model) => model.Entity<Cover>(cover =>
    {
        cover.ToTable("Covers");
        cover.HasKey(c => c.Id);
        cover.Property(c => c.Id).ValueGeneratedNever();
        cover.Property(c => c.Force).HasMaxLength(10);
        cover.Property(c => c.Reason).HasMaxLength(2000);
        cover.Property(c => c.GivenBy).HasMaxLength(200);
        cover.Property(c => c.WithdrawnBy).HasMaxLength(200);
        cover.HasIndex(c => new { c.Force, c.LastDay });
    });
}
