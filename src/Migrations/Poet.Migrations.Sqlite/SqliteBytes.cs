using System.Data.Common;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Data.Sqlite;
using Poet.Platform.Persistence;

namespace Poet.Migrations.Sqlite;

/// <summary>
/// Values as the library holds them: it keeps texts in UTF-8 and ids as capital letters, of which no strings are made here. The library is called by itself, since counting references of a
/// handle with each value costs more than reading it.
/// </summary>
internal sealed class SqliteBytes(DbCommand command, DbDataReader row) : ReaderBytes(command, row)
{
    private const int Null = 5; // SQLITE_NULL

    private byte[] scratch = new byte[512];

    /// <summary>As the platform keeps instants here.</summary>
    public override long Ticks(int column) => Number(column);

    public override bool IsNull(int column) => ColumnType(Statement, column) == Null;

    public override ReadOnlySpan<byte> Text(int column)
    {
        var statement = Statement;
        var (from, length) = (ColumnBlob(statement, column), ColumnBytes(statement, column)); // in this order: asked for bytes first, it might convert afterwards
        if (length > scratch.Length)
            scratch = new byte[length * 2];
        if (length > 0)
            Marshal.Copy(from, scratch, 0, length);
        return scratch.AsSpan(0, length);
    }

    public override ReadOnlySpan<byte> Bytes(int column) => Text(column);

    public override void Id(int column, Span<byte> to)
    {
        var id = Text(column);
        if (id.Length != to.Length || Ascii.ToLower(id, to, out _) != System.Buffers.OperationStatus.Done)
            to.Clear(); // what is no id must not look like the one before
    }

    // the reader keeps the statement open while it stands on a row
    private nint Statement => ((SqliteDataReader)Row).Handle!.DangerousGetHandle();

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_column_type", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static extern int ColumnType(nint statement, int column);

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_column_blob", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static extern nint ColumnBlob(nint statement, int column);

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_column_bytes", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static extern int ColumnBytes(nint statement, int column);
}
