using System.Globalization;
using System.Text;

namespace Poet.Handovers.StandardHandover;

/// <summary>Writes the pack: no script, no link to anything outside, the marking at the top and the bottom of every printed page.</summary>
internal static class HtmlPack
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    private const string Style = """
        body { font: 16px/1.5 Arial, sans-serif; max-width: 52rem; margin: 0 auto; padding: 1rem; color: #0b0c0c; }
        h1 { font-size: 1.8rem; } h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; border-top: 1px solid #b1b4b6; padding-top: .75rem; }
        dt { font-weight: bold; margin-top: .5rem; } dd { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
        .mark { font-weight: bold; text-align: center; border: 2px solid #0b0c0c; padding: .25rem; }
        .gap { border-left: 6px solid #d4351c; padding-left: .75rem; } .hash { font-family: monospace; overflow-wrap: anywhere; }
        @media print { h2 { break-after: avoid; } }
        """;

    public static string Of(HandoverPack pack, HandoverFormatInfo format)
    {
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        html.Append("<title>").Append(Text($"{pack.Marking}: handover {pack.Reference}")).Append("</title><style>").Append(Style).Append("</style></head><body>\n");
        Mark(html, pack);
        html.Append("<h1>Handover ").Append(Text(pack.Reference)).Append("</h1>\n");
        if (!pack.IsSigned)
            html.Append("<p class=\"gap\"><strong>Not signed by both forces: ").Append(Text(pack.From)).Append(" is responsible until it is.</strong></p>\n");
        Header(html, pack, format);
        foreach (var section in pack.Sections)
            Section(html, section);
        Gaps(html, pack);
        Signatures(html, pack);
        Mark(html, pack);
        return html.Append("</body></html>\n").ToString();
    }

    private static void Header(StringBuilder html, HandoverPack pack, HandoverFormatInfo format)
    {
        html.Append("<h2>1. About this pack</h2><dl>");
        Pair(html, "Reference", $"{pack.Reference}, version {pack.Number.ToString(British)}, put together {At(pack.MadeAt)}");
        Pair(html, "Format", $"{format.Id} {format.Version}");
        Pair(html, "From", $"{pack.From}; ask {pack.FromContact}");
        Pair(html, "To", $"{pack.To}; {pack.ToContact}");
        Pair(html, "Force codes", pack.Scheme);
        Pair(html, "Lawful basis", pack.LawfulBasis);
        html.Append("<dt>SHA-256 of the pack</dt><dd class=\"hash\">").Append(Text(pack.Hash)).Append("</dd>");
        Pair(html, "Provenance", $"Written {At(pack.WrittenAt)} by {pack.WrittenBy} from the sending force's register. Details of protected people are never printed: ask {pack.FromContact}");
        html.Append("</dl>\n<h2>2. Reason and dates</h2><dl>");
        Pair(html, "Person", pack.Subject);
        Pair(html, "Why", pack.Why);
        Pair(html, "Responsible from", $"{pack.To} is responsible from {Clock(pack.EffectiveAt)} (UTC {pack.EffectiveAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", British)}), once both forces have signed; until then {pack.From} is");
        html.Append("</dl>\n");
    }

    private static void Section(StringBuilder html, PackedSection packed)
    {
        html.Append("<h2>").Append(packed.Section.Number.ToString(British)).Append(". ").Append(Text(packed.Section.Heading)).Append("</h2>\n");
        if (packed.Gap is { } gap)
            html.Append("<p class=\"gap\">Missing: ").Append(Text(gap)).Append(packed.GapDueOn is { } due ? $" (to come by {Day(due)})" : "").Append("</p>");
        else if (packed.Items.Count == 0)
            html.Append(packed.Section.Need == SectionNeed.Mandatory ? "<p class=\"gap\">Missing, and nobody has said why</p>" : "<p>Nothing is told here</p>");
        html.Append("<dl>");
        foreach (var item in packed.Items)
            Pair(html, item.Label, item.Text);
        html.Append("</dl>\n");
    }

    private static void Gaps(StringBuilder html, HandoverPack pack)
    {
        html.Append("<h2>26. Gaps</h2>\n<ul>");
        foreach (var section in pack.Sections.Where(s => s.Gap is not null))
            html.Append("<li>").Append(section.Section.Number.ToString(British)).Append(". ").Append(Text(section.Section.Heading)).Append(": ").Append(Text(section.Gap!)).Append("</li>");
        html.Append(pack.Sections.All(s => s.Gap is null) ? "<li>None</li>" : "").Append("</ul>\n");
    }

    private static void Signatures(StringBuilder html, HandoverPack pack)
    {
        html.Append("<h2>27. Signatures</h2>\n<ul>");
        foreach (var signature in pack.Signatures)
            html.Append("<li>").Append(Text($"{signature.By}, {signature.Force}, {At(signature.At)}, over the hash above")).Append("</li>");
        html.Append(pack.Signatures.Count == 0 ? "<li>None</li>" : "").Append("</ul>\n");
    }

    private static void Mark(StringBuilder html, HandoverPack pack) => html.Append("<p class=\"mark\">").Append(Text(pack.Marking)).Append("</p>\n");

    private static void Pair(StringBuilder html, string label, string text) => html.Append("<dt>").Append(Text(label)).Append("</dt><dd>").Append(Text(text)).Append("</dd>\n");

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", British);

    private static string At(DateTimeOffset at) => LondonTime.WallClock(at).ToString("d MMMM yyyy 'at' HH:mm", British);

    // in the hour that comes twice the clock alone does not say which
    private static string Clock(DateTimeOffset at) => At(at) + (LondonTime.WallClock(at) - at.UtcDateTime == TimeSpan.Zero ? " GMT" : " BST");

    private static string Text(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal).Replace("'", "&#39;", StringComparison.Ordinal);
}
