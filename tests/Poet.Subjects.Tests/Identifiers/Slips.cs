using FsCheck;
using FsCheck.Fluent;
using Poet.Subjects.Contracts.Identifiers;
using Poet.Subjects.Search;

namespace Poet.Subjects.Tests.Identifiers;

public sealed class Slips
{
    [Fact]
    public void one_wrong_digit_in_a_pnc_id_is_caught_and_the_right_one_is_among_the_slips() =>
        Prop.ForAll(Arb.From(Gen.Choose(1, 9_999_999)), Arb.From(Gen.Choose(0, 6)), Arb.From(Gen.Choose(1, 9)), (serial, at, by) =>
        {
            var right = $"1998/{serial:0000000}{CheckLetter.Of($"98{serial:0000000}")}";
            var place = 5 + at;
            var wrong = right[..place] + (char)('0' + (right[place] - '0' + by) % 10) + right[(place + 1)..];
            var reading = IdentifierReader.Read(IdentifierKind.Pnc, wrong, 2026);
            return reading.Validity == IdentifierValidity.CheckLetterWrong && IdentifierSlips.Of(reading, 2026).Contains(right);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void a_valid_identifier_has_no_slips() =>
        IdentifierSlips.Of(IdentifierReader.Read(IdentifierKind.Pnc, "2002/0073319Z", 2026), 2026).Should().BeEmpty();

    [Fact]
    public void a_cro_number_has_slips_too() =>
        IdentifierSlips.Of(IdentifierReader.Read(IdentifierKind.Cro, "065657/91H", 2026), 2026).Should().Contain("065656/91H");
}
