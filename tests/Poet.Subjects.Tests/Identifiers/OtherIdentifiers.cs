using Poet.Subjects.Contracts.Identifiers;
using static Poet.Subjects.Contracts.Identifiers.IdentifierValidity;

namespace Poet.Subjects.Tests.Identifiers;

public sealed class OtherIdentifiers
{
    [Theory]
    [InlineData("65656/91H", "065656/91H", Valid)]
    [InlineData("065656/91h", "065656/91H", Valid)]
    [InlineData("06565691H", "065656/91H", Valid)]
    [InlineData("CRO No. 65656/91H", "065656/91H", Valid)]
    [InlineData("085227/65G", "085227/65G", CheckLetterWrong)]
    [InlineData("SF05/482703J", "SF05/482703J", Valid)]
    [InlineData("SF83/50058Z", "SF83/50058Z", Valid)]
    [InlineData("sf 83/050058z", "SF83/50058Z", Valid)]
    [InlineData("SF83/50058B", "SF83/50058B", CheckLetterWrong)] // the letter that padding would give
    [InlineData("1234567/91H", null, NotOfThisForm)]
    [InlineData("SF83/0Z", null, NotOfThisForm)]
    public void a_cro_number(string written, string? canonical, IdentifierValidity validity) =>
        Read(IdentifierKind.Cro, written).Should().BeEquivalentTo(new { Canonical = canonical, Validity = validity });

    [Fact]
    public void a_wrong_cro_letter_comes_with_the_one_that_fits() =>
        Read(IdentifierKind.Cro, "085227/65G").SuggestedMend.Should().Be("085227/65L");

    [Theory]
    [InlineData("1101ZD0100000448754K", "1101ZD0100000448754K", Valid)]
    [InlineData("11/01ZD/01/448754K", "1101ZD0100000448754K", Valid)]
    [InlineData("ASN: 11/01zd/01/00000448754k", "1101ZD0100000448754K", Valid)]
    [InlineData("1101ZD0100000410836V", "1101ZD0100000410836V", Valid)]
    [InlineData("1101ZD0100000448754L", "1101ZD0100000448754L", CheckLetterWrong)]
    [InlineData("11B01ZD0100000448754K", "11B01ZD0100000448754K", Valid)]
    [InlineData("11B01ZD0100000448754L", "11B01ZD0100000448754L", Unverified)]
    [InlineData("1101ZD01448754K", null, NotOfThisForm)]
    public void an_arrest_or_summons_number(string written, string? canonical, IdentifierValidity validity) =>
        Read(IdentifierKind.ArrestSummons, written).Should().BeEquivalentTo(new { Canonical = canonical, Validity = validity });

    [Fact]
    public void an_arrest_or_summons_number_is_shown_with_strokes_and_without_padding()
    {
        Read(IdentifierKind.ArrestSummons, "1101ZD0100000448754K").Shown.Should().Be("11/01ZD/01/448754K");
        Read(IdentifierKind.ArrestSummons, "11B01ZD0100000448754K").Shown.Should().Be("11/B01ZD/01/448754K");
    }

    [Theory]
    [InlineData(IdentifierKind.PtiUrn, "00NP1234526", "00NP1234526", Valid)]
    [InlineData(IdentifierKind.PtiUrn, "00/PP/12345/26", "00PP1234526", Valid)]
    [InlineData(IdentifierKind.PtiUrn, "00np126", "00NP126", Valid)]
    [InlineData(IdentifierKind.PtiUrn, "00NP12", null, NotOfThisForm)]
    [InlineData(IdentifierKind.PtiUrn, "00NP12345678", null, NotOfThisForm)]
    [InlineData(IdentifierKind.Nomis, "A1234AA", "A1234AA", Valid)]
    [InlineData(IdentifierKind.Nomis, "NOMIS a1234aa", "A1234AA", Valid)]
    [InlineData(IdentifierKind.Nomis, "A12345A", null, NotOfThisForm)]
    [InlineData(IdentifierKind.ProbationCrn, "X123456", "X123456", Valid)]
    [InlineData(IdentifierKind.ProbationCrn, "CRN: x123456", "X123456", Valid)]
    [InlineData(IdentifierKind.ProbationCrn, "X12345", null, NotOfThisForm)]
    [InlineData(IdentifierKind.CourtCase, "05/9876/123456R", "05/9876/123456R", Unverified)]
    [InlineData(IdentifierKind.CourtCase, "059876123456r", "05/9876/123456R", Unverified)]
    [InlineData(IdentifierKind.CourtCase, "05/9876/12345R", null, NotOfThisForm)]
    [InlineData(IdentifierKind.NationalInsurance, "AA 12 34 56 C", "AA123456C", Valid)]
    [InlineData(IdentifierKind.NationalInsurance, "NI No: aa123456d", "AA123456D", Valid)]
    [InlineData(IdentifierKind.NationalInsurance, "AA123456", "AA123456", Unverified)]
    [InlineData(IdentifierKind.NationalInsurance, "AA123456E", null, NotOfThisForm)]
    [InlineData(IdentifierKind.NationalInsurance, "QQ123456C", null, NotOfThisForm)]
    [InlineData(IdentifierKind.NationalInsurance, "TN123456C", null, NotOfThisForm)]
    [InlineData(IdentifierKind.NationalInsurance, "AO123456C", null, NotOfThisForm)]
    public void identifiers_known_by_their_form(IdentifierKind kind, string written, string? canonical, IdentifierValidity validity)
    {
        var reading = Read(kind, written);

        reading.Should().BeEquivalentTo(new { Kind = kind, Raw = written, Canonical = canonical, Validity = validity, RulesVersion = 1 });
        reading.Says.Should().NotBeEmpty().And.NotEndWith(".");
    }

    private static IdentifierReading Read(IdentifierKind kind, string written) => IdentifierReader.Read(kind, written, 2026);
}
