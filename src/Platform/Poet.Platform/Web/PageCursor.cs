using System.Globalization;
using System.Text;
using Poet.Platform.Errors;

namespace Poet.Platform.Web;

/// <summary>Where a long list goes on: after the row with this place in its order, and with this reference where several rows have it. Opaque to callers.</summary>
/// <param name="Place">An instant or a day as a number, as <see cref="Of(DateTimeOffset, string)"/> and <see cref="Of(DateOnly, string)"/> make it; 0 to the ticks of the last instant there is.</param>
/// <param name="Reference">The row's short reference.</param>
public sealed record PageCursor(long Place, string Reference)
{
    private const int MostCharacters = 80;

    /// <summary>The instant of the row, for lists ordered by one.</summary>
    public DateTimeOffset At => new(Place, TimeSpan.Zero);

    /// <summary>The day of the row, for lists ordered by one.</summary>
    public DateOnly On => DateOnly.FromDayNumber((int)Math.Min(Place, DateOnly.MaxValue.DayNumber));

    /// <summary>After a row of a list that is ordered by an instant.</summary>
    public static PageCursor Of(DateTimeOffset at, string reference) => new(at.UtcTicks, reference);

    /// <summary>After a row of a list that is ordered by a day.</summary>
    public static PageCursor Of(DateOnly on, string reference) => new(on.DayNumber, reference);

    /// <summary>As callers send it back.</summary>
    public string Write() => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Place.ToString(CultureInfo.InvariantCulture)} {Reference}"));

    /// <summary>Null for the first page.</summary>
    /// <param name="text">As it came with the page before.</param>
    /// <exception cref="BadInputException">It is not one of ours.</exception>
    public static PageCursor? Read(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        Span<byte> bytes = stackalloc byte[MostCharacters];
        if (text.Length <= MostCharacters && Convert.TryFromBase64String(text, bytes, out var length) && Encoding.UTF8.GetString(bytes[..length]).Split(' ') is [var place, var reference]
            && long.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= DateTimeOffset.MaxValue.UtcTicks)
            return new(number, reference);
        throw new BadInputException("cursor-unreadable", "Send the cursor as it came with the page before, or none", "cursor");
    }
}
