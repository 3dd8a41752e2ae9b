using System.Text;
using System.Text.RegularExpressions;
using Poet.Orders.Import.Reading.Files;

namespace Poet.Orders.Import.Reading.Fields;

/// <summary>
/// Mends UTF-8 that some program once read as Windows-1252 (Oâ€™Brien for O’Brien). A stretch is mended only where its bytes are
/// valid UTF-8, which real words in Welsh, Irish or French are not.
/// </summary>
internal static partial class Mojibake
{
    private static readonly Encoding Strict1252 =
        CodePagesEncodingProvider.Instance.GetEncoding(1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    public static string Repair(string text)
    {
        if (Ascii.IsValid(text) || !text.AsSpan().ContainsAny(LeadBytes))
            return text;
        var repaired = Stretches().Replace(text, m => Mend(m.Value));
        return repaired == text ? text : Repair(repaired); // some files went wrong twice
    }

    private static string Mend(string stretch)
    {
        try
        {
            return StrictUtf8.GetString(Strict1252.GetBytes(stretch));
        }
        catch (ArgumentException) // encoder and decoder say so when a stretch is real text, not broken bytes
        {
            return stretch;
        }
    }

    private static readonly System.Buffers.SearchValues<char> LeadBytes = System.Buffers.SearchValues.Create("ÂÃÄÅâï");

    /// <summary>The bytes 80 to BF as Windows-1252 shows them.</summary>
    private const string Continuation = "[\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]";

    /// <summary>Western letters (C2 to C5), punctuation and currency (E2), and the mark some files begin with (EF BB BF); other leads are rarer than the words they would harm.</summary>
    [GeneratedRegex("(?:[Â-Å]" + Continuation + "|â" + Continuation + "{2}|ï»¿)+")]
    private static partial Regex Stretches();
}
