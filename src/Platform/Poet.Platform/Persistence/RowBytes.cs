using System.Data.Common;
using System.Text;

namespace Poet.Platform.Persistence;

/// <summary>
/// The answer to a question, row by row as bytes, for programs that look at millions of rows and keep none of them. What a row gives is good until the next value is read. For one thread.
/// </summary>
public abstract class RowBytes : IAsyncDisposable
{
    /// <summary>Goes on to the next row; false after the last. It waits for the database where it must: whoever asks has a thread of its own.</summary>
    public abstract bool Read();

    /// <summary>True where there is no value.</summary>
    public abstract bool IsNull(int column);

    /// <summary>A whole number.</summary>
    public abstract long Number(int column);

    /// <summary>An instant, in ticks of UTC.</summary>
    public abstract long Ticks(int column);

    /// <summary>A text in UTF-8, which must not be null.</summary>
    public abstract ReadOnlySpan<byte> Text(int column);

    /// <summary>Bytes, which must not be null.</summary>
    public abstract ReadOnlySpan<byte> Bytes(int column);

    /// <summary>Writes an id as 36 small letters and digits.</summary>
    public abstract void Id(int column, Span<byte> to);

    /// <summary>Ends the question.</summary>
    public abstract ValueTask DisposeAsync();
}

/// <summary>By the usual reader, for every database.</summary>
public class ReaderBytes(DbCommand command, DbDataReader row) : RowBytes
{
    private byte[] scratch = new byte[512];

    /// <summary>The row at hand.</summary>
    protected DbDataReader Row => row;

    /// <summary>Asks.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="sql">The question.</param>
    /// <param name="rows">What reads its rows.</param>
    /// <param name="cancel">Stops waiting.</param>
    public static async Task<RowBytes> Ask(DbConnection connection, string sql, Func<DbCommand, DbDataReader, RowBytes> rows, CancellationToken cancel)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0; // as long as it takes
        return rows(command, await command.ExecuteReaderAsync(cancel));
    }

    /// <inheritdoc/>
    public override bool Read() => row.Read();

    /// <inheritdoc/>
    public override bool IsNull(int column) => row.IsDBNull(column);

    /// <inheritdoc/>
    public override long Number(int column) => row.GetInt64(column);

    /// <inheritdoc/>
    public override long Ticks(int column) => row.GetFieldValue<DateTimeOffset>(column).UtcTicks;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Text(int column)
    {
        var text = row.GetString(column);
        if (Encoding.UTF8.GetMaxByteCount(text.Length) is var most && most > scratch.Length)
            scratch = new byte[most];
        return scratch.AsSpan(0, Encoding.UTF8.GetBytes(text, scratch));
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Bytes(int column) => row.GetFieldValue<byte[]>(column);

    /// <inheritdoc/>
    public override void Id(int column, Span<byte> to) => row.GetGuid(column).TryFormat(to, out _);

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await row.DisposeAsync();
        await command.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
