using System.Data.Common;
using Poet.Platform.Persistence;

namespace Poet.Platform.Audit.Sealing;

/// <summary>Names and columns of the tables of the audit, and how this database keeps an instant.</summary>
internal sealed class EntryReader(string provider)
{
    private readonly bool flat = SchemaNaming.IsFlat(provider);

    /// <summary>The columns, in the order in which <see cref="EntryRow.Read"/> takes them.</summary>
    public const string Columns = """e."Id", e."At", e."ActorId", e."ActorName", e."OnBehalfOf", e."Force", e."Action", e."Result", e."Purpose", e."Reason", e."Correlation", e."Records", e."Changes", e."Mark" """;

    public string Entries => Table("AuditEntries");

    public string Records => Table("AuditedRecords");

    public string Seals => Table("AuditSeals");

    public string Checkpoints => Table("AuditCheckpoints");

    public DateTimeOffset Instant(DbDataReader row, int column) => flat ? new(row.GetInt64(column), TimeSpan.Zero) : row.GetFieldValue<DateTimeOffset>(column).ToUniversalTime();

    private string Table(string name) => SchemaNaming.Table(provider, PlatformTables.Schema, name);
}
