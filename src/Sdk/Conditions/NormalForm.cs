namespace Poet.OrderTypes.Sdk.Conditions;

/// <summary>One way of writing each number and mark, so that the ledger, the facets and an officer's note agree.</summary>
public static class NormalForm
{
    /// <summary>A telephone number: digits only, a British one from its leading 0 ("+44 7700 900123" is "07700900123").</summary>
    public static string Phone(string number)
    {
        var digits = Digits(number);
        if (digits.StartsWith("0044", StringComparison.Ordinal))
            digits = "0" + digits[4..];
        else if (digits.StartsWith("44", StringComparison.Ordinal) && digits.Length > 11)
            digits = "0" + digits[2..];
        return digits.StartsWith("00", StringComparison.Ordinal) && number.Contains("(0)", StringComparison.Ordinal) ? digits[1..] : digits;
    }

    /// <summary>An IMEI: digits only.</summary>
    public static string Imei(string imei) => Digits(imei);

    /// <summary>A registration mark or an account number: capitals and digits, nothing else.</summary>
    public static string Mark(string mark) => string.Concat(mark.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>An online name: capitals without spaces and without the leading @.</summary>
    public static string OnlineName(string name) => string.Concat(name.Where(c => !char.IsWhiteSpace(c))).TrimStart('@').ToUpperInvariant();

    /// <summary>Any other detail, such as a name or an address: capitals, white space folded to one space, no punctuation.</summary>
    public static string Plain(string text) =>
        string.Join(' ', string.Concat(text.Select(c => char.IsLetterOrDigit(c) ? c : ' ')).ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The value of a ledger entry, by what it is about; ids of places and people as they are written in JSON.</summary>
    /// <param name="about">A word of <see cref="LedgerWords"/>.</param>
    /// <param name="value">As somebody wrote it.</param>
    public static string Of(string about, string value) => about switch
    {
        LedgerWords.Device or LedgerWords.InternetUse => Digits(value) is { Length: >= 14 } imei && !value.TrimStart().StartsWith('+') ? imei : Phone(value),
        LedgerWords.Telephone => Phone(value),
        LedgerWords.Vehicle or LedgerWords.Account or LedgerWords.Payment => Mark(value),
        LedgerWords.OnlineIdentity => OnlineName(value),
        LedgerWords.Travel => value.Trim().ToUpperInvariant(),
        LedgerWords.Place or LedgerWords.Curfew or LedgerWords.Company or LedgerWords.Residence => Guid.TryParse(value, out var id) ? id.ToString() : Plain(value),
        _ => Plain(value),
    };

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
