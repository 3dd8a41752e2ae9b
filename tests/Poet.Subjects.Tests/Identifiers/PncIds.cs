using Poet.Subjects.Contracts.Identifiers;
using static Poet.Subjects.Contracts.Identifiers.IdentifierValidity;

namespace Poet.Subjects.Tests.Identifiers;

public sealed class PncIds
{
    [Theory]
    [InlineData("1979/0163001B")]
    [InlineData("2002/0073319Z")]
    [InlineData("1981/0000034U")]
    [InlineData("1967/9893091D")]
    [InlineData("2000/0000223R")]
    [InlineData("2003/0000003Y")]
    [InlineData("1995/0000001W")]
    [InlineData("2015/1234567Y")]
    [InlineData("2024/0000042K")]
    public void the_letter_fits(string pnc) =>
        Read(pnc).Should().BeEquivalentTo(new { Raw = pnc, Canonical = pnc, Validity = Valid, SuggestedMend = (string?)null });

    [Theory]
    [InlineData("2003/0011985Z", "2003/0011985X")]
    [InlineData("2012/0052494O", "2012/0052494Q")]
    [InlineData("2023/0583843N", "2023/0583843L")]
    [InlineData("2001/0171310S", "2001/0171310W")]
    public void a_wrong_letter_is_kept_and_marked_with_the_one_that_fits(string pnc, string mend)
    {
        var reading = Read(pnc);

        reading.Should().BeEquivalentTo(new { Raw = pnc, Canonical = pnc, Validity = CheckLetterWrong, SuggestedMend = mend });
        reading.Says.Should().Be($"Compare this PNC ID with its source: the check letter is {pnc[^1]}, and these digits need {mend[^1]}");
    }

    [Theory]
    [InlineData("1979/163001B")]
    [InlineData("79/163001B")]
    [InlineData("79/0163001b")]
    [InlineData("19790163001B")]
    [InlineData("790163001B")]
    [InlineData("79163001B")]
    [InlineData(" 1979 / 163001 B ")]
    [InlineData("PNC ID: 1979/0163001B")]
    [InlineData("PNC 79\\163001B")]
    [InlineData("1979-163001-B")]
    [InlineData("1979\u2013163001B")]
    [InlineData("1979/\u00A0163001B.")]
    public void all_written_forms_come_to_one(string written)
    {
        var reading = Read(written);

        reading.Canonical.Should().Be("1979/0163001B");
        reading.Validity.Should().Be(Valid);
        reading.Raw.Should().Be(written);
    }

    [Theory]
    [InlineData("26/1W", 2026, "2026/0000001")]
    [InlineData("27/1W", 2026, "1927/0000001")]
    [InlineData("27/1W", 2027, "2027/0000001")]
    [InlineData("00/1W", 2026, "2000/0000001")]
    [InlineData("99/1W", 2100, "2099/0000001")]
    public void a_two_digit_year_above_this_year_s_is_of_the_century_before(string written, int currentYear, string starts) =>
        IdentifierReader.Read(IdentifierKind.Pnc, written, currentYear).Canonical.Should().StartWith(starts);

    [Theory]
    [InlineData("2OO2/OO73319Z", "2002/0073319Z")]
    [InlineData("I979/OI63001B", "1979/0163001B")]
    [InlineData("2002/0073319", "2002/0073319Z")]
    [InlineData("20020073319", "2002/0073319Z")]
    public void a_likely_mend_is_offered_and_not_made(string written, string mend) =>
        Read(written).Should().BeEquivalentTo(new { Validity = NotOfThisForm, Canonical = (string?)null, SuggestedMend = mend, Shown = written });

    [Fact]
    public void a_number_that_a_spreadsheet_made_of_it_is_named_as_such() =>
        Read("2.01E+09").Should().BeEquivalentTo(new { Validity = NotOfThisForm, Says = "A spreadsheet has turned this PNC ID into a number and lost digits: take it from the source" });

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("not known")]
    [InlineData("2027/0000001W")] // a year to come
    [InlineData("1899/0000001W")]
    [InlineData("197/0163001B")]
    [InlineData("1979/01630011B")]
    [InlineData("1979/B")]
    [InlineData("1979B")]
    [InlineData("1979/0163001BB")]
    [InlineData("2007/0740058R / 2012/0157004N")] // two of them
    [InlineData("١٩٧٩/0163001B")]
    public void what_is_no_pnc_id_is_kept_with_a_sentence(string written)
    {
        var reading = Read(written);

        reading.Should().BeEquivalentTo(new { Raw = written, Validity = NotOfThisForm, Canonical = (string?)null, SuggestedMend = (string?)null });
        reading.Says.Should().StartWith("Enter the PNC ID").And.NotEndWith(".");
    }

    private static IdentifierReading Read(string written) => IdentifierReader.Read(IdentifierKind.Pnc, written, 2026);
}
