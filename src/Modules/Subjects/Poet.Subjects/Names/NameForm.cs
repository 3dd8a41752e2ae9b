namespace Poet.Subjects.Names;

/// <summary>
/// A name as it is compared and searched. The same person's name written with or without accents, apostrophes, hyphens, or the Irish and Welsh particles
/// comes out the same, or shares tokens.
/// </summary>
/// <param name="Tokens">The parts in the order written, canonical.</param>
/// <param name="Others">Further tokens under which it is found: compounds written as one, names without their particle, Welsh contractions.</param>
internal sealed record NameForm(IReadOnlyList<string> Tokens, IReadOnlyList<string> Others)
{
    /// <summary>More words than this are no name, and would only make the index large.</summary>
    public const int MostTokens = 12;

    public const int LongestToken = 40;

    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal) { "mr", "mrs", "ms", "miss", "mx", "dr", "sir", "rev", "master" };
    private static readonly HashSet<string> Joining = new(StringComparer.Ordinal) { "van", "von", "der", "den", "de", "la", "le", "du", "di", "da", "dos", "del", "al", "el", "st" };

    /// <summary>What is stored and compared for equality.</summary>
    public string Normal => string.Join(' ', Tokens);

    /// <summary>Every token under which the name is indexed, each once.</summary>
    public IEnumerable<string> Indexed => Tokens.Concat(Others).Distinct(StringComparer.Ordinal);

    public static NameForm Of(string name)
    {
        var words = Folding.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        List<string> tokens = [], others = [];
        var start = 0;
        while (start < words.Length - 1 && Titles.Contains(words[start]))
            start++;
        for (var i = start; i < words.Length && tokens.Count < MostTokens;)
            i += Take(words.AsSpan(i), tokens, others);
        return new([.. tokens.Select(Cut)], [.. others.Select(Cut).Where(o => o.Length > 1).Distinct(StringComparer.Ordinal).Except(tokens, StringComparer.Ordinal)]);
    }

    /// <summary>Reads the next word with the particles before it; tells how many words that were.</summary>
    private static int Take(ReadOnlySpan<string> words, List<string> tokens, List<string> others)
    {
        var word = words[0];
        var next = words.Length > 1 ? words[1] : null;
        if (next is not null && Particles.IsParticle(word) && Particles.Plain(next).Length > 1)
        {
            var joined = Particles.Join(word, Particles.Plain(next));
            tokens.Add(joined.Token);
            others.AddRange(joined.Others);
            return 2;
        }
        var run = 0;
        while (run < words.Length && Joining.Contains(words[run]))
            run++;
        if (run > 0 && run < words.Length)
        {
            for (var i = 0; i < run; i++)
                tokens.Add(words[i]);
            others.Add(string.Concat(string.Concat(words[..run].ToArray()), Particles.Plain(words[run])));
            return run;
        }
        TakeWord(word, tokens, others);
        return 1;
    }

    private static void TakeWord(string word, List<string> tokens, List<string> others)
    {
        var parts = word.Split('-', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > 1)
            others.Add(string.Concat(parts.Select(Particles.Plain)));
        foreach (var part in parts)
        {
            if (Particles.Apostrophe(part) is var (particle, rest))
            {
                var joined = Particles.Join(particle, rest);
                tokens.Add(joined.Token);
                others.AddRange(joined.Others);
            }
            else if (Particles.Plain(part) is { Length: > 0 } plain)
                tokens.Add(Particles.WithoutMac(plain));
        }
    }

    private static string Cut(string token) => token.Length <= LongestToken ? token : token[..LongestToken];
}
