using System.IO.Compression;
using System.Text;

namespace Poet.Orders.Tests.Import;

/// <summary>A small .xlsx put together by hand, so that a test can get every detail wrong.</summary>
internal sealed class WorkbookFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public Dictionary<string, string> Parts { get; } = new()
    {
        ["_rels/.rels"] = $"<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Type='{Rel}/officeDocument' Target='xl/workbook.xml'/></Relationships>",
        ["xl/workbook.xml"] = $"<workbook xmlns='{Main}' xmlns:r='{Rel}'><sheets><sheet name='SPO' sheetId='1' r:id='r1'/></sheets></workbook>",
        ["xl/_rels/workbook.xml.rels"] = $"""
            <Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>
            <Relationship Id='r1' Type='{Rel}/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='r2' Type='{Rel}/sharedStrings' Target='/xl/sharedStrings.xml'/>
            <Relationship Id='r3' Type='{Rel}/styles' Target='styles.xml'/></Relationships>
            """,
        ["xl/styles.xml"] = $"""
            <styleSheet xmlns='{Main}'><numFmts><numFmt numFmtId='170' formatCode='[$-809]d" day" mmm yyyy'/><numFmt numFmtId='171' formatCode='0" days"'/></numFmts>
            <fonts><font/><font><strike/></font></fonts>
            <cellXfs><xf/><xf numFmtId='14'/><xf numFmtId='170'/><xf numFmtId='171'/><xf fontId='1'/></cellXfs></styleSheet>
            """,
        ["xl/sharedStrings.xml"] = $"<sst xmlns='{Main}'><si><t>Jack </t></si><si><r><rPr><strike/></rPr><t>Not to contact Ms A</t></r><r><t xml:space='preserve'> Not to enter Grays</t></r></si></sst>",
    };

    public WorkbookFile(string rows, string after = "", string before = "")
    {
        Parts["xl/worksheets/sheet1.xml"] = $"<worksheet xmlns='{Main}'>{before}<sheetData>{rows}</sheetData>{after}</worksheet>";
    }

    public const string HeaderRow = "<row r='3'>" + "<c r='A3' t='str'><v>Nominal</v></c><c r='B3' t='str'><v>Made</v></c><c r='C3' t='str'><v>Expires</v></c><c r='D3' t='str'><v>Conditions</v></c><c r='E3' t='str'><v>Order</v></c></row>";

    public MemoryStream Open()
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (path, text) in Parts)
                using (var part = zip.CreateEntry(path).Open())
                    part.Write(Encoding.UTF8.GetBytes(text));
        file.Position = 0;
        return file;
    }
}
