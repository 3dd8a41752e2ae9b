namespace Poet.Platform.Plugins;

/// <summary>Text from outside as it may stand in a reason, a log line or on a page: one line, no control or direction marks, not endless.</summary>
internal static class OneLine
{
    private const int Longest = 300;

    public static string Of(string text)
    {
        var line = string.Concat(text.Take(Longest).Select(c => IsPlain(c) ? c : '?'));
        return text.Length > Longest ? line + "..." : line;
    }

    private static bool IsPlain(char c) => char.GetUnicodeCategory(c) is not (
        System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format
        or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator
        or System.Globalization.UnicodeCategory.Surrogate or System.Globalization.UnicodeCategory.PrivateUse
        or System.Globalization.UnicodeCategory.OtherNotAssigned);
}
