using Poet.Migrations.SqlServer;
using Poet.Platform.Persistence;

namespace Poet.Migrations;

/// <summary>The database for which the migration tool makes the contexts.</summary>
internal static class Design
{
    public const string Connection = "Server=127.0.0.1;Database=design;Encrypt=True";

    public static readonly IDatabaseProvider Database = new SqlServerDatabase();
}
