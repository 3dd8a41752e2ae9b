using System.Globalization;
using System.Xml;

namespace Poet.Orders.Import.Reading.Files;

/// <summary>Which cell styles show dates, and which strike their words through.</summary>
internal sealed class XlsxStyles
{
    private readonly List<CellMarks> marks = [];

    public CellMarks Of(int style) => style >= 0 && style < marks.Count ? marks[style] : CellMarks.None;

    public static XlsxStyles Read(XmlReader? xml)
    {
        var styles = new XlsxStyles();
        if (xml is null)
            return styles;
        Dictionary<int, string> formats = [];
        List<bool> struckFonts = [];
        var section = "";
        using (xml)
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element)
                    continue;
                switch (xml.LocalName)
                {
                    case "fonts" or "cellXfs" or "cellStyleXfs" or "numFmts" or "dxfs":
                        section = xml.LocalName;
                        break;
                    case "numFmt" when section == "numFmts":
                        formats[Number(xml, "numFmtId")] = xml.GetAttribute("formatCode") ?? "";
                        break;
                    case "font" when section == "fonts":
                        struckFonts.Add(false);
                        break;
                    case "strike" when section == "fonts" && struckFonts.Count > 0:
                        struckFonts[^1] = xml.GetAttribute("val") is not ("0" or "false");
                        break;
                    case "xf" when section == "cellXfs":
                        var font = Number(xml, "fontId");
                        styles.marks.Add(
                            (IsDate(Number(xml, "numFmtId"), formats) ? CellMarks.Date : 0) |
                            (font >= 0 && font < struckFonts.Count && struckFonts[font] ? CellMarks.Struck : 0));
                        break;
                }
            }
        return styles;
    }

    private static int Number(XmlReader xml, string attribute) =>
        int.TryParse(xml.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;

    /// <summary>Built-in date formats (ECMA-376 Part 1, 18.8.30), and custom ones that name a day or year outside quotes and brackets.</summary>
    private static bool IsDate(int id, Dictionary<int, string> formats)
    {
        if (!formats.TryGetValue(id, out var format))
            return id is >= 14 and <= 17 or 22 or >= 27 and <= 36 or >= 50 and <= 58;
        bool quoted = false, bracketed = false;
        for (var i = 0; i < format.Length; i++)
        {
            var c = format[i];
            if (c is '\\' or '_' or '*')
                i++; // the next character stands for itself
            else if (c == '"')
                quoted = !quoted;
            else if (!quoted && c is '[' or ']')
                bracketed = c == '[';
            else if (!quoted && !bracketed && c is 'd' or 'D' or 'y' or 'Y')
                return true;
        }
        return false;
    }
}
