namespace Poet.Orders.Features;

/// <summary>The name under which somebody sent a file: shown and offered again, never the way to a file of ours.</summary>
internal static class SentName
{
    private const int Longest = 255;

    /// <summary>What follows the last slash of either kind, in whichever system it was written, without control characters.</summary>
    public static string Of(string sent, string otherwise)
    {
        var name = new string([.. sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..].Where(c => !char.IsControl(c))]).Trim();
        return name.Length == 0 ? otherwise : name.Length <= Longest ? name : name[^Longest..];
    }
}
