using System.Text;
using System.Text.RegularExpressions;

namespace Poet.Subjects.Contracts.Identifiers;

/// <summary>What people put around an identifier is taken off: its name, spaces, kinds of stroke and dash, capitals or not.</summary>
internal static partial class Written
{
    private const int LongestSensible = 100;

    public static string Of(string raw, IdentifierKind kind)
    {
        if (raw.Length > LongestSensible)
            return "?"; // no identifier of any sort
        var text = new StringBuilder(raw.Length);
        foreach (var c in raw.ToUpperInvariant())
        {
            if (c is '/' or '\\' or '-' or '–' or '—' or '‐' or '‑' or '⁄' or '∕')
                text.Append('/');
            else if (!char.IsWhiteSpace(c) && !char.IsControl(c) && c is not ('\u200B' or '\uFEFF'))
                text.Append(c);
        }
        return Label(kind).Replace(text.ToString(), "").Trim(':', '.', ',', ';', '\'', '"', '(', ')', '#');
    }

    private static Regex Label(IdentifierKind kind) => kind switch
    {
        IdentifierKind.Pnc => PncLabel(),
        IdentifierKind.Cro => CroLabel(),
        IdentifierKind.ArrestSummons => AsnLabel(),
        _ => OtherLabel(),
    };

    [GeneratedRegex(@"^PNC(ID)?(NO|NUMBER)?[.:#]*", RegexOptions.CultureInvariant)]
    private static partial Regex PncLabel();

    [GeneratedRegex(@"^CRO(NO|NUMBER)?[.:#]*", RegexOptions.CultureInvariant)]
    private static partial Regex CroLabel();

    [GeneratedRegex(@"^A/?S/?N(O|UMBER)?[.:#]*", RegexOptions.CultureInvariant)]
    private static partial Regex AsnLabel();

    [GeneratedRegex(@"^(?:(?:CCRN|NOMIS|NOMS|CRN|NINO|NI)(?:NO|NUMBER)?[.:#]*|(?:PTI)?URN[.:#]+)", RegexOptions.CultureInvariant)]
    private static partial Regex OtherLabel();
}
