using System.Text;
using System.Xml;

namespace Poet.Orders.Import.Reading.Files;

/// <summary>A text of a workbook with its runs joined, and whether all or some of it is struck through.</summary>
internal readonly record struct XlsxText(string Text, CellMarks Struck)
{
    /// <summary>Reads an si or is element; the reader ends on its end.</summary>
    public static XlsxText Read(XmlReader xml, StringBuilder buffer, FileLimits limits, int line)
    {
        buffer.Clear();
        if (xml.IsEmptyElement)
            return new("", CellMarks.None);
        var depth = xml.Depth;
        bool strikeRun = false, anyStruck = false, anyPlain = false;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            switch (xml.LocalName)
            {
                case "r":
                    strikeRun = false;
                    break;
                case "strike":
                    strikeRun = xml.GetAttribute("val") is not ("0" or "false");
                    break;
                case "t":
                    var before = buffer.Length;
                    XlsxParts.AppendText(xml, buffer, () => limits.CellTooLong(line), limits.CellCharacters);
                    if (buffer.Length > before)
                        _ = strikeRun ? anyStruck = true : anyPlain = true;
                    break;
                case "rPh": // how a Japanese reader would say it, not part of the words
                    SkipInside(xml);
                    break;
            }
        }
        return new(Escapes.Plain(buffer.ToString()), (anyStruck, anyPlain) switch
        {
            (true, false) => CellMarks.Struck,
            (true, true) => CellMarks.PartlyStruck,
            _ => CellMarks.None,
        });
    }

    private static void SkipInside(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
            continue;
    }
}

/// <summary>Excel writes a carriage return inside a cell as _x000D_.</summary>
internal static class Escapes
{
    public static string Plain(string text) =>
        text.Contains("_x", StringComparison.Ordinal) ? text.Replace("_x000D_", "", StringComparison.OrdinalIgnoreCase).Replace("_x000A_", "\n", StringComparison.OrdinalIgnoreCase) : text;
}
