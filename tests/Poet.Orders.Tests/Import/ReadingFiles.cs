using System.Text;
using Poet.Orders.Import.Reading;
using Poet.Orders.Import.Reading.Columns;
using Poet.Orders.Import.Reading.Files;
using static Poet.Orders.Tests.Import.TestFiles;

namespace Poet.Orders.Tests.Import;

public sealed class ReadingFiles
{
    private const string Sheet = "Nominal,Made,Expiry,Order,Conditions\nSiân Quinn,01/03/2024,28/02/2027,SPO,\"1. Not to pay £5\n2. Not to enter Grays\"\nJack Marsh,02/03/2024,01/03/2027,SPO,1. Not to enter Grays\n";

    public static TheoryData<string, bool> Encodings => new() { { "utf-8", false }, { "utf-8", true }, { "utf-16", true }, { "utf-16", false }, { "utf-16BE", true }, { "utf-16BE", false }, { "windows-1252", false } };

    [Theory, MemberData(nameof(Encodings))]
    public void every_encoding_a_force_may_save_in_is_read(string name, bool withMark)
    {
        var encoding = name == "windows-1252" ? TextEncodings.Windows1252 : Encoding.GetEncoding(name);
        var bytes = (withMark ? encoding.GetPreamble() : []).Concat(encoding.GetBytes(Sheet)).ToArray();

        var rows = Read(new MemoryStream(bytes), "sheet.csv");

        rows[1].Name!.Full.Should().Be("Siân Quinn");
        rows[1].Conditions.Select(c => c.Words).Should().Equal("Not to pay £5", "Not to enter Grays");
    }

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public void columns_may_be_divided_by_other_marks(char mark)
    {
        var rows = ReadCsv($"Nominal{mark}Made{mark}Order{mark}Conditions\nJack Marsh{mark}01/03/2024{mark}SPO{mark}Not to enter Grays, Harlow, Witham, Southend\n");

        rows[1].Conditions.Should().ContainSingle().Which.Words.Should().EndWith("Southend");
    }

    [Fact]
    public void lines_are_numbered_as_the_spreadsheet_shows_them_and_as_the_text_file_does()
    {
        var rows = ReadCsv(Sheet);

        rows.Select(r => (r.Line, r.TextLine, r.Row)).Should().Equal((1, 1, null), (2, 2, 1), (3, 4, 2));
    }

    [Fact]
    public void windows_line_ends_and_blank_lines_change_nothing()
    {
        var rows = ReadCsv("ORDERS\r\n\r\n" + Sheet.Replace("\n", "\r\n") + "\r\n,,,,\r\n");

        rows.Select(r => (r.Kind, r.Line)).Should().Equal((LineKind.Title, 1), (LineKind.Header, 3), (LineKind.Order, 4), (LineKind.Order, 5));
        rows[2].Conditions.Should().HaveCount(2);
    }

    [Fact]
    public void a_large_text_keeps_its_letters_where_a_buffer_ends_inside_one()
    {
        var text = new StringBuilder("Nominal,Made,Order,Conditions\n");
        for (var i = 0; i < 4000; i++)
            text.Append("Siân Ó Briain,01/03/2024,SPO,1. Not to pay £5 – or €6 ").Append(i).Append('\n');

        ReadCsv(text.ToString()).Skip(1).Should().HaveCount(4000).And.OnlyContain(r => r.Name!.Full == "Siân Ó Briain" && r.Conditions[0].Words.StartsWith("Not to pay £5 – or €6"));
    }

    [Fact]
    public void unknown_columns_are_reported_and_kept()
    {
        using var file = SpreadsheetFile.Open(new MemoryStream(Encoding.UTF8.GetBytes("Nominal,Made,Order,Shoe size\nJack Marsh,01/03/2024,SPO,9\n")), "sheet.csv");

        var plan = SheetPlan.ForAll(file, null, default).Single();

        plan.Columns!.KeptColumns.Should().ContainSingle().Which.Heading.Should().Be("Shoe size");
        plan.Columns.Columns.Select(c => (c.Heading, c.Field)).Should().StartWith(("Nominal", Field.Name));
    }

