using System.Globalization;
using System.Text;

namespace Poet.Subjects.Names;

/// <summary>Letters as they are compared: lower case, without accents, and foreign letters by the ones an English keyboard has.</summary>
internal static class Folding
{
    /// <summary>The text in lower-case letters a to z, digits, apostrophes, hyphens and single spaces; letters of other scripts stay.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in Decomposed(text))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.ModifierLetter && c is not ('ʼ' or 'ʻ'))
                continue;
            if (IsApostrophe(c))
                folded.Append('\'');
            else if (c is '-' or '‐' or '‑' or '–' or '—')
                folded.Append('-');
            else if (char.IsLetterOrDigit(c))
                Append(folded, char.ToLowerInvariant(c));
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }
        return folded.ToString().Trim();
    }

    private static string Decomposed(string text)
    {
        try
        {
            return text.IsNormalized(NormalizationForm.FormKD) ? text : text.Normalize(NormalizationForm.FormKD);
        }
        catch (ArgumentException)
        {
            return string.Concat(text.Where(c => !char.IsSurrogate(c))).Normalize(NormalizationForm.FormKD); // a cut-off surrogate pair
        }
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '`' or '´' or 'ʼ' or 'ʻ' or '′' or '＇';

    private static void Append(StringBuilder folded, char c)
    {
        switch (c)
        {
            case 'ß': folded.Append("ss"); break;
            case 'æ': folded.Append("ae"); break;
            case 'œ': folded.Append("oe"); break;
            case 'ø': folded.Append('o'); break;
            case 'ł': folded.Append('l'); break;
            case 'đ' or 'ð': folded.Append('d'); break;
            case 'þ': folded.Append("th"); break;
            case 'ı': folded.Append('i'); break;
            default: folded.Append(c); break;
        }
    }
}
