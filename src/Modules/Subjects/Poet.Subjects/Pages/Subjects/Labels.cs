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

    public static string Note(string kind) => kind switch
    {
        "bail" => "Bail",
        "licence" => "Licence",
        "other-order" => "Order held elsewhere",
        _ => "Warning",
    };

    public static string State(string state) => state switch
    {
        "in-force" => "In force",
        "awaiting-start" => "Awaiting start",
        "ended" => "Ended",
        _ => "Unconfirmed",
    };
}
