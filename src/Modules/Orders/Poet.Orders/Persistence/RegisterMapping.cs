using Microsoft.EntityFrameworkCore;
using Poet.Orders.Domain;

namespace Poet.Orders.Persistence;

/// <summary>Tables of the register itself.</summary>
internal static class RegisterMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Order>(e =>
        {
            e.ToTable("Orders");
            e.HasKey(o => o.Id);
            e.Property(o => o.Id).ValueGeneratedNever();
            e.Property(o => o.Reference).HasMaxLength(10);
            e.Property(o => o.ForceReference).HasMaxLength(100);
            e.Property(o => o.TypeCode).HasMaxLength(12);
            e.Property(o => o.Form).HasConversion<string>().HasMaxLength(10);
            e.Property(o => o.EditionId).HasMaxLength(60);
            e.Property(o => o.Court).HasMaxLength(200);
            e.Property(o => o.Officer).HasMaxLength(200);
            e.Property(o => o.Unit).HasMaxLength(200);
            e.Property(o => o.StatedStatus).HasMaxLength(200);
            e.Property(o => o.Knowledge).HasConversion<string>().HasMaxLength(20);
            e.Property(o => o.Version).IsConcurrencyToken();
            e.HasIndex(o => o.Reference).IsUnique();
            e.HasIndex(o => o.SubjectId);
            e.HasIndex(o => o.ImportLineId);
            e.HasMany(o => o.Events).WithOne().HasForeignKey(v => v.OrderId);
            e.HasMany(o => o.Spans).WithOne().HasForeignKey(s => s.OrderId);
            e.HasMany(o => o.Conditions).WithOne().HasForeignKey(c => c.OrderId);
            e.HasMany(o => o.Responsibilities).WithOne().HasForeignKey(r => r.OrderId);
            foreach (var list in new[] { nameof(Order.Events), nameof(Order.Spans), nameof(Order.Conditions), nameof(Order.Responsibilities) })
                e.Navigation(list).UsePropertyAccessMode(PropertyAccessMode.Field);
        });
        model.Entity<OrderEvent>(e =>
        {
            e.ToTable("Events");
            e.HasKey(v => new { v.OrderId, v.Sequence });
            e.Property(v => v.ActorName).HasMaxLength(200);
            e.Property(v => v.Reason).HasMaxLength(2000);
        });
        model.Entity<Span>(e =>
        {
            e.ToTable("Spans");
            e.HasKey(s => s.Id);
            e.Property(s => s.Id).ValueGeneratedNever();
            e.Property(s => s.Force).HasMaxLength(10);
            e.Property(s => s.TypeCode).HasMaxLength(12);
            e.Property(s => s.Form).HasConversion<string>().HasMaxLength(10);
            e.Property(s => s.EditionId).HasMaxLength(60);
            e.Property(s => s.State).HasConversion<string>().HasMaxLength(14);
            e.Property(s => s.Why).HasMaxLength(20);
            e.HasIndex(s => new { s.Force, s.State, s.KnownTo, s.ValidTo }); // lists and counts of one force
            e.HasIndex(s => new { s.SubjectId, s.KnownTo }); // the check
            e.HasIndex(s => new { s.OrderId, s.KnownTo });
        });
        model.Entity<ConditionSpan>(e =>
        {
            e.ToTable("Conditions");
            e.HasKey(c => c.Id);
            e.Property(c => c.Id).ValueGeneratedNever();
            e.Property(c => c.Source).HasConversion<string>().HasMaxLength(12);
            e.Property(c => c.KindId).HasMaxLength(60);
            e.Property(c => c.ConfirmedBy).HasMaxLength(200);
            e.HasIndex(c => new { c.OrderId, c.KnownTo });
            e.HasIndex(c => new { c.KindId, c.KnownFrom }); // what areas came since
        });
        model.Entity<ConditionFacet>(e =>
        {
            e.ToTable("Facets");
            e.HasKey(f => f.Id);
            e.Property(f => f.Id).ValueGeneratedNever();
            e.Property(f => f.Kind).HasMaxLength(20);
            e.Property(f => f.Value).HasMaxLength(200);
            e.HasIndex(f => new { f.Kind, f.Value });
            e.HasIndex(f => f.OrderId);
        });
        model.Entity<Responsibility>(e =>
        {
            e.ToTable("Responsibilities");
            e.HasKey(r => new { r.OrderId, r.From });
            e.Property(r => r.Force).HasMaxLength(10);
            e.HasIndex(r => new { r.Force, r.OrderId });
        });
        model.Entity<Finding>(e =>
        {
            e.ToTable("Findings");
            e.HasKey(f => f.Id);
            e.Property(f => f.Id).ValueGeneratedNever();
            e.Property(f => f.Force).HasMaxLength(10);
            e.Property(f => f.Code).HasMaxLength(60);
            e.Property(f => f.Kind).HasConversion<string>().HasMaxLength(10);
            e.Property(f => f.Field).HasMaxLength(60);
            e.Property(f => f.Message).HasMaxLength(1000);
            e.Property(f => f.Section).HasMaxLength(200);
            e.Property(f => f.SettledBy).HasMaxLength(200);
            e.Property(f => f.Settlement).HasMaxLength(2000);
            e.HasIndex(f => f.OrderId);
            e.HasIndex(f => new { f.Force, f.SettledAt, f.Code });
        });
        model.Entity<Attachment>(e =>
        {
            e.ToTable("Attachments");
            e.HasKey(a => a.Id);
            e.Property(a => a.Id).ValueGeneratedNever();
            e.Property(a => a.FileName).HasMaxLength(255);
            e.Property(a => a.ContentType).HasMaxLength(100);
            e.Property(a => a.Hash).HasMaxLength(64);
            e.Property(a => a.AddedBy).HasMaxLength(200);
            e.HasIndex(a => new { a.OrderId, a.VersionNumber }).IsUnique();
        });
        model.Entity<Rendering>(e =>
        {
            e.ToTable("Renderings");
            e.HasKey(r => r.Id);
            e.Property(r => r.Id).ValueGeneratedNever();
            e.Property(r => r.SealedHash).HasMaxLength(64);
            e.Property(r => r.Kind).HasConversion<string>().HasMaxLength(12);
            e.Property(r => r.Language).HasMaxLength(60);
            e.Property(r => r.MadeBy).HasMaxLength(200);
            e.Property(r => r.CheckedBy).HasMaxLength(200);
            e.Property(r => r.FileName).HasMaxLength(255);
            e.Property(r => r.ContentType).HasMaxLength(100);
            e.Property(r => r.Hash).HasMaxLength(64);
            e.Property(r => r.AddedBy).HasMaxLength(200);
            e.HasIndex(r => new { r.OrderId, r.Number }).IsUnique();
        });
        model.Entity<AttachmentContent>(e =>
        {
            e.ToTable("AttachmentContents");
            e.HasKey(c => c.Hash);
            e.Property(c => c.Hash).HasMaxLength(64);
        });
        model.Entity<OrderNote>(e =>
        {
            e.ToTable("Notes");
            e.HasKey(n => n.Id);
            e.Property(n => n.Id).ValueGeneratedNever();
            e.Property(n => n.Basis).HasConversion<string>().HasMaxLength(10);
            e.Property(n => n.Text).HasMaxLength(4000);
            e.Property(n => n.RecordedBy).HasMaxLength(200);
            e.HasIndex(n => n.OrderId);
        });
        model.Entity<PositionAsked>(e =>
        {
            e.ToTable("PositionsAsked");
            e.HasKey(p => p.Id);
            e.Property(p => p.Id).ValueGeneratedNever();
            e.Property(p => p.Force).HasMaxLength(10);
            e.Property(p => p.ActorName).HasMaxLength(200);
            e.HasIndex(p => new { p.ActorId, p.SubjectId, p.At });
            e.HasIndex(p => new { p.Force, p.Refused, p.At });
        });
    }
}
