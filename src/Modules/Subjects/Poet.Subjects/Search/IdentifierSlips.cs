using Poet.Subjects.Contracts.Identifiers;

namespace Poet.Subjects.Search;

/// <summary>What an identifier with a wrong check letter may have been: one digit mistaken, two neighbours swapped, or the letter itself.</summary>
internal static class IdentifierSlips
{
    /// <summary>The valid identifiers one slip away; empty for one that is valid, or of no known form.</summary>
    public static IReadOnlyList<string> Of(IdentifierReading reading, int currentYear)
    {
        if (reading.Validity != IdentifierValidity.CheckLetterWrong || reading.Canonical is not { } canonical)
            return reading.Validity == IdentifierValidity.NotOfThisForm && reading.SuggestedMend is { } likely ? [likely] : [];
        var slips = Digits(canonical).Concat(Swaps(canonical)).Append(reading.SuggestedMend ?? canonical).Distinct(StringComparer.Ordinal);
        return [.. slips.Where(s => IdentifierReader.Read(reading.Kind, s, currentYear) is { Validity: IdentifierValidity.Valid } valid && valid.Canonical == s)];
    }

    private static IEnumerable<string> Digits(string canonical)
    {
        for (var i = 0; i < canonical.Length; i++)
            if (char.IsAsciiDigit(canonical[i]))
                for (var digit = '0'; digit <= '9'; digit++)
                    if (digit != canonical[i])
                        yield return canonical[..i] + digit + canonical[(i + 1)..];
    }

    private static IEnumerable<string> Swaps(string canonical)
    {
        for (var i = 0; i + 1 < canonical.Length; i++)
            if (char.IsAsciiDigit(canonical[i]) && char.IsAsciiDigit(canonical[i + 1]) && canonical[i] != canonical[i + 1])
                yield return canonical[..i] + canonical[i + 1] + canonical[i] + canonical[(i + 2)..];
    }
}
