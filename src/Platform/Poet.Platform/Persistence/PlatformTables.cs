using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Poet.Platform.Facts;
using Poet.Platform.Requests;
using Poet.Platform.Restricting;

namespace Poet.Platform.Persistence;

/// <summary>The platform's tables that every module writes to. PlatformDb migrates them; elsewhere they are mapped and left out of migrations.</summary>
internal static class PlatformTables
{
    public const string Schema = "platform";

    public static void Map(ModelBuilder model, string provider, bool ownedHere)
    {
        AuditTablesMap.Map(model, provider, ownedHere);
        RestrictingMap.Map(model, provider, ownedHere);
        model.Entity<OutboxMessage>(e =>
        {
            Table(e, "OutboxMessages");
            e.HasKey(m => m.Id);
            e.Property(m => m.Id).ValueGeneratedNever();
            e.Property(m => m.Name).HasMaxLength(100);
            e.Property(m => m.ActorName).HasMaxLength(200);
            e.Property(m => m.Force).HasMaxLength(10);
            e.Property(m => m.FannedOut).IsConcurrencyToken(); // two hosts that fan out the same message: one of them saves
            e.HasIndex(m => m.Number);
            e.HasIndex(m => new { m.FannedOut, m.At });
        });
        model.Entity<InboxEntry>(e =>
        {
            Table(e, "Inbox");
            e.HasKey(i => new { i.MessageId, i.Handler });
            e.Property(i => i.Handler).HasMaxLength(200);
        });
        model.Entity<RepeatKey>(e =>
        {
            Table(e, "RepeatKeys");
            e.HasKey(r => new { r.ActorId, r.Key });
            e.Property(r => r.Key).HasMaxLength(100);
            e.Property(r => r.Fingerprint).HasMaxLength(64);
        });

        void Table<T>(EntityTypeBuilder<T> entity, string table) where T : class => Place(entity, table, provider, ownedHere);
    }

    /// <summary>Puts an entity into a table of the platform; only PlatformDb migrates it.</summary>
    public static void Place<T>(EntityTypeBuilder<T> entity, string table, string provider, bool ownedHere, bool appendOnly = false) where T : class
    {
        var flat = SchemaNaming.IsFlat(provider);
        entity.ToTable(flat ? Schema + "_" + table : table, flat ? null : Schema, t =>
        {
            if (appendOnly)
                t.HasTrigger(AppendOnly.TriggerOf(table)); // the migrations make it from this, see AppendOnly
            if (!ownedHere)
                t.ExcludeFromMigrations();
        });
    }
}
