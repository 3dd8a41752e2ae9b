using System.Text.RegularExpressions;

namespace Poet.Subjects.Contracts.Identifiers;

/// <summary>Identifiers of which only the form is known: no check letter, or one whose rule is not published.</summary>
internal static partial class ByPattern
{
    public static IdentifierReading Read(IdentifierKind kind, string raw, string text)
    {
        var name = IdentifierReader.NameOf(kind);
        var compact = text.Replace("/", "", StringComparison.Ordinal);
        var (pattern, example) = kind switch
        {
            IdentifierKind.CourtCase => (CourtCase(), "05/9876/123456R"),
            IdentifierKind.PtiUrn => (PtiUrn(), "42AB1234526"),
            IdentifierKind.Nomis => (Nomis(), "A1234AA"),
            IdentifierKind.ProbationCrn => (ProbationCrn(), "X123456"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No pattern is held for this sort of identifier"),
        };
        if (!pattern.IsMatch(compact))
            return IdentifierReader.NotOfThisForm(kind, raw, $"Enter the {name} like {example}");
        return kind == IdentifierKind.CourtCase
            ? new(kind, raw, IdentifierValidity.Unverified, $"{compact[..2]}/{compact[2..6]}/{compact[6..]}",
                $"This is of the form of a {name}; the rule of its check letter is not published, so compare it with its source")
            : new(kind, raw, IdentifierValidity.Valid, compact, $"This is of the form of a {name}, which has no check letter");
    }

    [GeneratedRegex("^[0-9]{2}[0-9A-Z]{4}[0-9]{6}[A-Z]$", RegexOptions.CultureInvariant)]
    private static partial Regex CourtCase();

    // force and unit of two characters each, serial of up to five digits, year of two
    [GeneratedRegex("^[A-Z0-9]{4}[0-9]{3,7}$", RegexOptions.CultureInvariant)]
    private static partial Regex PtiUrn();

    [GeneratedRegex("^[A-Z][0-9]{4}[A-Z]{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Nomis();

    [GeneratedRegex("^[A-Z][0-9]{6}$", RegexOptions.CultureInvariant)]
    private static partial Regex ProbationCrn();
}
