using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Poet.Orders.Import.Reading.Files;

/// <summary>A workbook: its sheets in order, hidden ones too, with the texts and styles they share.</summary>
internal sealed class XlsxWorkbook : IDisposable
{
    private readonly ZipArchive zip;

    private XlsxWorkbook(ZipArchive zip) => this.zip = zip;

    public required IReadOnlyList<ISheet> Sheets { get; init; }

    public static XlsxWorkbook Open(Stream stream, FileLimits limits) => XlsxParts.Guarded(() =>
    {
        var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Count > limits.Parts)
            throw FileLimits.UnpacksTooFar();
        var parts = new XlsxParts(zip, limits);
        var path = TargetsOf(parts, "_rels/.rels", "").Values.FirstOrDefault(t => t.Type.EndsWith("/officeDocument", StringComparison.Ordinal)).Path;
        using var xml = path is null ? null : parts.Open(path);
        if (path is null || xml is null)
            throw new UnreadableFileException("Choose a .csv or .xlsx file: this archive holds no workbook");

        var folder = path[..(path.LastIndexOf('/') + 1)];
        var targets = TargetsOf(parts, $"{folder}_rels/{path[folder.Length..]}.rels", folder);
        var shared = SharedTexts(parts, PathOf("sharedStrings"), limits);
        var styles = XlsxStyles.Read(PathOf("styles") is { } p ? parts.Open(p) : null);
        var (listed, from1904) = Listed(xml, limits);
        List<ISheet> sheets = [];
        foreach (var (name, hidden, id) in listed)
            if (targets.TryGetValue(id, out var target) && target.Type.EndsWith("/worksheet", StringComparison.Ordinal))
                sheets.Add(new XlsxSheet(name, hidden, target.Path, parts, shared, styles, from1904));
        return new XlsxWorkbook(zip) { Sheets = sheets };

        string? PathOf(string type) => targets.Values.FirstOrDefault(t => t.Type.EndsWith("/" + type, StringComparison.Ordinal)).Path;
    });

    public void Dispose() => zip.Dispose();

    private static Dictionary<string, (string Type, string Path)> TargetsOf(XlsxParts parts, string rels, string folder)
    {
        Dictionary<string, (string, string)> targets = [];
        using var xml = parts.Open(rels);
        while (xml?.Read() == true)
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("TargetMode") != "External")
            {
                var target = xml.GetAttribute("Target") ?? "";
                targets[xml.GetAttribute("Id") ?? ""] = (xml.GetAttribute("Type") ?? "", target.StartsWith('/') ? target[1..] : folder + target);
            }
        return targets;
    }

    private static (List<(string Name, bool Hidden, string Id)> Sheets, bool From1904) Listed(XmlReader xml, FileLimits limits)
    {
        List<(string, bool, string)> sheets = [];
        var from1904 = false;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "workbookPr")
                from1904 = xml.GetAttribute("date1904") is "1" or "true";
            if (xml.LocalName == "sheet")
                sheets.Add((xml.GetAttribute("name") ?? "", xml.GetAttribute("state") is "hidden" or "veryHidden", RelationshipId(xml)));
            if (sheets.Count > limits.Sheets)
                throw new UnreadableFileException($"Split the workbook: it has more than {limits.Sheets} sheets");
        }
        return (sheets, from1904);
    }

    /// <summary>The attribute's namespace differs between the strict and the usual form of the standard, its local name does not.</summary>
    private static string RelationshipId(XmlReader sheet)
    {
        var id = "";
        while (sheet.MoveToNextAttribute())
            if (sheet.LocalName == "id" && sheet.NamespaceURI.EndsWith("/relationships", StringComparison.Ordinal))
                id = sheet.Value;
        sheet.MoveToElement();
        return id;
    }

    private static List<XlsxText> SharedTexts(XlsxParts parts, string? path, FileLimits limits)
    {
        List<XlsxText> texts = [];
        using var xml = path is null ? null : parts.Open(path);
        var buffer = new StringBuilder();
        var held = 0L;
        while (xml?.Read() == true)
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                var text = XlsxText.Read(xml, buffer, limits, 0);
                held += text.Text.Length + 32; // an empty text costs memory too
                if (held > limits.SharedTextCharacters)
                    throw FileLimits.UnpacksTooFar();
                texts.Add(text);
            }
        return texts;
    }
}
