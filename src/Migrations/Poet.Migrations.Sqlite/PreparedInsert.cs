using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Poet.Migrations.Sqlite;

/// <summary>
/// One INSERT, prepared once and stepped for every row, on the library itself: a command makes a reader and looks at its parameters anew for each row, which costs more than
/// SQLite does. Values are written as Microsoft.Data.Sqlite writes them.
/// </summary>
internal sealed class PreparedInsert : IDisposable
{
    // many rows touch many pages of many indexes: with the 2 MB of a new connection most would be read again and again, and every 4 MB be copied from the log
    private const string ManyPages = "PRAGMA cache_size=-8192; PRAGMA wal_autocheckpoint=8192";

    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;

    public PreparedInsert(SqliteConnection connection, string table, IReadOnlyList<string> columns)
    {
        database = connection.Handle ?? throw new InvalidOperationException("Open the connection before inserting rows");
        Check(raw.sqlite3_exec(database, ManyPages));
        var names = string.Join(", ", columns.Select(c => $"\"{c}\""));
        Check(raw.sqlite3_prepare_v2(database, $"INSERT INTO {table} ({names}) VALUES ({string.Join(", ", columns.Select(_ => "?"))})", out statement));
    }

    /// <exception cref="SqliteException">The row was refused.</exception>
    public void Write(object?[] row)
    {
        for (var i = 0; i < row.Length; i++)
            Check(Bind(i + 1, row[i]));
        var done = raw.sqlite3_step(statement);
        raw.sqlite3_reset(statement); // says again what the step said
        if (done != raw.SQLITE_DONE)
            Check(done);
    }

    public void Dispose() => statement?.Dispose();

    private int Bind(int at, object? value) => value switch
    {
        null or DBNull => raw.sqlite3_bind_null(statement, at),
        string text => raw.sqlite3_bind_text(statement, at, text),
        Guid id => BindId(at, id),
        bool yes => raw.sqlite3_bind_int(statement, at, yes ? 1 : 0),
        int whole => raw.sqlite3_bind_int(statement, at, whole),
        long whole => raw.sqlite3_bind_int64(statement, at, whole),
        short whole => raw.sqlite3_bind_int(statement, at, whole),
        byte whole => raw.sqlite3_bind_int(statement, at, whole),
        double number => raw.sqlite3_bind_double(statement, at, number),
        decimal number => raw.sqlite3_bind_text(statement, at, number.ToString("0.0###########################", CultureInfo.InvariantCulture)),
        DateOnly day => raw.sqlite3_bind_text(statement, at, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        byte[] bytes => raw.sqlite3_bind_blob(statement, at, bytes),
        Enum => throw new ArgumentException($"{value.GetType().Name} has no conversion in the mapping", nameof(value)),
        _ => throw new ArgumentException($"Write down how SQLite keeps a {value.GetType().Name}", nameof(value)),
    };

    // in capitals; most columns of most rows are ids, so no string is made of them
    private int BindId(int at, Guid id)
    {
        Span<byte> text = stackalloc byte[36];
        id.TryFormat(text, out _);
        foreach (ref var letter in text)
            if (letter >= 'a')
                letter -= 'a' - 'A';
        return raw.sqlite3_bind_text(statement, at, text);
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
            SqliteException.ThrowExceptionForRC(result, database);
    }
}
