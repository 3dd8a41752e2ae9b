using System.Security.Cryptography;

namespace Poet.Platform.Persistence;

/// <summary>A short reference that survives the radio: no I, L, O, S, Z, 0, 1, 2 or 5, and a check character.</summary>
public static class ShortReference
{
    private const string Letters = "ABCDEFGHJKMNPQRTUVWXY346789";
    private const int Length = 7;

    /// <summary>A new one, random, as in K7M-34QX; the database refuses the rare repeat.</summary>
    public static string New()
    {
        Span<char> text = stackalloc char[Length + 1];
        for (var i = 0; i < Length; i++)
            text[i] = Letters[RandomNumberGenerator.GetInt32(Letters.Length)];
        text[Length] = Check(text[..Length]);
        return $"{text[..4]}-{text[4..]}";
    }

    /// <summary>The reference as stored, when what was typed is one; null when a character is wrong or the check does not agree.</summary>
    public static string? Read(string typed)
    {
        var plain = new string([.. typed.ToUpperInvariant().Where(char.IsLetterOrDigit)]);
        return plain.Length == Length + 1 && plain.All(Letters.Contains) && Check(plain.AsSpan(0, Length)) == plain[Length] ? $"{plain[..4]}-{plain[4..]}" : null;
    }

    // weights coprime to 27 catch every single wrong character and most swaps
    private static char Check(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<int> weights = [1, 2, 4, 5, 7, 8, 10];
        var sum = 0;
        for (var i = 0; i < text.Length; i++)
            sum += weights[i] * Letters.IndexOf(text[i], StringComparison.Ordinal);
        return Letters[sum % Letters.Length];
    }
}
