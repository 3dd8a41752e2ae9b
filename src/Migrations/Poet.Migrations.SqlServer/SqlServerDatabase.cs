using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Poet.Platform.Persistence;

namespace Poet.Migrations.SqlServer;

/// <summary>SQL Server 2019 or later. Connect with Encrypt=True.</summary>
public sealed class SqlServerDatabase : IDatabaseProvider
{
    /// <inheritdoc/>
    public string Name => "SqlServer";

    /// <inheritdoc/>
    public void Configure(DbContextOptionsBuilder context, string schema, DatabaseOptions options) =>
        context.ReplaceService<IMigrationsSqlGenerator, AppendOnlyTables>().UseSqlServer(options.ConnectionString, server =>
        {
            server.MigrationsAssembly(typeof(SqlServerDatabase).Assembly.GetName().Name);
            server.MigrationsHistoryTable("__migrations", schema);
            if (options.MaxBatchSize is { } size)
                server.MaxBatchSize(size);
        });

    /// <inheritdoc/>
    public DbConnection Connect(DatabaseOptions options) => new SqlConnection(options.ConnectionString);

    /// <inheritdoc/>
    public bool KeepsPlansByText => true;

    /// <inheritdoc/>
    public string? AsksForEncryption(DatabaseOptions options) =>
        new SqlConnectionStringBuilder(options.ConnectionString).Encrypt == SqlConnectionEncryptOption.Optional ? "Encrypt=True" : null;

    /// <inheritdoc/>
    public Task Prepare(DatabaseOptions options, CancellationToken cancel) => Task.CompletedTask;

    /// <inheritdoc/>
    public bool IsMissingTable(DbException failed) => failed is SqlException { Number: 208 };

    /// <inheritdoc/>
    public bool IsUniqueViolation(DbUpdateException failed) => failed.InnerException is SqlException { Number: 2601 or 2627 };
}
