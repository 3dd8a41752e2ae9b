using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Poet.Orders.Import;

/// <summary>
/// Ids of a line and of its order, worked out from the run and the line's place: an import that was stopped and goes on gives the same ids, so nothing is recorded twice.
/// Version 7, counting up with the lines, so that rows are written in the order of their keys.
/// </summary>
internal static class LineIds
{
    private const int InOneMillisecond = 4096;

    public static Guid OfLine(ImportRun run, int ordinal) => Of(run, ordinal, 0);

    /// <summary>The order of a line; a line that names several has a next one, counted from 0.</summary>
    public static Guid OfOrder(ImportRun run, int ordinal, int next = 0) => Of(run, ordinal, (byte)(1 + next));

    private static Guid Of(ImportRun run, int ordinal, byte kind)
    {
        Span<byte> seed = stackalloc byte[21];
        run.Id.TryWriteBytes(seed);
        BinaryPrimitives.WriteInt32BigEndian(seed[16..], ordinal);
        seed[20] = kind;
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(seed, hash);

        Span<byte> id = hash[..16];
        var place = (run.StartedAt.ToUnixTimeMilliseconds() + ordinal / InOneMillisecond << 12) | (long)(ordinal % InOneMillisecond);
        Span<byte> front = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(front, place << 4); // 48 bits of time, then 12 of the place
        front[..6].CopyTo(id);
        id[6] = (byte)(0x70 | front[6] >> 4);
        id[7] = (byte)(front[6] << 4 | front[7] >> 4);
        id[8] = (byte)(0x80 | id[8] & 0x3F);
        return new(id, bigEndian: true);
    }
}
