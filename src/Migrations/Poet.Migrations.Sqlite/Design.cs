using Poet.Migrations.Sqlite;
using Poet.Platform.Persistence;

namespace Poet.Migrations;

/// <summary>The database for which the migration tool makes the contexts.</summary>
internal static class Design
{
    public const string Connection = "Data Source=design.db";

    public static readonly IDatabaseProvider Database = new SqliteDatabase();
}
