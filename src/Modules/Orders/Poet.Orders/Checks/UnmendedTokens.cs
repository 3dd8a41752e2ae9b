using System.Globalization;
using Poet.Orders.Import.Reading.Fields;
using Poet.Subjects.Contracts.Identifiers;

namespace Poet.Orders.Checks;

/// <summary>What the index of unmended rows is searched for: an identifier alone finds a row, of name tokens and the date of birth two are needed.</summary>
/// <param name="Alone">Tokens of which one is enough.</param>
/// <param name="Together">Tokens of which two are needed.</param>
/// <param name="Born">Those of them that are dates of birth: in another force's rows one of the two must be such a one, since names alone would tell of strangers.</param>
internal sealed record UnmendedTokens(IReadOnlyList<string> Alone, IReadOnlyList<string> Together, IReadOnlyList<string> Born)
{
    /// <summary>How many of <see cref="Together"/> a row must hold.</summary>
    public int Needed => Math.Min(2, Together.Count);

    public static UnmendedTokens Of(WhoIsAsked who, PersonsMeant found, DateTimeOffset now)
    {
        var names = found.Persons.SelectMany(p => p.Aliases.Append(p.Name)).Append(who.Name).OfType<string>();
        var born = found.Persons.Select(p => p.BornOn).Append(who.BornOn).OfType<DateOnly>();
        var identifiers = found.Persons.Select(p => p.PncId).OfType<string>().Concat(Read(IdentifierKind.Pnc, who.PncId)).Concat(Read(IdentifierKind.Cro, who.CroNumber));
        List<string> days = [.. born.Select(b => b.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Distinct()];
        return new(
            [.. identifiers.SelectMany(Spellings).Distinct()],
            [.. names.SelectMany(n => Words.Fold(n).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(t => t.Length > 1).Concat(days).Distinct()],
            days);

        IEnumerable<string> Read(IdentifierKind kind, string? raw)
        {
            if (string.IsNullOrWhiteSpace(raw))
                return [];
            var reading = IdentifierReader.Read(kind, raw, now.Year);
            return new[] { reading.Canonical, raw.Trim() }.OfType<string>();
        }
    }

    // a row is indexed as it was read, which for a wrong identifier is as it was written
    internal static IEnumerable<string> Spellings(string identifier) =>
        [identifier.ToUpperInvariant(), identifier.ToLowerInvariant(), Words.Fold(identifier).Replace(" ", "", StringComparison.Ordinal)];
}
