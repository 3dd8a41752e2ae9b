using System.Globalization;
using Poet.Platform.Errors;

namespace Poet.Platform.Web;

/// <summary>The cursor of a short list that is read from its beginning: how many rows came before.</summary>
public static class OffsetCursor
{
    /// <summary>How many rows to leave out.</summary>
    /// <param name="cursor">As it came with the page before; null for the first page.</param>
    /// <exception cref="BadInputException">It cannot be read.</exception>
    public static int Read(string? cursor) => string.IsNullOrEmpty(cursor) ? 0
        : int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var from) ? from
        : throw new BadInputException("cursor-unreadable", "Send the cursor as it came with the page before, or none", "cursor");

    /// <summary>The cursor of the next page; null on the last.</summary>
    /// <param name="from">Rows before this page.</param>
    /// <param name="shown">Rows on this page.</param>
    /// <param name="total">Rows in all.</param>
    public static string? Next(int from, int shown, int total) => from + shown < total ? (from + shown).ToString(CultureInfo.InvariantCulture) : null;
}
