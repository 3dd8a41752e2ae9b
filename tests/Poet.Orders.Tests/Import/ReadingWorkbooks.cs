using Poet.Orders.Import.Reading;
using Poet.Orders.Import.Reading.Files;
using static Poet.Orders.Tests.Import.TestFiles;

namespace Poet.Orders.Tests.Import;

public sealed class ReadingWorkbooks
{
    private const string Order = "<row r='4'><c r='A4' t='inlineStr'><is><t>Jack Marsh</t></is></c><c r='B4' s='1'><v>45352</v></c><c r='C4' s='2'><v>46446</v></c><c r='D4' t='s'><v>1</v></c><c r='E4' t='str'><v>SPO</v></c></row>";

    [Fact]
    public void dates_shared_texts_and_runs_are_read()
    {
        var row = Rows(new WorkbookFile(WorkbookFile.HeaderRow + Order)).Last();

        (row.Name!.Full, row.MadeOn, row.EndsOn, row.TypeCode, row.Line).Should().Be(("Jack Marsh", new DateOnly(2024, 3, 1), new DateOnly(2027, 2, 28), "SPO", 4));
        row.Conditions.Should().ContainSingle().Which.Words.Should().Be("Not to contact Ms A Not to enter Grays");
    }

    [Fact]
    public void the_calendar_of_1904_is_known()
    {
        var file = new WorkbookFile(WorkbookFile.HeaderRow + Order.Replace("45352", "43890"));
        file.Parts["xl/workbook.xml"] = file.Parts["xl/workbook.xml"].Replace("<sheets>", "<workbookPr date1904='1'/><sheets>");

        Rows(file).Last().MadeOn.Should().Be(new DateOnly(2024, 3, 1));
    }

    [Fact]
    public void cells_and_rows_without_names_follow_one_another()
    {
        var row = Rows(new WorkbookFile("<row><c t='str'><v>Nominal</v></c><c t='str'><v>Made</v></c><c t='str'><v>Order</v></c></row><row><c t='str'><v>Jack Marsh</v></c><c s='1'><v>45352</v></c><c t='str'><v>SPO</v></c></row>")).Last();

        (row.Line, row.MadeOn, row.TypeCode).Should().Be((2, new DateOnly(2024, 3, 1), "SPO"));
    }

    [Fact]
    public void a_name_merged_down_belongs_to_each_line_it_covers()
    {
        var second = Order.Replace("r='4'", "r='5'").Replace("A4", "A5").Replace("B4", "B5").Replace("C4", "C5").Replace("D4", "D5").Replace("E4", "E5").Replace("Jack Marsh", "").Replace("45352", "45353");

        var rows = Rows(new WorkbookFile(WorkbookFile.HeaderRow + Order + second, after: "<mergeCells><mergeCell ref='A4:A5'/></mergeCells>"));

        rows.Last().Name!.Full.Should().Be("Jack Marsh");
        rows.Last().Notices.Should().Contain(n => n.Code == NoticeCodes.MergedFromAbove);
    }

    [Fact]
    public void conditions_beside_a_merged_name_continue_its_order()
    {
        var rows = Rows(new WorkbookFile(WorkbookFile.HeaderRow + Order + "<row r='5'><c r='D5' t='str'><v>Not to enter Harlow</v></c></row>", after: "<mergeCells><mergeCell ref='A4:A5'/><mergeCell ref='B4:B5'/></mergeCells>"));

        rows.Last().Kind.Should().Be(LineKind.Continuation);
        rows[^2].Conditions.Select(c => c.Words).Should().EndWith("Not to enter Harlow");
    }

    [Fact]
    public void hidden_sheets_are_read_like_the_others()
    {
        var file = new WorkbookFile(WorkbookFile.HeaderRow + Order);
        file.Parts["xl/workbook.xml"] = file.Parts["xl/workbook.xml"].Replace("sheetId='1'", "sheetId='1' state='veryHidden'");

        Rows(file).Should().HaveCount(2);
    }

    [Fact]
    public void a_type_missing_from_its_cell_is_taken_from_the_sheet_and_said()
    {
        var row = Rows(new WorkbookFile(WorkbookFile.HeaderRow + Order.Replace("<v>SPO</v>", "<v></v>"))).Last();

        row.TypeCode.Should().Be("SPO");
        row.Notices.Should().Contain(n => n.Code == NoticeCodes.TypeFromSheetName);
    }

    [Fact]
    public void a_lone_text_date_among_real_ones_is_not_trusted_to_have_the_day_first()
    {
        var text = Order.Replace("<c r='B4' s='1'><v>45352</v></c>", "<c r='B4' t='str'><v>04/06/2023</v></c>");

        // no whole term leads from either reading to 28 February 2027, so a person must say
        var row = Rows(new WorkbookFile(WorkbookFile.HeaderRow + text)).Last();
        row.Findings.Should().ContainSingle(f => f.Code == FindingCodes.MadeDateUnreadable && f.Message.Contains("4 June 2023 or 6 April 2023"));

        // five years from 6 April 2023 end on 5 April 2028
        var settled = Rows(new WorkbookFile(WorkbookFile.HeaderRow + text.Replace("46446", "46848"))).Last();
        settled.MadeOn.Should().Be(new DateOnly(2023, 4, 6));
        settled.Notices.Should().Contain(n => n.Code == NoticeCodes.DayAndMonthUnclear);
    }

    private static List<RowReading> Rows(WorkbookFile file) => Read(file.Open(), "book.xlsx");
}
