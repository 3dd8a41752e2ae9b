using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Poet.Orders.Import.Reading.Fields;

/// <summary>A person's name in its parts, with the other names the cell gives.</summary>
/// <param name="Given">Empty where the cell holds a single name.</param>
internal sealed record NameReading(string Given, string Family, IReadOnlyList<OtherName> Others)
{
    public string Full => Given.Length == 0 ? Family : $"{Given} {Family}";

    /// <summary>A name of one word may be a family name, a nickname or a slip.</summary>
    public bool IsSingle => Given.Length == 0;
}

/// <summary>Another name of the same person.</summary>
/// <param name="IsFormer">A name before marriage or before a change of name.</param>
internal sealed record OtherName(string Given, string Family, bool IsFormer)
{
    public string Full => Given.Length == 0 ? Family : $"{Given} {Family}";
}

/// <summary>Names as people write them: either order, capitals for the family name, aliases after "aka", "@" or in brackets.</summary>
internal static partial class NameReader
{
    private static readonly HashSet<string> Titles = new(StringComparer.OrdinalIgnoreCase) { "mr", "mrs", "ms", "miss", "mx", "dr", "sir", "rev", "master" };

    /// <summary>Words that belong to the family name that follows them: Dutch, Spanish, Arabic, Welsh (ap, ab, ferch) and Irish (Ó, Ní, Mac, Nic, Uí, de).</summary>
    private static readonly HashSet<string> Particles = new(StringComparer.OrdinalIgnoreCase)
    {
        "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "el", "al", "bin", "ibn", "bint", "ap", "ab", "ferch", "verch",
        "o", "ó", "ní", "ni", "mac", "mc", "nic", "uí", "ui", "st", "st.", "san", "ter", "ten", "zu",
    };

    private static readonly SearchValues<char> Marks = SearchValues.Create("([@\"“‘");

    /// <summary>What <see cref="OtherMark"/> must hold: most names hold none, and this look is cheap.</summary>
    private static readonly SearchValues<string> OtherMarkParts =
        SearchValues.Create(["aka", "a.k", "a k", "a/k", "alias", "known", "formerly", "fka", "f.k", "nee", "née", "born", "previously", " '"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Null when the cell holds no name.</summary>
    public static NameReading? Read(string text)
    {
        text = Words.OneLine(Mojibake.Repair(text));
        if (Placeholders.StandsForNothing(Words.Fold(text)) || !text.Any(char.IsLetter))
            return null;
        if (!text.AsSpan().ContainsAny(Marks) && !text.AsSpan().ContainsAny(OtherMarkParts))
            return Parts(text) is var (given, family) ? new(given, family, []) : null;

        List<OtherName> others = [];
        var main = Bracketed().Replace(text, bracket => { AddOthers(bracket.Groups["in"].Value, others, inBrackets: true); return " "; });
        var pieces = OtherMark().Split(main);
        AddFollowing(pieces, OtherMark().Matches(main), others);
        var name = Parts(pieces[0]) ?? (others is [var first, ..] ? (first.Given, first.Family) : null);
        return name is var (g, f) ? new(g, f, others) : null;
    }

    private static void AddFollowing(string[] pieces, MatchCollection marks, List<OtherName> others)
    {
        for (var i = 1; i < pieces.Length; i++)
            foreach (var alias in pieces[i].Split(['/', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                if (Parts(alias) is var (given, family))
                    others.Add(new(given, family, FormerMark().IsMatch(marks[i - 1].Value)));
    }

    private static void AddOthers(string inside, List<OtherName> others, bool inBrackets)
    {
        var marks = OtherMark().Matches(inside);
        if (marks.Count > 0)
            AddFollowing(OtherMark().Split(inside), marks, others);
        else if (inBrackets && inside.Split(' ').All(w => w.Length > 0 && char.IsUpper(w[0])) && Parts(inside) is var (given, family))
            others.Add(new(given, family, IsFormer: false)); // "(deceased)" or "(see row 4)" is a remark, "(Tommo)" is a name
    }

    private static (string Given, string Family)? Parts(string text)
    {
        text = text.Trim(' ', '-', ',', ';', '.', '"', '\'', '“', '”', '‘', '’', ':');
        if (!text.Any(char.IsLetter))
            return null;
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma > 0)
        {
            var given = Proper(WithoutTitles(text[(comma + 1)..].Replace(',', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries)));
            return (given, Proper(text[..comma].Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        }
        var words = WithoutTitles(text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (words.Length < 2)
            return words.Length == 0 ? null : ("", Proper(words));
        var (from, to) = FamilyWords(words);
        return (Proper([.. words[..from], .. words[to..]]), Proper(words[from..to]));
    }

    /// <summary>The words in capitals beside others that are not; else the last word with what belongs before it.</summary>
    private static (int From, int To) FamilyWords(string[] words)
    {
        var first = Array.FindIndex(words, IsShouted);
        var last = Array.FindLastIndex(words, IsShouted);
        if (first >= 0 && last - first + 1 < words.Length && words[first..(last + 1)].All(w => IsShouted(w) || Particles.Contains(w)))
            return (WithParticles(words, first), last + 1);
        return (WithParticles(words, words.Length - 1), words.Length);

        static int WithParticles(string[] words, int from)
        {
            while (from > 1 && Particles.Contains(words[from - 1]))
                from--;
            return from;
        }
    }

    private static bool IsShouted(string word) => word.Count(char.IsLetter) > 1 && !word.Any(char.IsLower) || word.StartsWith("Mc", StringComparison.Ordinal) && word.Length > 3 && !word[2..].Any(char.IsLower);

    private static string[] WithoutTitles(string[] words) =>
        words.Length > 1 && Titles.Contains(words[0].TrimEnd('.')) ? WithoutTitles(words[1..]) : words;

    private static string Proper(string[] words) => string.Join(' ', words.Select(ProperWord));

    /// <summary>SMITH-JONES becomes Smith-Jones, O'BRIEN O'Brien, MCBRIDE McBride; a word with capitals and small letters stays as written.</summary>
    private static string ProperWord(string word)
    {
        if (word.Any(char.IsLower) && word.Any(char.IsUpper) && !IsShouted(word))
            return word;
        if (Particles.Contains(word) && !word.Any(char.IsUpper))
            return word;
        Span<char> letters = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        word.AsSpan().ToLower(letters, CultureInfo.InvariantCulture);
        var start = true;
        for (var i = 0; i < letters.Length; i++)
        {
            if (start || i == 2 && letters.Length > 3 && letters[0] == 'M' && letters[1] == 'c')
                letters[i] = char.ToUpperInvariant(letters[i]);
            start = letters[i] == '-' || letters[i] is '\'' or '’' && i < letters.Length - 2;
        }
        return new(letters);
    }

    [GeneratedRegex(@"(?<![\p{L}])(?:a\.?\s?k\.?\s?a\.?|a/k/a|alias|also known as|known as|formerly(?: known as)?|f\.?k\.?a\.?|n[ée]e|born|previously)(?![\p{L}])[\s:]*|\s*@\s*", RegexOptions.IgnoreCase)]
    private static partial Regex OtherMark();

    [GeneratedRegex(@"form|f\.?k\.?a|n[ée]e|born|prev", RegexOptions.IgnoreCase)]
    private static partial Regex FormerMark();

    [GeneratedRegex(@"[(\[](?<in>[^)\]]*)[)\]]?|[""“](?<in>[^""”]*)[""”]|(?<=\s)['‘](?<in>[^'’]+)['’](?=\s|$)")]
    private static partial Regex Bracketed();
}
