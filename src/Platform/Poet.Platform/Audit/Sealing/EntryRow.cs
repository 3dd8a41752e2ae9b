using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using Poet.Platform.Persistence;

namespace Poet.Platform.Audit.Sealing;

/// <summary>
/// One entry at a time, from its row straight into the canonical form (see <see cref="CanonicalEntry"/>), without an object for it. Whoever looks at millions of entries would
/// otherwise spend more on making and forgetting texts than on hashing. Reused for each row.
/// </summary>
internal sealed class EntryRow
{
    private const int IdLength = 36;

    private readonly byte[] mark = new byte[CanonicalEntry.HashBytes];
    private byte[] buffer = new byte[2048];
    private int length;
    private (int From, int To) records;

    /// <summary>The canonical form.</summary>
    public ReadOnlySpan<byte> Canonical => buffer.AsSpan(0, length);

    public ReadOnlySpan<byte> Mark => mark;

    /// <summary>The id as text.</summary>
    public ReadOnlySpan<byte> Id => buffer.AsSpan(1 + sizeof(int), IdLength);

    /// <summary>The records it lists, as the entry has them.</summary>
    public ReadOnlySpan<byte> Records => buffer.AsSpan(records.From..records.To);

    public long Ticks { get; private set; }

    /// <summary>Which entry this is, for people.</summary>
    public string Says => string.Create(CultureInfo.InvariantCulture, $"{System.Text.Encoding.ASCII.GetString(Id)} of {new DateTimeOffset(Ticks, TimeSpan.Zero):u}");

    /// <summary>Reads the entry whose first column is this one, in the order of <see cref="EntryReader.Columns"/>; false where the row has none.</summary>
    public bool Read(RowBytes row, int first)
    {
        if (row.IsNull(first))
            return false;
        (length, buffer[0]) = (1, CanonicalEntry.Version);
        WriteId(row, first);
        WriteInstant(row, first + 1);
        WriteId(row, first + 2);
        for (var column = 3; column <= 9; column++)
            WriteText(row, first + column, mayBeMissing: column is 4 or 8 or 9);
        WriteId(row, first + 10);
        WriteText(row, first + 11, mayBeMissing: false);
        records = (length - BinaryPrimitives.ReadInt32BigEndian(buffer.AsSpan(lastLengthAt)), length);
        WriteText(row, first + 12, mayBeMissing: true);
        Array.Clear(mark);
        if (row.Bytes(first + 13) is { Length: CanonicalEntry.HashBytes } stored)
            stored.CopyTo(mark);
        return true;
    }

    private int lastLengthAt;

    private void WriteId(RowBytes row, int column)
    {
        Room(IdLength);
        Length(IdLength);
        row.Id(column, buffer.AsSpan(length, IdLength));
        length += IdLength;
    }

    private void WriteInstant(RowBytes row, int column)
    {
        Ticks = row.Ticks(column);
        Room(20);
        Utf8Formatter.TryFormat((Ticks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond, buffer.AsSpan(length + sizeof(int)), out var written);
        Length(written);
        length += written;
    }

    private void WriteText(RowBytes row, int column, bool mayBeMissing)
    {
        if (mayBeMissing && row.IsNull(column))
        {
            Room(0);
            Length(-1);
            return;
        }
        var text = row.Text(column);
        Room(text.Length);
        Length(text.Length);
        text.CopyTo(buffer.AsSpan(length));
        length += text.Length;
    }

    private void Length(int of)
    {
        BinaryPrimitives.WriteInt32BigEndian(buffer.AsSpan(length), of);
        lastLengthAt = length;
        length += sizeof(int);
    }

    private void Room(int more)
    {
        if (buffer.Length < length + sizeof(int) + more)
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, length + sizeof(int) + more));
    }
}
