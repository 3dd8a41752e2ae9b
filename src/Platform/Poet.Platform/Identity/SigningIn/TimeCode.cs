using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Poet.Platform.Identity.SigningIn;

/// <summary>Codes of an authenticator app: TOTP of RFC 6238 with HMAC-SHA1, six digits and 30 seconds, which every app knows.</summary>
internal static class TimeCode
{
    private const int Seconds = 30;
    private const int Digits = 1_000_000;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>160 bits, as RFC 4226 recommends.</summary>
    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(20);

    /// <summary>The step in which an instant lies.</summary>
    public static long StepAt(DateTimeOffset instant) => instant.ToUnixTimeSeconds() / Seconds;

    /// <summary>The code of a step.</summary>
    public static string Of(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // the apps know no other; HMAC does not need a hash that resists collisions (RFC 4226 appendix B.2)
        HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xf)..]) & 0x7fffffff;
        return (number % Digits).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code this is: the present one, or one beside it where the telephone's clock is a little off. Null when none.</summary>
    public static long? StepOf(byte[] key, string code, DateTimeOffset now)
    {
        var typed = new string([.. code.Where(c => !char.IsWhiteSpace(c) && c != '-')]);
        var present = StepAt(now);
        long? found = null;
        foreach (var step in (long[])[present - 1, present, present + 1])
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(typed), System.Text.Encoding.ASCII.GetBytes(Of(key, step))))
                found = step;
        return found;
    }

    /// <summary>A key as people and apps write it (base 32 of RFC 4648, without padding).</summary>
    public static string Write(ReadOnlySpan<byte> key)
    {
        var text = new System.Text.StringBuilder();
        int held = 0, bits = 0;
        foreach (var one in key)
        {
            held = (held << 8) | one;
            for (bits += 8; bits >= 5; bits -= 5)
                text.Append(Alphabet[(held >> (bits - 5)) & 31]);
            held &= (1 << bits) - 1;
        }
        return bits == 0 ? text.ToString() : text.Append(Alphabet[(held << (5 - bits)) & 31]).ToString();
    }

    /// <summary>In groups of four, to be read and typed.</summary>
    public static string Grouped(string text, char between = ' ') => string.Join(between, text.Chunk(4).Select(g => new string(g)));
}
