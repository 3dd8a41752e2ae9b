using System.Globalization;
using System.Text;
using System.Xml;

namespace Poet.Orders.Import.Reading.Files;

/// <summary>One sheet of a workbook, read line by line.</summary>
internal sealed class XlsxSheet(
    string name, bool isHidden, string path, XlsxParts parts, IReadOnlyList<XlsxText> shared, XlsxStyles styles, bool from1904) : ISheet
{
    private List<Merge>? merges;

    public string Name => name;

    public bool IsHidden => isHidden;

    public IEnumerable<SheetLine> Lines(CancellationToken cancel)
    {
        // merged areas stand behind the cells in the file, so they are looked up before the first line
        var merged = new MergedText(merges ??= XlsxParts.Guarded(ReadMerges));
        using var xml = parts.Open(path) ?? throw new UnreadableFileException("Open the workbook in Excel and save it again: the file is damaged");
        var reader = new LineReader(xml, this);
        while (XlsxParts.Guarded(reader.Next) is { } line)
        {
            cancel.ThrowIfCancellationRequested();
            yield return merged.Fill(line);
        }
    }

    private List<Merge> ReadMerges()
    {
        List<Merge> found = [];
        using var xml = parts.Open(path);
        var more = xml?.Read() == true;
        while (more)
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "sheetData" })
            {
                xml.Skip();
                more = !xml.EOF;
            }
            else
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "mergeCell" } && Merge.Parse(xml.GetAttribute("ref")) is { } merge && merge.LastLine > merge.FirstLine)
                {
                    parts.CountMergedArea();
                    found.Add(merge);
                }
                more = xml!.Read();
            }
        return found;
    }

    /// <summary>Reads the next row element each time it is asked.</summary>
    private sealed class LineReader(XmlReader xml, XlsxSheet sheet)
    {
        private readonly StringBuilder buffer = new();
        private readonly List<(int First, int Last)> hiddenColumns = [];
        private int number;

        public SheetLine? Next()
        {
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element)
                    continue;
                if (xml.LocalName == "col" && IsTrue("hidden") && hiddenColumns.Count < sheet.Limits.Columns) // they come in order; each is compared with every cell
                    hiddenColumns.Add((Whole("min") - 1, Whole("max") - 1));
                if (xml.LocalName == "row")
                    return Row();
            }
            return null;
        }

        private SheetLine Row()
        {
            number = Whole("r") is > 0 and var r ? r : number + 1;
            var hidden = IsTrue("hidden");
            List<Cell> cells = [];
            if (!xml.IsEmptyElement)
            {
                var depth = xml.Depth;
                var column = -1;
                while (xml.Read() && xml.Depth > depth)
                    if (xml is { NodeType: XmlNodeType.Element, LocalName: "c" })
                    {
                        column = CellName.Column(xml.GetAttribute("r")) ?? column + 1;
                        Place(cells, column, Read());
                    }
            }
            return new(number, number, hidden, cells);
        }

        private void Place(List<Cell> cells, int column, Cell cell)
        {
            if (cell.Text.Length == 0)
                return;
            if (column >= sheet.Limits.Columns)
                throw new UnreadableFileException($"Check line {number}: it has more than {sheet.Limits.Columns} columns");
            while (cells.Count <= column)
                cells.Add(Cell.Empty);
            var hidden = hiddenColumns.Exists(c => column >= c.First && column <= c.Last) ? CellMarks.HiddenColumn : 0;
            cells[column] = cell with { Marks = cell.Marks | hidden };
        }

        private Cell Read()
        {
            var type = xml.GetAttribute("t") ?? "n";
            var marks = sheet.Styles.Of(Whole("s"));
            XlsxText text = new("", CellMarks.None);
            if (xml.IsEmptyElement)
                return Cell.Empty;
            var depth = xml.Depth;
            while (xml.Read() && xml.Depth > depth)
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "is" })
                    text = XlsxText.Read(xml, buffer, sheet.Limits, number);
                else if (xml is { NodeType: XmlNodeType.Element, LocalName: "v" })
                {
                    XlsxParts.AppendText(xml, buffer.Clear(), () => sheet.Limits.CellTooLong(number), sheet.Limits.CellCharacters);
                    text = new(buffer.ToString(), CellMarks.None);
                }
            return sheet.CellOf(type, text, marks);
        }

        private int Whole(string attribute) =>
            int.TryParse(xml.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;

        private bool IsTrue(string attribute) => xml.GetAttribute(attribute) is "1" or "true";
    }

    private FileLimits Limits => parts.Limits;

    private XlsxStyles Styles => styles;

    private Cell CellOf(string type, XlsxText text, CellMarks marks) => type switch
    {
        "s" => int.TryParse(text.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < shared.Count
            ? new(shared[i].Text, marks & ~CellMarks.Date | shared[i].Struck) : Cell.Empty,
        "n" when marks.HasFlag(CellMarks.Date) && Serial(text.Text) is { } day =>
            new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), marks),
        "d" => new(text.Text, marks | CellMarks.Date),
        "b" => new(text.Text == "1" ? "TRUE" : "FALSE", marks & ~CellMarks.Date),
        _ => new(Escapes.Plain(text.Text), marks & ~CellMarks.Date | text.Struck),
    };

    private DateOnly? Serial(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) ? ExcelDays.ToDate(serial, from1904) : null;
}
