using System.Globalization;
using System.Text;
using Poet.Platform.Errors;

namespace Poet.Breaches.Features;

/// <summary>Where a list goes on: after the row of this instant and reference.</summary>
internal sealed record PageCursor(DateTimeOffset At, string Reference)
{
    public string Write() => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{At.UtcTicks.ToString(CultureInfo.InvariantCulture)} {Reference}"));

    public static PageCursor? Read(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        Span<byte> bytes = stackalloc byte[64];
        if (text.Length <= 80 && Convert.TryFromBase64String(text, bytes, out var length) && Encoding.UTF8.GetString(bytes[..length]).Split(' ') is [var ticks, var reference]
            && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTimeOffset.MaxValue.UtcTicks)
            return new(new(at, TimeSpan.Zero), reference);
        throw new BadInputException("cursor-unreadable", "Send the cursor as it came with the page before, or none", "cursor");
    }
}
