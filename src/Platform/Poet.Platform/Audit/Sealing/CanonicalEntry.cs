using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Poet.Platform.Audit.Sealing;

/// <summary>
/// The one form of an entry that marks and seals are computed over, version 1: the byte 1, then in this order id, time, actor, actor's name, on behalf of, force, action,
/// result, purpose, reason, correlation, records, changes. Each is its length in bytes (four bytes, big-endian) and its text in UTF-8; what is not there has the length -1
/// and no text. Ids are 36 lower-case characters, the time is in microseconds since 1970.
/// </summary>
internal static class CanonicalEntry
{
    public const int HashBytes = SHA256.HashSizeInBytes;
    public const byte Version = 1;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? buffer;

    /// <summary>The bytes; good until the next call on this thread.</summary>
    public static ReadOnlySpan<byte> Of(AuditEntry entry)
    {
        if (buffer is null || buffer.Capacity > 1 << 20)
            buffer = new(1024); // an import of thousands must not keep its memory for ever
        var to = buffer;
        to.ResetWrittenCount();
        to.GetSpan(1)[0] = Version;
        to.Advance(1);
        Write(to, entry.Id);
        Write(to, (entry.At.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond);
        Write(to, entry.ActorId);
        Write(to, entry.ActorName);
        Write(to, entry.OnBehalfOf);
        Write(to, entry.Force);
        Write(to, entry.Action);
        Write(to, entry.Result);
        Write(to, entry.Purpose);
        Write(to, entry.Reason);
        Write(to, entry.Correlation);
        Write(to, entry.Records);
        Write(to, entry.Changes);
        return to.WrittenSpan;
    }

    /// <summary>The mark that an entry of ours carries.</summary>
    public static void Mark(AuditEntry entry, byte[] key, Span<byte> mark) => HMACSHA256.HashData(key, Of(entry), mark);

    /// <summary>The hash of the next seal: over the hash before it, its number, the entry's mark and the entry.</summary>
    public static void Chain(ReadOnlySpan<byte> previous, long sequence, ReadOnlySpan<byte> mark, ReadOnlySpan<byte> entry, Span<byte> hash, IncrementalHash sha)
    {
        Span<byte> number = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(number, sequence);
        sha.AppendData(previous);
        sha.AppendData(number);
        sha.AppendData(mark);
        sha.AppendData(entry);
        sha.GetHashAndReset(hash);
    }

    private static void Write(ArrayBufferWriter<byte> to, string? text)
    {
        if (text is null)
        {
            BinaryPrimitives.WriteInt32BigEndian(to.GetSpan(sizeof(int)), -1);
            to.Advance(sizeof(int));
            return;
        }
        var span = to.GetSpan(sizeof(int) + Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = Encoding.UTF8.GetBytes(text, span[sizeof(int)..]);
        BinaryPrimitives.WriteInt32BigEndian(span, length);
        to.Advance(sizeof(int) + length);
    }

    private static void Write<T>(ArrayBufferWriter<byte> to, T value) where T : IUtf8SpanFormattable
    {
        var span = to.GetSpan(sizeof(int) + 40);
        value.TryFormat(span[sizeof(int)..], out var length, default, System.Globalization.CultureInfo.InvariantCulture);
        BinaryPrimitives.WriteInt32BigEndian(span, length);
        to.Advance(sizeof(int) + length);
    }
}
