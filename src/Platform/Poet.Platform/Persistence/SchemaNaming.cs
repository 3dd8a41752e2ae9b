using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Poet.Platform.Persistence;

/// <summary>What differs between the databases in names and types, in one place.</summary>
public static class SchemaNaming
{
    /// <summary>True for SQLite, which has no schemas and cannot order by offsets.</summary>
    public static bool IsFlat(string provider) => provider.EndsWith(".Sqlite", StringComparison.Ordinal);

    /// <summary>The table as SQL text needs it on this provider.</summary>
    public static string Table(string provider, string schema, string table) =>
        IsFlat(provider) ? $"\"{schema}_{table}\""
        : provider.EndsWith(".SqlServer", StringComparison.Ordinal) ? $"[{schema}].[{table}]"
        : $"{schema}.\"{table}\"";

    internal static void Conventions(ModelConfigurationBuilder conventions, string provider)
    {
        if (IsFlat(provider))
            conventions.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
        else
            conventions.Properties<DateTimeOffset>().HaveConversion<Utc>();
    }

    internal static void Apply(ModelBuilder model, string schema, string provider)
    {
        var tables = model.Model.GetEntityTypes().Select(e => (Entity: e, Table: e.GetTableName())).Where(t => t.Table is not null).ToList();
        foreach (var (entity, table) in tables)
            Name(entity, schema, table!, provider);
    }

    internal static void Name(IMutableEntityType entity, string schema, string table, string provider)
    {
        entity.SetTableName(IsFlat(provider) ? schema + "_" + table : table);
        entity.SetSchema(IsFlat(provider) ? null : schema);
    }

    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(v => v.UtcTicks, v => new DateTimeOffset(v, TimeSpan.Zero));

    private sealed class Utc() : ValueConverter<DateTimeOffset, DateTimeOffset>(v => v.ToUniversalTime(), v => v);
}
