namespace Poet.Subjects.Contracts.Identifiers;

/// <summary>The check letter that PNC, CRO and arrest or summons numbers share: the remainder of the digits by 23.</summary>
public static class CheckLetter
{
    // no I, O or S, which look like digits; remainder 0 gives Z
    private const string Alphabet = "ZABCDEFGHJKLMNPQRTUVWXY";

    /// <summary>The letter for a row of decimal digits, read as one number; leading zeros change nothing.</summary>
    /// <exception cref="ArgumentException">Something in it is no digit 0 to 9.</exception>
    public static char Of(ReadOnlySpan<char> digits)
    {
        var remainder = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
                throw new ArgumentException("Only the digits 0 to 9 have a check letter", nameof(digits));
            remainder = (remainder * 10 + (digit - '0')) % Alphabet.Length;
        }
        return Alphabet[remainder];
    }
}
