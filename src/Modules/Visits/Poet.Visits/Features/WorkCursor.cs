using System.Globalization;
using System.Text;
using Poet.Platform.Errors;

namespace Poet.Visits.Features;

/// <summary>Where a page of the worklist ended.</summary>
internal sealed record WorkCursor(DateOnly On, string Reference)
{
    public string Write() => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{On.DayNumber.ToString(CultureInfo.InvariantCulture)} {Reference}"));

    /// <summary>Null for none.</summary>
    /// <exception cref="BadInputException">It is not one of ours.</exception>
    public static WorkCursor? Read(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        Span<byte> bytes = stackalloc byte[64];
        if (text.Length <= 80 && Convert.TryFromBase64String(text, bytes, out var length) && Encoding.UTF8.GetString(bytes[..length]).Split(' ') is [var day, var reference]
            && int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= DateOnly.MaxValue.DayNumber)
            return new(DateOnly.FromDayNumber(number), reference);
        throw new BadInputException("cursor-unreadable", "Send the cursor as it came with the page before, or none", "cursor");
    }
}
