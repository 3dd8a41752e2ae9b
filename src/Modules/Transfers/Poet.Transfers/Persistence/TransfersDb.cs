using Microsoft.EntityFrameworkCore;
using Poet.Platform.Persistence;
using Poet.Transfers.Domain;

namespace Poet.Transfers.Persistence;

/// <summary>
/// The tables of Transfers. The filter "force" shows a transfer to the sending force, and to the receiving one once it is offered; the filter "restricted" nothing of restricted people but to
/// those who deal with them, and where the sender restricts the record, to the receiver's named owner and unit alone. Partners see none.
/// </summary>
internal sealed class TransfersDb(DbContextOptions<TransfersDb> options, ModuleDbServices services) : ModuleDb(options, SchemaName, services)
{
    public const string SchemaName = "transfers";
    public const string ForceFilter = "force";

    public DbSet<Transfer> Transfers => Set<Transfer>();
    public DbSet<TransferOrder> Orders => Set<TransferOrder>();

    /// <summary>Ids alone, of every force: the chain of an order's moves is one.</summary>
    public DbSet<Move> Moves => Set<Move>();

    protected override void MapModule(ModelBuilder model)
    {
        model.Entity<Transfer>(e =>
        {
            e.ToTable("Transfers");
            e.HasKey(t => t.Id);
            e.Ignore(t => t.Pack);
            e.Ignore(t => t.ValidSignatures);
            e.Ignore(t => t.IsOpen);
            e.Property(t => t.Id).ValueGeneratedNever();
            e.Property(t => t.Reference).HasMaxLength(10);
            e.Property(t => t.FromForce).HasMaxLength(10);
            e.Property(t => t.ToForce).HasMaxLength(10);
            e.Property(t => t.SubjectName).HasMaxLength(400);
            e.Property(t => t.Why).HasConversion<string>().HasMaxLength(12);
            e.Property(t => t.State).HasConversion<string>().HasMaxLength(12);
            e.Property(t => t.FormatId).HasMaxLength(40);
            e.Property(t => t.FromOwner).HasMaxLength(200);
            e.Property(t => t.ToOwner).HasMaxLength(200);
            e.Property(t => t.Version).IsConcurrencyToken();
            e.HasIndex(t => t.Reference).IsUnique();
            e.HasIndex(t => t.SubjectId);
            e.HasIndex(t => new { t.FromForce, t.State, t.DraftedAt }); // outgoing
            e.HasIndex(t => new { t.ToForce, t.State, t.DraftedAt }); // incoming
            e.HasMany(t => t.Orders).WithOne().HasForeignKey(o => o.TransferId);
            e.HasMany(t => t.Steps).WithOne().HasForeignKey(s => s.TransferId);
            e.HasMany(t => t.Packs).WithOne().HasForeignKey(p => p.TransferId);
            e.HasMany(t => t.Queries).WithOne().HasForeignKey(q => q.TransferId);
            e.HasMany(t => t.Signatures).WithOne().HasForeignKey(s => s.TransferId);
            foreach (var list in new[] { nameof(Transfer.Orders), nameof(Transfer.Steps), nameof(Transfer.Packs), nameof(Transfer.Queries), nameof(Transfer.Signatures) })
                e.Navigation(list).UsePropertyAccessMode(PropertyAccessMode.Field);
            e.HasQueryFilter(ForceFilter, t => SeesAllForces || !IsPartner && (t.FromForce == ForceScope || t.ToForce == ForceScope && t.OfferedAt != null));
            e.HasQueryFilter(RestrictedFilter, t => SeesRestricted
                || !RestrictedRecords.Any(x => x.RecordId == t.SubjectId && x.Force == ForceScope && x.Until > Asked
                    && x.OwnerId != Reader && x.OwnerId != ReadFor && x.UnitId != ReaderUnit && x.UnitId != ReadForUnit && x.RestrictionId != Opened)
                && (t.FromForce == ForceScope || t.ToOwnerId == Reader || t.ToOwnerId == ReadFor || t.ToUnitId == ReaderUnit || t.ToUnitId == ReadForUnit
                    || !RestrictedRecords.Any(x => x.RecordId == t.SubjectId && x.Force == t.FromForce && x.Until > Asked)));
        });
        model.Entity<TransferOrder>(e =>
        {
            e.ToTable("TransferOrders");
            e.HasKey(o => new { o.TransferId, o.OrderId });
            e.Property(o => o.Reference).HasMaxLength(10);
            e.Property(o => o.TypeCode).HasMaxLength(12);
            e.HasIndex(o => o.OrderId); // the transfers of an order
        });
        model.Entity<TransferStep>(e =>
        {
            e.ToTable("Steps");
            e.HasKey(s => new { s.TransferId, s.Sequence });
            e.Property(s => s.What).HasMaxLength(20);
            e.Property(s => s.Force).HasMaxLength(10);
            e.Property(s => s.ActorName).HasMaxLength(200);
            e.Property(s => s.Reason).HasMaxLength(2000);
            e.Property(s => s.Note).HasMaxLength(400);
        });
        model.Entity<PackVersion>(e =>
        {
            e.ToTable("Packs");
            e.HasKey(p => new { p.TransferId, p.Number });
            e.Property(p => p.Hash).HasMaxLength(64);
            e.Property(p => p.By).HasMaxLength(200);
        });
        model.Entity<Query>(e =>
        {
            e.ToTable("Queries");
            e.HasKey(q => q.Id);
            e.Property(q => q.Id).ValueGeneratedNever();
            e.Property(q => q.Section).HasMaxLength(40);
            e.Property(q => q.Words).HasMaxLength(4000);
            e.Property(q => q.AskedBy).HasMaxLength(200);
            e.Property(q => q.Answer).HasMaxLength(4000);
            e.Property(q => q.AnsweredBy).HasMaxLength(200);
            e.HasIndex(q => q.TransferId);
        });
        model.Entity<PackSigned>(e =>
        {
            e.ToTable("Signatures");
            e.HasKey(s => new { s.TransferId, s.Sequence });
            e.Property(s => s.Hash).HasMaxLength(64);
            e.Property(s => s.Force).HasMaxLength(10);
            e.Property(s => s.By).HasMaxLength(200);
        });
        model.Entity<Move>(e =>
        {
            e.ToTable("Moves");
            e.HasKey(m => new { m.OrderId, m.Sequence });
            e.Property(m => m.FromForce).HasMaxLength(10);
            e.Property(m => m.ToForce).HasMaxLength(10);
            e.HasIndex(m => m.TransferId);
        });
    }
}
