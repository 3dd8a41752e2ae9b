using System.IO.Compression;
using System.Text;
using Poet.Orders.Import.Reading.Files;
using static Poet.Orders.Tests.Import.TestFiles;

namespace Poet.Orders.Tests.Import;

public sealed class RefusingFiles
{
    private const string Header = "Nominal,Made,Order,Conditions\n";

    [Theory]
    [InlineData("")]
    [InlineData("\n\n , ,\n")]
    public void an_empty_file(string text) => Refusal(text).Should().Be("Choose another file: this one is empty");

    [Fact]
    public void a_file_of_bytes_that_are_no_text()
    {
        Refusal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]).Should().Contain("neither");
        Refusal([.. "%PDF-1.7\n"u8]).Should().Contain("neither");
        Refusal([.. Encoding.UTF8.GetBytes(Header), 0x01, 0x02]).Should().Contain("neither");
        Refusal([.. Encoding.UTF8.GetBytes(Header + new string('x', 9000)), 0x00]).Should().Contain("neither");
    }

    [Fact]
    public void an_old_or_protected_workbook() => Refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]).Should().Contain("Save the workbook as .xlsx without a password");

    [Fact]
    public void a_file_that_is_too_large() =>
        Refusal(Encoding.UTF8.GetBytes(Header + "x"), new FileLimits { FileBytes = 20 }).Should().StartWith("Split the file");

    [Fact]
    public void a_cell_that_is_too_long()
    {
        Refusal($"{Header}Jack Marsh,01/03/2024,SPO,\"{new string('x', 1024 * 1024 + 1)}\"\n").Should().Be("Shorten the cell in line 2: a cell of more than 1,024 KB is not read");
        Refusal(Book(WorkbookFile.HeaderRow + $"<row r='4'><c r='A4' t='inlineStr'><is><t>{new string('x', 1024 * 1024 + 1)}</t></is></c></row>")).Should().Contain("in line 4");
    }

    [Fact]
    public void a_quote_that_is_never_closed_does_not_swallow_the_file() =>
        Refusal($"{Header}\"Jack Marsh,01/03/2024,SPO,x\n{string.Concat(Enumerable.Repeat("Dean Walsh,01/03/2024,SPO,1. Not to enter Grays\n", 25_000))}").Should().StartWith("Shorten the cell in line 2");

    [Fact]
    public void a_file_without_headings() =>
        Refusal("Jack Marsh,01/03/2024,SPO,Not to enter Grays\n").Should().StartWith("Add a line with headings");

    [Fact]
    public void a_line_of_too_many_columns() => Refusal($"{Header}{new string(',', 600)}x\n").Should().StartWith("Check line 2");

    [Fact]
    public void an_archive_that_is_no_workbook()
    {
        var file = new WorkbookFile("");
        file.Parts.Remove("_rels/.rels");

        Refusal(file.Open().ToArray()).Should().Contain("holds no workbook");
    }

    [Fact]
    public void a_damaged_workbook()
    {
        var bytes = new WorkbookFile(WorkbookFile.HeaderRow).Open().ToArray();
        Refusal(bytes[..(bytes.Length / 2)]).Should().Contain("damaged");
        Refusal(Book("<row r='4'><c></row>")).Should().Contain("damaged");
        Refusal(Book("<!DOCTYPE x [<!ENTITY a 'b'>]><row/>")).Should().Contain("damaged");
    }

    [Fact]
    public void a_small_workbook_that_unpacks_without_end()
    {
        var bomb = new MemoryStream();
        using (var zip = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (path, text) in new WorkbookFile("").Parts)
                using (var part = zip.CreateEntry(path).Open())
                {
                    part.Write(Encoding.UTF8.GetBytes(path.EndsWith("sheet1.xml") ? text[..text.IndexOf("</sheetData>")] : text));
                    for (var i = 0; path.EndsWith("sheet1.xml") && i < 64; i++)
                        part.Write(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<row><c><v>1</v></c></row>", 10_000))));
                }

        bomb.Length.Should().BeLessThan(1024 * 1024);
        Refusal(bomb.ToArray(), new FileLimits { UnpackedBytes = 8 * 1024 * 1024 }).Should().Contain("unpacks to more than can be read safely");
    }

    [Fact]
    public void shared_texts_that_would_fill_the_memory()
    {
        var file = new WorkbookFile(WorkbookFile.HeaderRow);
        file.Parts["xl/sharedStrings.xml"] = "<sst>" + string.Concat(Enumerable.Repeat("<si/>", 10_000)) + "</sst>";

        Refusal(file.Open().ToArray(), new FileLimits { SharedTextCharacters = 100_000 }).Should().Contain("unpacks to more");
    }

    [Fact]
    public void a_workbook_of_more_sheets_than_anybody_keeps()
    {
        var file = new WorkbookFile(WorkbookFile.HeaderRow);
        file.Parts["xl/workbook.xml"] = file.Parts["xl/workbook.xml"].Replace("</sheets>", string.Concat(Enumerable.Repeat("<sheet name='SPO' r:id='r1'/>", 300)) + "</sheets>");

        Refusal(file.Open().ToArray()).Should().Contain("more than 255 sheets");
    }

    [Fact]
    public void a_workbook_of_more_parts_or_merged_areas_than_anybody_makes()
    {
        var parts = new WorkbookFile(WorkbookFile.HeaderRow);
        for (var i = 0; i < 40; i++)
            parts.Parts[$"xl/media/{i}.png"] = "";
        Refusal(parts.Open().ToArray(), new FileLimits { Parts = 40 }).Should().Contain("unpacks to more");

        var merges = new WorkbookFile(WorkbookFile.HeaderRow);
        var sheet = merges.Parts.Keys.Single(p => p.EndsWith("sheet1.xml"));
        merges.Parts[sheet] = merges.Parts[sheet].Replace("</sheetData>", "</sheetData><mergeCells>" + string.Concat(Enumerable.Range(5, 101).Select(i => $"<mergeCell ref='A5:A{i + 1}'/>")) + "</mergeCells>");
        Refusal(merges.Open().ToArray(), new FileLimits { MergedAreas = 100 }).Should().Contain("unpacks to more");
    }

    private static byte[] Book(string rows) => new WorkbookFile(rows).Open().ToArray();

    private static string Refusal(string text) => Refusal(Encoding.UTF8.GetBytes(text));

    private static string Refusal(byte[] bytes, FileLimits? limits = null) =>
        FluentActions.Invoking(() => Read(new MemoryStream(bytes), "sheet.csv", limits)).Should().Throw<UnreadableFileException>()
            .Which.Message.Should().NotEndWith(".").And.Subject;
}
