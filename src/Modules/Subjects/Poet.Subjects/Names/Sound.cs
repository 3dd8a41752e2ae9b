using System.Text;

namespace Poet.Subjects.Names;

/// <summary>
/// How a token sounds, roughly and for the British Isles: tokens that sound alike get the same key, so that a misspelling finds its name by equality.
/// Vowels after the first letter are left out. A key finds candidates; it decides nothing.
/// </summary>
internal static class Sound
{
    /// <summary>The key: empty for a token without letters a to z.</summary>
    public static string Of(string token)
    {
        var key = new StringBuilder(token.Length);
        for (var i = 0; i < token.Length;)
            i += Step(token, i, key);
        return key.Length <= 40 ? key.ToString() : key.ToString(0, 40);
    }

    private static int Step(string token, int at, StringBuilder key)
    {
        var rest = token.AsSpan(at);
        if (at == 0 && Silent(rest))
            return 1;
        foreach (var (letters, sound) in Groups)
        {
            if (!rest.StartsWith(letters, StringComparison.Ordinal))
                continue;
            foreach (var one in sound)
                Add(key, one);
            return letters.Length;
        }
        if (Single(rest, at) is { } single)
            Add(key, single);
        return 1;
    }

    // longest first
    private static readonly (string Letters, string Sound)[] Groups =
    [
        ("tsch", "x"), ("sch", "sk"), ("tch", "x"), ("dge", "j"), ("dgi", "j"), ("ght", "t"), ("cqu", "k"), ("sci", "s"), ("sce", "s"),
        ("ph", "f"), ("gh", ""), ("ch", "x"), ("sh", "x"), ("th", "0"), ("ck", "k"), ("bh", "f"), ("mh", "f"), ("dh", ""), ("qu", "k"), ("mb", "m"), ("rh", "r"), ("wh", ""),
    ];

    private static bool Silent(ReadOnlySpan<char> rest) =>
        rest.StartsWith("kn", StringComparison.Ordinal) || rest.StartsWith("gn", StringComparison.Ordinal) || rest.StartsWith("wr", StringComparison.Ordinal)
        || rest.StartsWith("ps", StringComparison.Ordinal) || rest.StartsWith("pn", StringComparison.Ordinal);

    private static char? Single(ReadOnlySpan<char> rest, int at) => rest[0] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' or 'y' => at == 0 ? 'a' : null,
        'h' or 'w' => at == 0 ? rest[0] : null,
        'c' => rest.Length > 1 && rest[1] is 'e' or 'i' or 'y' ? 's' : 'k',
        'g' => rest.Length > 1 && rest[1] is 'e' or 'i' or 'y' ? 'j' : 'k',
        'q' or 'x' => 'k',
        'v' => 'f',
        'z' => 's',
        >= 'a' and <= 'z' => rest[0],
        _ => null,
    };

    private static void Add(StringBuilder key, char sound)
    {
        if (key.Length == 0 || key[^1] != sound)
            key.Append(sound);
    }
}
