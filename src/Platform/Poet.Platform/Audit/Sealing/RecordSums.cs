using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Poet.Platform.Audit.Sealing;

/// <summary>
/// A sum over (record, entry), whatever their order: equal sums mean equal sets. Each term is an AES-CBC-MAC under a key made for this one run, so nobody can choose
/// rows whose sums meet.
/// </summary>
internal sealed class RecordSums : IDisposable
{
    private const int Most = 1024;

    private readonly Aes aes = Aes.Create();
    private readonly byte[] records = new byte[Most * 16];
    private readonly byte[] entries = new byte[Most * 16];
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
    public void Add(EntryRow entry)
    {
        for (var left = entry.Records; left.Length >= 32; left = left[Math.Min(left.Length, 33)..])
            Add(left[..32], entry.Id);
    }

    /// <summary>Adds one record of an entry: ids as text, with hyphens or without.</summary>
    public void Add(ReadOnlySpan<byte> record, ReadOnlySpan<byte> entry)
    {
        Id(record, records.AsSpan(count * 16, 16));
        Id(entry, entries.AsSpan(count * 16, 16));
        if (++count == Most)
            Flush();
    }

    // what is no id counts as nothing but zeros: it then stands on one side only
    private static void Id(ReadOnlySpan<byte> text, Span<byte> to)
    {
        Span<byte> digits = stackalloc byte[32];
        if (text.Length == 36)
        {
            text[..8].CopyTo(digits);
            text[9..13].CopyTo(digits[8..]);
            text[14..18].CopyTo(digits[12..]);
            text[19..23].CopyTo(digits[16..]);
            text[24..].CopyTo(digits[20..]);
        }
        else if (text.Length == 32)
            text.CopyTo(digits);
        if (Convert.FromHexString(digits, to, out _, out _) != System.Buffers.OperationStatus.Done)
            to.Clear();
    }

    public void Dispose() => aes.Dispose();

    private void Flush()
    {
        var length = count * 16;
        aes.EncryptEcb(records.AsSpan(0, length), records, PaddingMode.None);
        Mix(records, entries, length);
        aes.EncryptEcb(entries.AsSpan(0, length), entries, PaddingMode.None);
        foreach (var term in MemoryMarshal.Cast<byte, UInt128>(entries.AsSpan(0, length)))
            total += term; // wraps, as a sum of residues should
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
