using Poet.Orders.Import.Reading.Fields;

namespace Poet.Orders.Import.Reading;

/// <summary>Finds a type by any of its spellings, whatever the case, accents and punctuation; what the catalogue of types builds its reader on.</summary>
internal sealed class SpellingIndex
{
    private readonly Dictionary<string, TypeReading> types = new(StringComparer.Ordinal);

    public SpellingIndex(IEnumerable<(string Spelling, TypeReading Type)> spellings)
    {
        // the first of two types that share a spelling would be a guess, so such a spelling names neither
        HashSet<string> shared = [];
        foreach (var (spelling, type) in spellings)
            foreach (var key in Keys(spelling).Distinct())
                if (!types.TryAdd(key, type) && types[key].Code != type.Code)
                    shared.Add(key);
        foreach (var key in shared)
            types.Remove(key);
    }

    public TypeReading? Find(string words) =>
        Keys(words).Select(key => key.Length > 0 ? types.GetValueOrDefault(key) : null).FirstOrDefault(type => type is not null);

    /// <summary>"ABN/O" may have been listed as "abn o" or "abno"; "A B O" is the same as "A.B.O."</summary>
    private static IEnumerable<string> Keys(string words)
    {
        var divided = Words.Fold(words);
        yield return divided;
        yield return Words.Fold(words, punctuationDivides: false);
        if (divided.Split(' ').All(w => w.Length == 1))
            yield return divided.Replace(" ", "", StringComparison.Ordinal);
    }
}
