using System.Text;

namespace Poet.Orders.Import.Reading.Fields;

/// <summary>Text as it is compared: lower case, no accents or punctuation, single spaces.</summary>
internal static class Words
{
    /// <summary>Full stops and apostrophes vanish ("D.O.B" is "dob"), other punctuation divides words ("Type/Order" is "type order").</summary>
    public static string Fold(string text) => Fold(text, punctuationDivides: true);

    public static string Fold(string text, bool punctuationDivides)
    {
        text = Decomposed(text);
        Span<char> folded = text.Length <= 512 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        var gap = false;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                if (gap && length > 0)
                    folded[length++] = ' '; // never longer than the text: a space stands for at least one character left out
                gap = false;
                folded[length++] = char.ToLowerInvariant(c);
            }
            else if (char.IsWhiteSpace(c) || punctuationDivides && c is not ('.' or '\'' or '’' or '‘' or '`') && !IsAccent(c))
                gap = true;
        }
        return new(folded[..length]);
    }

    /// <summary>Without doubled, leading and trailing white space; line breaks become spaces.</summary>
    public static string OneLine(string text)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.IndexOfAny("\t\r\n\u00A0") < 0 && trimmed.IndexOf("  ") < 0)
            return trimmed.Length == text.Length ? text : trimmed.ToString();
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Half a surrogate pair, as broken files have them, cannot be decomposed and is no letter.</summary>
    private static string Decomposed(string text) =>
        Ascii.IsValid(text) ? text : string.Concat(text.Where(c => !char.IsSurrogate(c) && c is not ('\uFFFE' or '\uFFFF'))).Normalize(NormalizationForm.FormD);

    private static bool IsAccent(char c) => char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;
}
