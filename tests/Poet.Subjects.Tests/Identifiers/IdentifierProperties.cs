using FsCheck;
using FsCheck.Fluent;
using Poet.Subjects.Contracts.Identifiers;

namespace Poet.Subjects.Tests.Identifiers;

public sealed class IdentifierProperties
{
    private const int ThisYear = 2026;
    private static readonly Arbitrary<int> Years = Gen.Choose(1927, ThisYear).ToArbitrary();
    private static readonly Arbitrary<int> Serials = Gen.Choose(1, 9_999_999).ToArbitrary();
    private static readonly Arbitrary<IdentifierKind> Kinds = Gen.Elements(Enum.GetValues<IdentifierKind>()).ToArbitrary();

    [Fact]
    public void every_written_form_of_a_pnc_id_reads_as_its_canonical_one() =>
        Prop.ForAll(Years, Serials, (year, serial) =>
        {
            var pnc = Pnc(year, serial);
            var (yy, letter) = ($"{year % 100:00}", pnc[^1]);
            string[] written = [pnc, $"{year}/{serial}{letter}", $"{yy}/{serial}{letter}", $"{yy}{serial:0000000}{letter}", $"{year}{serial:0000000}{letter}", pnc.ToLowerInvariant()];
            return written.All(w => Read(w) is { Validity: IdentifierValidity.Valid } reading && reading.Canonical == pnc);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void one_wrong_digit_or_two_swapped_are_always_noticed() =>
        Prop.ForAll(Gen.Choose(0, 999_999_999).ToArbitrary(), Gen.Choose(0, 8).ToArbitrary(), Gen.Choose(1, 9).ToArbitrary(), (number, place, more) =>
        {
            var digits = $"{number:000000000}".ToCharArray();
            var letter = CheckLetter.Of(digits);
            var changed = (char[])digits.Clone();
            changed[place] = (char)('0' + (changed[place] - '0' + more) % 10);
            var swapped = (char[])digits.Clone();
            (swapped[place], swapped[(place + 1) % 9]) = (swapped[(place + 1) % 9], swapped[place]);
            return CheckLetter.Of(changed) != letter
                && (place == 8 || swapped[place] == swapped[place + 1] || CheckLetter.Of(swapped) != letter);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void a_suggested_mend_is_itself_valid() =>
        Prop.ForAll(Years, Serials, Gen.Elements("ABCDEFGHIJKLMNOPQRSTUVWXYZ".ToCharArray()).ToArbitrary(), (year, serial, letter) =>
        {
            var reading = Read($"{year}/{serial}{letter}");
            return reading.Validity == IdentifierValidity.Valid
                ? reading.SuggestedMend is null
                : Read(reading.SuggestedMend!).Validity == IdentifierValidity.Valid;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void nothing_that_anyone_writes_is_lost_or_throws() =>
        Prop.ForAll(Kinds, ArbMap.Default.ArbFor<string>(), (kind, written) =>
        {
            var reading = IdentifierReader.Read(kind, written ?? "", ThisYear);
            return reading.Raw == (written ?? "") && reading.Says.Length > 0
                && (reading.Canonical is null) == (reading.Validity == IdentifierValidity.NotOfThisForm);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void what_almost_looks_like_an_identifier_does_not_throw_either() =>
        Prop.ForAll(Kinds, Gen.Elements("0123456789/AZSFOE+. -".ToCharArray()).ArrayOf().ToArbitrary(), (kind, letters) =>
            IdentifierReader.Read(kind, new string(letters), ThisYear).Raw.Length == letters.Length).QuickCheckThrowOnFailure();

    [Fact]
    public void reading_a_canonical_form_again_changes_nothing() =>
        Prop.ForAll(Kinds, Serials, Years, (kind, serial, year) =>
        {
            var written = kind switch
            {
                IdentifierKind.Pnc => Pnc(year, serial),
                IdentifierKind.Cro => $"{serial % 999_999 + 1}/{year % 100:00}A",
                IdentifierKind.ArrestSummons => $"{year % 100:00}/42AB/01/{serial}A",
                IdentifierKind.CourtCase => $"{year % 100:00}/4200/{serial % 1_000_000:000000}A",
                IdentifierKind.PtiUrn => $"42AB{serial:00000}",
                IdentifierKind.Nomis => $"A{serial % 10_000:0000}BC",
                IdentifierKind.ProbationCrn => $"X{serial % 1_000_000:000000}",
                _ => $"AB{serial % 1_000_000:000000}C",
            };
            var once = IdentifierReader.Read(kind, written, ThisYear);
            var again = IdentifierReader.Read(kind, once.Canonical!, ThisYear);
            return again.Canonical == once.Canonical && again.Validity == once.Validity
                && IdentifierReader.Read(kind, once.Shown, ThisYear).Canonical == once.Canonical;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void a_megabyte_of_text_is_no_identifier() =>
        Read(new string('7', 1_000_000)).Validity.Should().Be(IdentifierValidity.NotOfThisForm);

    private static string Pnc(int year, int serial) => $"{year}/{serial:0000000}{CheckLetter.Of($"{year % 100:00}{serial:0000000}")}";

    private static IdentifierReading Read(string written) => IdentifierReader.Read(IdentifierKind.Pnc, written, ThisYear);
}
