namespace Poet.Platform.Web;

/// <summary>Lines of a CSV file (RFC 4180) whose cells a spreadsheet program takes for text, whatever somebody wrote in them.</summary>
public static class Csv
{
    private const string BeginFormulas = "=+-@\0\uFF1D\uFF0B\uFF0D\uFF20"; // some programs take full-width signs for the usual ones

    /// <summary>One line with its end.</summary>
    public static string Line(IEnumerable<string?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    // OWASP, CSV injection: a cell that would be taken for a formula gets an apostrophe; some look for one past spaces
    private static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var safe = text.AsSpan().TrimStart() is [var first, ..] && BeginFormulas.Contains(first, StringComparison.Ordinal) || text[0] is '\t' or '\r' or '\n' ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }
}
