using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.Internal;
using Npgsql.EntityFrameworkCore.PostgreSQL.Migrations;
using Poet.Platform.Persistence;

namespace Poet.Migrations.PostgreSql;

#pragma warning disable EF1001 // the generator that is extended here asks for these options in its constructor; there is no other way to it
/// <summary>Creates the triggers of tables to which rows are only added, with the table.</summary>
internal sealed class AppendOnlyTables(MigrationsSqlGeneratorDependencies dependencies, INpgsqlSingletonOptions options) : NpgsqlMigrationsSqlGenerator(dependencies, options)
#pragma warning restore EF1001
{
    protected override void Generate(CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        base.Generate(operation, model, builder, terminate);
        if (!terminate || AppendOnly.TriggerFor(operation, model) is not { } trigger)
            return;
        var table = Dependencies.SqlGenerationHelper.DelimitIdentifier(operation.Name, operation.Schema);
        var refuse = Dependencies.SqlGenerationHelper.DelimitIdentifier("refuse_change", operation.Schema);
        builder.AppendLine($"CREATE OR REPLACE FUNCTION {refuse}() RETURNS trigger LANGUAGE plpgsql AS $poet$ BEGIN RAISE EXCEPTION '{AppendOnly.Refusal}' USING ERRCODE = 'restrict_violation'; END $poet$;").EndCommand();
        builder.AppendLine($"CREATE TRIGGER \"{trigger}\" BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION {refuse}();").EndCommand();
        builder.AppendLine($"CREATE TRIGGER \"{trigger}_truncate\" BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION {refuse}();").EndCommand();
    }
}
