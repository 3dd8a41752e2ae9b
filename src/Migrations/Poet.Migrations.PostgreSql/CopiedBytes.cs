using System.Buffers.Binary;
using Poet.Platform.Persistence;

namespace Poet.Migrations.PostgreSql;

/// <summary>
/// Rows as the server copies them out (COPY in its binary format, version 1): each value is its length and its bytes, of which no strings are made here. The usual reader makes an object of most
/// values, which costs more than what is done with them.
/// </summary>
internal sealed class CopiedBytes(Stream copy) : RowBytes
{
    private const int HeaderLength = 19; // signature, flags, length of an extension that nobody uses
    private const int Missing = -1;
    private static readonly long Epoch = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;

    private byte[] buffer = new byte[32 * 1024];
    private int from;
    private int until;
    private bool begun;
    private (int At, int Length)[] columns = [];

    public override bool Read()
    {
        if (!begun)
            Begin();
        Have(sizeof(short));
        var count = BinaryPrimitives.ReadInt16BigEndian(buffer.AsSpan(from));
        from += sizeof(short);
        if (count < 0)
            return false;
        if (columns.Length != count)
            columns = new (int, int)[count];
        // places are kept from the row's first byte, which moves to the front when more must be read
        var row = from;
        var at = 0;
        for (var i = 0; i < count; i++)
        {
            Have(ref row, at + sizeof(int));
            var length = BinaryPrimitives.ReadInt32BigEndian(buffer.AsSpan(row + at));
            at += sizeof(int);
            columns[i] = (at, length);
            if (length > 0)
                Have(ref row, at += length);
        }
        for (var i = 0; i < count; i++)
            columns[i].At += row;
        from = columns[count - 1] is var last && last.Length > 0 ? last.At + last.Length : last.At;
        return true;
    }

    public override bool IsNull(int column) => columns[column].Length == Missing;

    public override long Number(int column) => Text(column) is { Length: sizeof(int) } small ? BinaryPrimitives.ReadInt32BigEndian(small) : BinaryPrimitives.ReadInt64BigEndian(Text(column));

    public override long Ticks(int column) => Epoch + Number(column) * TimeSpan.TicksPerMicrosecond;

    public override ReadOnlySpan<byte> Text(int column) => columns[column] is { Length: >= 0 } at
        ? buffer.AsSpan(at.At, at.Length)
        : throw new InvalidOperationException($"Column {column} has no value");

    public override ReadOnlySpan<byte> Bytes(int column) => Text(column);

    public override void Id(int column, Span<byte> to) => new Guid(Text(column), bigEndian: true).TryFormat(to, out _);

    public override ValueTask DisposeAsync() => copy.DisposeAsync();

    private void Begin()
    {
        begun = true;
        Have(HeaderLength);
        if (!buffer.AsSpan(from).StartsWith("PGCOPY\n"u8) || BinaryPrimitives.ReadInt32BigEndian(buffer.AsSpan(from + 15)) != 0)
            throw new InvalidDataException("The server copies in a format that is not known here");
        from += HeaderLength;
    }

    private void Have(int bytes) => Have(ref from, bytes);

    // makes sure that so many bytes from this place on are there
    private void Have(ref int place, int bytes)
    {
        if (until - place >= bytes)
            return;
        var kept = until - place;
        if (bytes > buffer.Length)
        {
            var larger = new byte[Math.Max(bytes, buffer.Length * 2)];
            buffer.AsSpan(place, kept).CopyTo(larger);
            buffer = larger;
        }
        else
            buffer.AsSpan(place, kept).CopyTo(buffer);
        (place, until) = (0, kept);
        while (until < bytes)
        {
            var read = copy.Read(buffer.AsSpan(until));
            if (read == 0)
                throw new EndOfStreamException("The server ended a copy in the middle of a row");
            until += read;
        }
    }
}
