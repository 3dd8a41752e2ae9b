using System.Data.Common;
using Poet.Platform.Persistence;

namespace Poet.Platform.Audit.Sealing;

/// <summary>Reads entries row by row as fast as the database gives them; what they are read into is the caller's to forget.</summary>
internal sealed class EntryReader(string provider)
{
    private readonly bool flat = SchemaNaming.IsFlat(provider);

    /// <summary>The columns, in the order in which <see cref="Read"/> takes them.</summary>
    public const string Columns = """e."Id", e."At", e."ActorId", e."ActorName", e."OnBehalfOf", e."Force", e."Action", e."Result", e."Purpose", e."Reason", e."Correlation", e."Records", e."Changes", e."Mark" """;

    public string Entries => Table("AuditEntries");

    public string Records => Table("AuditedRecords");

    public string Seals => Table("AuditSeals");

    public string Checkpoints => Table("AuditCheckpoints");

    /// <summary>The entry whose first column is this one; null where the row has none.</summary>
    public AuditEntry? Read(DbDataReader row, int first) => row.IsDBNull(first) ? null : new()
    {
        Id = row.GetGuid(first),
        At = Instant(row, first + 1),
        ActorId = row.GetGuid(first + 2),
        ActorName = row.GetString(first + 3),
        OnBehalfOf = Text(row, first + 4),
        Force = row.GetString(first + 5),
        Action = row.GetString(first + 6),
        Result = row.GetString(first + 7),
        Purpose = Text(row, first + 8),
        Reason = Text(row, first + 9),
        Correlation = row.GetGuid(first + 10),
        Records = row.GetString(first + 11),
        Changes = Text(row, first + 12),
        Mark = (byte[])row.GetValue(first + 13),
    };

    public DateTimeOffset Instant(DbDataReader row, int column) =>
        flat ? new(row.GetInt64(column), TimeSpan.Zero) : row.GetFieldValue<DateTimeOffset>(column);

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private string Table(string name) => SchemaNaming.Table(provider, PlatformTables.Schema, name);
}
