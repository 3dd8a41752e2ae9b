using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Update;
using Poet.Platform.Persistence;

namespace Poet.Migrations.SqlServer;

/// <summary>Creates the triggers of tables to which rows are only added, with the table.</summary>
internal sealed class AppendOnlyTables(MigrationsSqlGeneratorDependencies dependencies, ICommandBatchPreparer batches) : SqlServerMigrationsSqlGenerator(dependencies, batches)
{
    protected override void Generate(CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        base.Generate(operation, model, builder, terminate);
        if (!terminate || AppendOnly.TriggerFor(operation, model) is not { } trigger)
            return;
        var table = Dependencies.SqlGenerationHelper.DelimitIdentifier(operation.Name, operation.Schema);
        var name = Dependencies.SqlGenerationHelper.DelimitIdentifier(trigger, operation.Schema);
        // by EXEC, since a trigger must stand first in its batch and an idempotent script wraps everything in IF
        builder.AppendLine($"EXEC(N'CREATE TRIGGER {name} ON {table} INSTEAD OF UPDATE, DELETE AS THROW 51000, N''{AppendOnly.Refusal}'', 1;');").EndCommand();
    }
}