    [Fact]
    public void a_saved_profile_says_what_headings_cannot()
    {
        var profile = new MappingProfile("Ours", new Dictionary<string, Field> { ["who?"] = Field.Name, ["X1"] = Field.MadeOn, ["X2"] = Field.OrderType });
        var saved = System.Text.Json.JsonSerializer.Deserialize<MappingProfile>(System.Text.Json.JsonSerializer.Serialize(profile))!;

        var rows = Read(new MemoryStream("Who,x1,x2\nJack Marsh,01/03/2024,SPO\n"u8.ToArray()), "sheet.csv", profile: saved);

        (rows[1].Name!.Full, rows[1].TypeCode, rows[1].MadeOn).Should().Be(("Jack Marsh", "SPO", new DateOnly(2024, 3, 1)));
    }

    [Fact]
    public void names_in_two_columns_are_joined()
    {
        var rows = ReadCsv("Surname,Forenames,AKA,Date of Birth,Order Type,Date of Order,Prohibitions\nMARSH,Jack Lee,Jacko,1/2/90,SPO,01/03/2024,Not to enter Grays\n");

        (rows[1].Name!.Full, rows[1].BornOn, rows[1].Name!.Others.Single().Full).Should().Be(("Jack Lee Marsh", new DateOnly(1990, 2, 1), "Jacko"));
    }

    [Fact]
    public void a_table_below_another_brings_its_own_columns()
    {
        var rows = ReadCsv("Nominal,Made,Order\nJack Marsh,01/03/2024,SPO\nTOTAL 1\nOrder,Made,Nominal\nCBO,02/03/2024,Dean Walsh\n");

        rows.Select(r => r.Kind).Should().Equal(LineKind.Header, LineKind.Order, LineKind.Total, LineKind.Header, LineKind.Order);
        (rows[4].Name!.Full, rows[4].TypeCode).Should().Be(("Dean Walsh", "CBO"));
    }

    [Fact]
    public void a_line_that_is_not_understood_is_queued_not_lost()
    {
        var rows = ReadCsv("Nominal,Made,Order,Court,Status\nJack Marsh,01/03/2024,SPO,,Live\n,,,ask Dave about this one,\nsee old book\n");

        rows.Skip(2).Select(r => (r.Kind, r.Cells.Single().Text)).Should().Equal((LineKind.Queued, "ask Dave about this one"), (LineKind.Queued, "see old book"));
    }

    [Fact]
    public void the_name_of_an_order_type_between_the_rows_is_a_title() =>
        ReadCsv("Nominal,Made,Order\nJack Marsh,01/03/2024,SPO\nStalking Protection Orders,,\nDEAN WALSH,,\n").Skip(2).Select(r => r.Kind).Should().Equal(LineKind.Title, LineKind.Queued);

    [Theory]
    [InlineData("D.O.B", nameof(Field.BornOn))]
    [InlineData("DOB (dd/mm/yyyy)", nameof(Field.BornOn))]
    [InlineData("Date Granted", nameof(Field.MadeOn))]
    [InlineData("Date order was granted", nameof(Field.Kept))]
    [InlineData("EXPIRY DATE", nameof(Field.EndsOn))]
    [InlineData("Type of Order", nameof(Field.OrderType))]
    [InlineData("Conditons", nameof(Field.Conditions))]
    [InlineData("Nominal (surname first)", nameof(Field.Name))]
    [InlineData("PNC-ID", nameof(Field.Pnc))]
    [InlineData("Shoe size", nameof(Field.Kept))]
    public void headings_are_known_by_what_forces_call_them(string heading, string field) => HeadingWords.Guess(heading).Field.ToString().Should().Be(field);
}
