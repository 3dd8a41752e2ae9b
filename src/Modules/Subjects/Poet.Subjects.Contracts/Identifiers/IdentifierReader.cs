namespace Poet.Subjects.Contracts.Identifiers;

/// <summary>Reads identifiers as people write them. Pure: the same words in the same year read the same.</summary>
public static class IdentifierReader
{
    /// <summary>Rises when a rule changes, so that stored readings can be told apart.</summary>
    public const int RulesVersion = 1;

    /// <summary>Reads one identifier.</summary>
    /// <param name="kind">The sort it is said to be.</param>
    /// <param name="raw">As written: any case, spaces and separators.</param>
    /// <param name="currentYear">The year today; two-digit years above its last two digits are of the century before.</param>
    public static IdentifierReading Read(IdentifierKind kind, string raw, int currentYear)
    {
        var text = Written.Of(raw, kind);
        if (text.Length == 0)
            return NotOfThisForm(kind, raw, $"Enter the {NameOf(kind)}");
        return kind switch
        {
            IdentifierKind.Pnc => PncId.Read(raw, text, currentYear),
            IdentifierKind.Cro => CroNumber.Read(raw, text),
            IdentifierKind.ArrestSummons => ArrestSummonsNumber.Read(raw, text),
            IdentifierKind.NationalInsurance => NationalInsuranceNumber.Read(raw, text),
            _ => ByPattern.Read(kind, raw, text),
        };
    }

    internal static string NameOf(IdentifierKind kind) => kind switch
    {
        IdentifierKind.Pnc => "PNC ID",
        IdentifierKind.Cro => "CRO number",
        IdentifierKind.ArrestSummons => "arrest or summons number",
        IdentifierKind.CourtCase => "court case reference",
        IdentifierKind.PtiUrn => "URN",
        IdentifierKind.Nomis => "prison number",
        IdentifierKind.ProbationCrn => "CRN",
        _ => "National Insurance number",
    };

    internal static IdentifierReading NotOfThisForm(IdentifierKind kind, string raw, string says) =>
        new(kind, raw, IdentifierValidity.NotOfThisForm, null, says);

    /// <summary>A reading of something with a check letter: valid, or wrong with the letter that would fit.</summary>
    internal static IdentifierReading ByLetter(IdentifierKind kind, string raw, string canonical, char expected)
    {
        var letter = canonical[^1];
        if (letter == expected)
            return new(kind, raw, IdentifierValidity.Valid, canonical, $"The check letter of this {NameOf(kind)} fits");
        var mend = canonical[..^1] + expected;
        return new(kind, raw, IdentifierValidity.CheckLetterWrong, canonical,
            $"Compare this {NameOf(kind)} with its source: the check letter is {letter}, and these digits need {expected}")
        {
            SuggestedMend = mend,
        };
    }
}
