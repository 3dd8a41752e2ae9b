using Poet.Migrations.PostgreSql;
using Poet.Platform.Persistence;

namespace Poet.Migrations;

/// <summary>The database for which the migration tool makes the contexts.</summary>
internal static class Design
{
    public const string Connection = "Host=127.0.0.1;Database=design;Username=design";

    public static readonly IDatabaseProvider Database = new PostgreSqlDatabase();
}
