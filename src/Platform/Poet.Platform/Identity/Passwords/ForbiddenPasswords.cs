using System.Text;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Contracts;
using Poet.Platform.Identity.SigningIn;

namespace Poet.Platform.Identity.Passwords;

/// <summary>
/// The list of passwords that nobody may have. It is not written out: a password is on it when all of it, capitals aside and with digits read as the letters they stand for, is made of common
/// words (common-words.txt), of the names of the person, the force and this site, of keys in a row, of one character again and again, of digits and of signs. A force's own file,
/// for example of breached passwords, is added to it.
/// </summary>
internal sealed class ForbiddenPasswords(SignInSettings settings, TimeProvider time)
{
    private const int ShortestRow = 3;
    private static readonly string[] Rows = ["abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qazwsxedcrfvtgbyhnujmikolp"];

    private readonly Lazy<Dictionary<char, string[]>> common = new(() => ByFirst(Common()));
    private readonly Lazy<HashSet<string>> own = new(() => Own(settings.PasswordList));

    /// <summary>True when this is one of them, for this person.</summary>
    public bool Holds(string password, PoetUser person)
    {
        var text = password.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        return own.Value.Contains(text) || IsMadeOf(text, ByFirst(Expected(person)));
    }

    // whether the whole can be cut into pieces that are all known; reached[i] says that the first i characters can
    private bool IsMadeOf(string text, Dictionary<char, string[]> expected)
    {
        var reached = new bool[text.Length + 1];
        reached[0] = true;
        for (var at = 0; at < text.Length; at++)
            if (reached[at])
                foreach (var end in Pieces(text, at, expected))
                    reached[end] = true;
        return reached[text.Length];
    }

    private IEnumerable<int> Pieces(string text, int at, Dictionary<char, string[]> expected)
    {
        if (!char.IsLetter(text[at]))
            yield return at + 1;
        foreach (var first in Readings(text[at]))
            foreach (var word in (common.Value.GetValueOrDefault(first) ?? []).Concat(expected.GetValueOrDefault(first) ?? []))
                if (Stands(word, text, at))
                    yield return at + word.Length;
        for (var end = at + ShortestRow; end <= text.Length && (IsOne(text[at..end]) || IsRow(text[at..end])); end++)
            yield return end;
    }

    private static bool Stands(string word, string text, int at) =>
        at + word.Length <= text.Length && word.Select((letter, i) => Readings(text[at + i]).Contains(letter, StringComparison.Ordinal)).All(same => same);

    private static bool IsOne(string piece) => piece.All(c => c == piece[0]);

    private static bool IsRow(string piece) => Rows.Any(r => r.Contains(piece, StringComparison.Ordinal) || r.Contains(new string([.. piece.Reverse()]), StringComparison.Ordinal));

    private static string Readings(char typed) => typed switch
    {
        '0' => "0o",
        '1' => "1il",
        '3' => "3e",
        '4' => "4a",
        '5' => "5s",
        '7' => "7t",
        '8' => "8b",
        '9' => "9g",
        '@' => "@a",
        '$' => "$s",
        '!' => "!i",
        '+' => "+t",
        _ => typed.ToString(),
    };

    private IEnumerable<string> Expected(PoetUser person)
    {
        var force = Forces.Find(person.Force, LondonTime.DateOf(time.GetUtcNow()))?.Name ?? "";
        foreach (var text in new[] { "poet", "platform", "preventive", "order", "orders", person.Force, force, person.DisplayName, person.UserName ?? "", person.Email ?? "" })
            foreach (var word in text.ToLowerInvariant().Split([' ', '.', '@', '-', '_', '\''], StringSplitOptions.RemoveEmptyEntries))
                if (word.Length >= 2)
                    yield return word;
    }

    private static Dictionary<char, string[]> ByFirst(IEnumerable<string> words) => words.Distinct().GroupBy(w => w[0]).ToDictionary(g => g.Key, g => g.ToArray());

    private static IEnumerable<string> Common()
    {
        using var file = typeof(ForbiddenPasswords).Assembly.GetManifestResourceStream("Poet.Platform.common-words.txt")!;
        using var reader = new StreamReader(file);
        while (reader.ReadLine() is { } line)
            foreach (var word in line.StartsWith('#') ? [] : line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                yield return word;
    }

    private static HashSet<string> Own(string? file) =>
        file is null ? [] : File.ReadLines(file).Select(l => l.Trim().Normalize(NormalizationForm.FormKC).ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
}
