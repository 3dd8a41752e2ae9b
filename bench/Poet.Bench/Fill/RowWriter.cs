using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Poet.Platform.Persistence;

namespace Poet.Bench.Fill;

/// <summary>Writes many records of one type by the mapping of their context: binary COPY on PostgreSQL, one prepared insert in one transaction on SQLite.</summary>
internal sealed class RowWriter(DbContext db)
{
    public async Task Write<T>(IReadOnlyCollection<T> records) where T : class
    {
        if (records.Count == 0)
            return;
        var entity = db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not mapped in {db.GetType().Name}");
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        Column[] columns = [.. entity.GetProperties().Select(p => new Column(p.GetColumnName(table)!, p.GetGetter(), p.GetRelationalTypeMapping()))];
        var name = table.Schema is { } schema ? SchemaNaming.Table(db.Database.ProviderName!, schema, table.Name) : $"\"{table.Name}\"";
        await db.Database.OpenConnectionAsync();
        switch (db.Database.GetDbConnection())
        {
            case NpgsqlConnection postgres:
                await Copy(postgres, name, columns, records);
                break;
            case SqliteConnection sqlite:
                Insert(sqlite, name, columns, records);
                break;
        }
    }

    private static async Task Copy<T>(NpgsqlConnection connection, string table, Column[] columns, IEnumerable<T> records) where T : class
    {
        await using var copy = await connection.BeginBinaryImportAsync($"COPY {table} ({Names(columns)}) FROM STDIN (FORMAT BINARY)");
        foreach (var record in records)
        {
            await copy.StartRowAsync();
            foreach (var column in columns)
                if (column.Of(record) is { } value)
                    await copy.WriteAsync(value, column.Mapping.StoreTypeNameBase);
                else
                    await copy.WriteNullAsync();
        }
        await copy.CompleteAsync();
    }

    private static void Insert<T>(SqliteConnection connection, string table, Column[] columns, IEnumerable<T> records) where T : class
    {
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = $"INSERT INTO {table} ({Names(columns)}) VALUES ({string.Join(", ", columns.Select((_, i) => "$" + i))})";
        var parameters = columns.Select((_, i) => insert.Parameters.Add(new SqliteParameter("$" + i, null))).ToArray();
        insert.Prepare();
        foreach (var record in records)
        {
            for (var i = 0; i < columns.Length; i++)
                parameters[i].Value = columns[i].Of(record) ?? DBNull.Value;
            insert.ExecuteNonQuery();
        }
        transaction.Commit();
    }

    private static string Names(Column[] columns) => string.Join(", ", columns.Select(c => $"\"{c.Name}\""));

    private sealed record Column(string Name, IClrPropertyGetter Getter, RelationalTypeMapping Mapping)
    {
        private readonly Func<object?, object?>? convert = Mapping.Converter?.ConvertToProvider;

        public object? Of(object record)
        {
            var value = Getter.GetClrValueUsingContainingEntity(record);
            return value is not null && convert is not null ? convert(value) : value;
        }
    }
}
