using System.Data.Common;
using System.Text;

namespace Poet.Platform.Persistence;

/// <summary>
/// Reads values of a row as bytes, for programs that look at millions of rows and keep none of them. What it gives is good until the next value is read. Not for several threads at once.
/// </summary>
public class RowBytes
{
    private byte[] scratch = new byte[512];

    /// <summary>True where there is no value.</summary>
    public virtual bool IsNull(DbDataReader row, int column) => row.IsDBNull(column);

    /// <summary>A text in UTF-8, which must not be null.</summary>
    public virtual ReadOnlySpan<byte> Text(DbDataReader row, int column)
    {
        var text = row.GetString(column);
        if (Encoding.UTF8.GetMaxByteCount(text.Length) is var most && most > scratch.Length)
            scratch = new byte[most];
        return scratch.AsSpan(0, Encoding.UTF8.GetBytes(text, scratch));
    }

    /// <summary>Bytes, which must not be null.</summary>
    public virtual ReadOnlySpan<byte> Bytes(DbDataReader row, int column) => row.GetFieldValue<byte[]>(column);

    /// <summary>Writes an id as 36 small letters and digits.</summary>
    public virtual void Id(DbDataReader row, int column, Span<byte> to) => row.GetGuid(column).TryFormat(to, out _);
}
