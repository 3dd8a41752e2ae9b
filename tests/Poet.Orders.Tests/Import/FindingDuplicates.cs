using Poet.Orders.Import.Reading;
using static Poet.Orders.Tests.Import.TestFiles;

namespace Poet.Orders.Tests.Import;

public sealed class FindingDuplicates
{
    private const string Headings = "Ref,Nominal,DOB,Order,Made,Expiry,Conditions\n";
    private const string Order = "A/1,Jack Marsh,08/07/1990,SPO,01/03/2024,28/02/2027,1. Not to contact Ms A\n";

    [Theory]
    [InlineData("A/1,Jack Marsh,08/07/1990,SPO,01/03/2024,28/02/2027,1. Not to contact Ms A\n")]
    [InlineData("A/1,\"MARSH, JACK\",08.07.1990,Stalking PO,2024-03-01,28/02/27,1. Not to contact Ms A\n")]
    public void the_same_order_in_other_writing_is_a_duplicate(string again)
    {
        var rows = ReadCsv(Headings + Order + again);

        rows[2].Outcome.Should().Be(RowOutcome.Duplicate);
        rows[2].DuplicateOf.Should().Be(new RowPlace("sheet", 1, 2));
        rows[2].Findings.Should().BeEmpty();
    }

    [Theory]
    [InlineData("A/1,Jack Marsh,08/07/1990,SPO (interim),01/03/2024,28/02/2027,1. Not to contact Ms A\n")]
    [InlineData("A/1,Jack Marsh,08/07/1990,SPO,02/04/2024,28/02/2027,1. Not to contact Ms A\n")]
    [InlineData("A/1,Jack Marsh,09/07/1990,SPO,01/03/2024,28/02/2027,1. Not to contact Ms A\n")]
    [InlineData("A/1,Jack Marsh,08/07/1990,CBO,01/03/2024,28/02/2027,1. Not to contact Ms A\n")]
    public void another_form_day_person_or_type_is_another_order(string other) =>
        ReadCsv(Headings + Order + other)[2].Outcome.Should().Be(RowOutcome.Imported);

    [Fact]
    public void the_same_order_with_other_conditions_is_kept_and_says_so()
    {
        var row = ReadCsv(Headings + Order + Order.Replace("Ms A", "Mr B"))[2];

        row.Outcome.Should().Be(RowOutcome.Imported);
        row.Notices.Should().ContainSingle(n => n.Code == NoticeCodes.MuchLikeAnother && n.Message.Contains("Line 2"));
    }

    [Fact]
    public void a_third_copy_repeats_the_row_it_equals_word_for_word()
    {
        var rows = ReadCsv(Headings + Order + Order.ToUpperInvariant() + Order.ToUpperInvariant());

        rows[2].DuplicateOf!.Row.Should().Be(1);
        rows[3].DuplicateOf!.Row.Should().Be(2);
    }

    [Fact]
    public void a_copy_of_a_rejected_row_is_a_duplicate_of_it()
    {
        var broken = Order.Replace("SPO", "?");

        ReadCsv(Headings + broken + broken)[2].DuplicateOf!.Row.Should().Be(1);
    }
}
