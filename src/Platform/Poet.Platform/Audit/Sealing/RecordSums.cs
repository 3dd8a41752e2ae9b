using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Poet.Platform.Audit.Sealing;

/// <summary>
/// A sum over (record, entry, time), whatever their order: equal sums mean equal sets. Each term is an AES-CBC-MAC under a key made for this one run, so nobody can choose
/// rows whose sums meet.
/// </summary>
internal sealed class RecordSums : IDisposable
{
    private const int Most = 1024;

    private readonly Aes aes = Aes.Create();
    private readonly byte[] records = new byte[Most * 16];
    private readonly byte[] entries = new byte[Most * 16];
    private readonly byte[] times = new byte[Most * 16];
    private UInt128 total;
    private int count;

    /// <summary>With a key of its own.</summary>
    public RecordSums() => aes.Key = RandomNumberGenerator.GetBytes(16);

    private RecordSums(byte[] key) => aes.Key = key;

    /// <summary>Another sum that can be compared with this one.</summary>
    public RecordSums Comparable() => new(aes.Key);

    /// <summary>The sum so far.</summary>
    public UInt128 Total
    {
        get
        {
            Flush();
            return total;
        }
    }

    /// <summary>Adds the records that an entry lists.</summary>
    public void Add(AuditEntry entry)
    {
        for (var at = 0; at + 32 <= entry.Records.Length; at += 33)
            if (Guid.TryParseExact(entry.Records.AsSpan(at, 32), "N", out var record))
                Add(record, entry.Id, entry.At);
    }

    /// <summary>Adds one record of an entry.</summary>
    public void Add(Guid record, Guid entry, DateTimeOffset at)
    {
        record.TryWriteBytes(records.AsSpan(count * 16));
        entry.TryWriteBytes(entries.AsSpan(count * 16));
        var ticks = at.UtcTicks;
        MemoryMarshal.Write(times.AsSpan(count * 16), in ticks);
        if (++count == Most)
            Flush();
    }

    public void Dispose() => aes.Dispose();

    private void Flush()
    {
        var length = count * 16;
        aes.EncryptEcb(records.AsSpan(0, length), records, PaddingMode.None);
        Mix(records, entries, length);
        aes.EncryptEcb(entries.AsSpan(0, length), entries, PaddingMode.None);
        Mix(entries, times, length);
        aes.EncryptEcb(times.AsSpan(0, length), times, PaddingMode.None);
        foreach (var term in MemoryMarshal.Cast<byte, UInt128>(times.AsSpan(0, length)))
            total += term; // wraps, as a sum of residues should
        Array.Clear(times);
        count = 0;
    }

    private static void Mix(byte[] from, byte[] into, int length)
    {
        var add = MemoryMarshal.Cast<byte, ulong>(from.AsSpan(0, length));
        var to = MemoryMarshal.Cast<byte, ulong>(into.AsSpan(0, length));
        for (var i = 0; i < to.Length; i++)
            to[i] ^= add[i];
    }
}
