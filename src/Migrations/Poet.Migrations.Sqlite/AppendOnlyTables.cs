using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Poet.Platform.Persistence;

namespace Poet.Migrations.Sqlite;

/// <summary>Creates the triggers of tables to which rows are only added, with the table. A table that is nothing but its key becomes one tree instead of two.</summary>
internal sealed class AppendOnlyTables(MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations) : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    protected override void Generate(CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        if (terminate && operation.PrimaryKey?.Columns.Length == operation.Columns.Count && operation.Columns.Count > 1)
        {
            base.Generate(operation, model, builder, terminate: false);
            builder.AppendLine(" WITHOUT ROWID;").EndCommand();
        }
        else
            base.Generate(operation, model, builder, terminate);
        if (!terminate || AppendOnly.TriggerFor(operation, model) is not { } trigger)
            return;
        foreach (var act in new[] { "UPDATE", "DELETE" })
            builder.AppendLine($"""CREATE TRIGGER "{trigger}_{act.ToLowerInvariant()}" BEFORE {act} ON "{operation.Name}" BEGIN SELECT RAISE(ABORT, '{AppendOnly.Refusal}'); END;""").EndCommand();
    }
}
