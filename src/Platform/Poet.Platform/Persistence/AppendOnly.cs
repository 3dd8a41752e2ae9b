using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Poet.Platform.Persistence;

/// <summary>
/// Tables to which rows are only added. The mapping names a trigger; each database's generator of migrations writes that trigger whenever it creates the table,
/// so making a migration anew cannot lose it.
/// </summary>
public static class AppendOnly
{
    /// <summary>What the database says when somebody tries.</summary>
    public const string Refusal = "Rows of the audit are never changed or deleted";

    /// <summary>The trigger of a table.</summary>
    public static string TriggerOf(string table) => "append_only_" + table;

    /// <summary>The trigger that this new table needs; null when its rows may change.</summary>
    public static string? TriggerFor(CreateTableOperation table, IModel? model) =>
        model?.GetRelationalModel().FindTable(table.Name, table.Schema)?.Triggers.Select(t => t.ModelName)
            .FirstOrDefault(name => name.StartsWith("append_only_", StringComparison.Ordinal));
}
