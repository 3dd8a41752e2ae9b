using Poet.Subjects.Domain;

namespace Poet.Subjects.Pages.Subjects;

/// <summary>Codes as pages say them.</summary>
internal static class Labels
{
    public static string Identifier(string kind) => kind switch
    {
        "PNC" => "PNC ID",
        "CRO" => "CRO number",
        "ASN" => "Arrest or summons number",
        "CCRN" => "Court case reference",
        "URN" => "URN",
        "NOMIS" => "Prison number",
        "CRN" => "Probation CRN",
        "NINO" => "National Insurance number",
        _ => kind,
    };

    public static string Category(PersonCategory category) => category switch
    {
        PersonCategory.Convicted => "Convicted",
        PersonCategory.Suspect => "Suspect",
        PersonCategory.Victim => "Victim",
        PersonCategory.Witness => "Witness",
        _ => "Other",
    };

    public static string Custody(CustodyKind kind) => kind switch
    {
        CustodyKind.Police => "In police custody",
        CustodyKind.Remand => "On remand",
        CustodyKind.Sentence => "Serving a sentence",
        CustodyKind.Recall => "Recalled to prison",
        CustodyKind.Hospital => "Detained in hospital",
        _ => "In immigration detention",
    };

    public static string Note(string kind) => kind switch
    {
        "bail" => "Bail",
        "licence" => "Licence",
        "other-order" => "Order held elsewhere",
        "intelligence" => "Intelligence",
        _ => "Warning",
    };

    public static string Part(string part) => part switch
    {
        "name" => "Name",
        "familyName" => "Family name",
        "bornOn" => "Date of birth",
        _ => Identifier(part),
    };

    /// <summary>What a part held, as people write it.</summary>
    public static string Value(string part, string? value) => value is null ? "nothing"
        : part == "bornOn" && DateOnly.TryParseExact(value, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day)
            ? Poet.Platform.Ui.Says.On(day) : value;

    public static string State(string state) => state switch
    {
        "in-force" => "In force",
        "awaiting-start" => "Awaiting start",
        "ended" => "Ended",
        _ => "Unconfirmed",
    };
}
