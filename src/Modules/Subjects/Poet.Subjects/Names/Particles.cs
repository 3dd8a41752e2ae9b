namespace Poet.Subjects.Names;

/// <summary>The words and prefixes that mean "son of", "daughter of" or "descendant of" in Irish, Scottish and Welsh names.</summary>
internal static class Particles
{
    private static readonly HashSet<string> Descendant = new(StringComparer.Ordinal) { "o", "ua", "ui", "ni" };
    private static readonly HashSet<string> SonOf = new(StringComparer.Ordinal) { "mac", "mc", "mag", "nic" };
    private static readonly HashSet<string> Welsh = new(StringComparer.Ordinal) { "ap", "ab", "ferch", "verch" };
    private const string Lenited = "bcdfgmpst";

    public static bool IsParticle(string word) => Descendant.Contains(word) || SonOf.Contains(word) || Welsh.Contains(word);

    /// <summary>A word without its apostrophes and hyphens.</summary>
    public static string Plain(string word) => word.Replace("'", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);

    /// <summary>O'Brien and M'Donald: what stands before the apostrophe, and the rest; null for D'Arcy, where it is part of the name.</summary>
    public static (string Particle, string Name)? Apostrophe(string word)
    {
        var at = word.IndexOf('\'', StringComparison.Ordinal);
        if (at <= 0 || Plain(word[(at + 1)..]) is not { Length: > 1 } rest)
            return null;
        return word[..at] switch { "o" => ("o", rest), "m" => ("mc", rest), _ => null };
    }

    /// <summary>A particle and the name after it as one token, and the tokens under which the name is found as well.</summary>
    public static (string Token, IReadOnlyList<string> Others) Join(string particle, string name)
    {
        if (Welsh.Contains(particle))
            return (WithoutMac(name), Contractions(particle, name));
        // after the women's forms the first letter is softened: Ní Bhriain is the daughter of Ó Briain
        var hard = particle is "ni" or "nic" or "ui" && name.Length > 2 && name[1] == 'h' && Lenited.Contains(name[0], StringComparison.Ordinal)
            ? name[0] + name[2..] : name;
        return ((SonOf.Contains(particle) ? "mc" : "o") + hard, [hard]);
    }

    /// <summary>Mac and Mc are one prefix: MacDonald and McDonald are written for each other.</summary>
    public static string WithoutMac(string token) =>
        token.Length >= 6 && token.StartsWith("mac", StringComparison.Ordinal) ? "mc" + token[3..] : token;

    /// <summary>ap Rhys became Prys, ap Hywel Pywel (Powell), ab Owen Bowen.</summary>
    private static List<string> Contractions(string particle, string name)
    {
        List<string> others = [particle + name];
        if (particle == "ap")
            others.Add("p" + (name[0] == 'h' ? name[1..] : name.StartsWith("rh", StringComparison.Ordinal) ? "r" + name[2..] : name));
        if (particle == "ab")
            others.Add("b" + name);
        return others;
    }
}
