using Poet.Subjects.Contracts.Identifiers;

namespace Poet.Subjects.Domain;

/// <summary>The sorts of identifier as they are stored, and reading them.</summary>
internal static class IdentifierKinds
{
    public const string Pnc = "PNC";
    public const string Cro = "CRO";
    public const string Valid = "valid";
    public const int LongestRaw = 100;

    private static readonly Dictionary<string, IdentifierKind> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        [Pnc] = IdentifierKind.Pnc, [Cro] = IdentifierKind.Cro, ["ASN"] = IdentifierKind.ArrestSummons, ["CCRN"] = IdentifierKind.CourtCase, ["URN"] = IdentifierKind.PtiUrn,
        ["NOMIS"] = IdentifierKind.Nomis, ["CRN"] = IdentifierKind.ProbationCrn, ["NINO"] = IdentifierKind.NationalInsurance,
    };

    /// <summary>The codes that people may enter.</summary>
    public static IEnumerable<string> All => Known.Keys;

    public static IdentifierKind? ByCode(string code) => Known.TryGetValue(code.Trim(), out var kind) ? kind : null;

    /// <summary>True for an identifier by which, together with the date of birth, two entries may become one person.</summary>
    public static bool Identifies(string kind, string validity) => kind is Pnc or Cro && validity == Valid;

    public static string Words(IdentifierValidity validity) => validity switch
    {
        IdentifierValidity.Valid => Valid,
        IdentifierValidity.CheckLetterWrong => "check-letter-wrong",
        IdentifierValidity.NotOfThisForm => "not-of-this-form",
        _ => "unverified",
    };

    /// <summary>The identifier as it is kept: a wrong one too, marked, since it may still match another system.</summary>
    public static SubjectIdentifier? Read(Guid subjectId, string kind, string raw, DateTimeOffset now)
    {
        raw = raw.Trim();
        if (raw.Length == 0 || kind.Trim().Length is 0 or > 10)
            return null;
        var reading = ByCode(kind) is { } known ? IdentifierReader.Read(known, raw, now.Year) : null;
        return new()
        {
            Id = Guid.CreateVersion7(now),
            SubjectId = subjectId,
            Kind = kind.Trim().ToUpperInvariant(),
            Raw = Cut(raw),
            Canonical = Cut(reading?.Canonical ?? raw.ToUpperInvariant()),
            Validity = Words(reading?.Validity ?? IdentifierValidity.Unverified),
        };
    }

    private static string Cut(string text) => text.Length <= LongestRaw ? text : text[..LongestRaw];
}
