using Poet.Orders.Import.Reading;
using static Poet.Orders.Tests.Import.TestFiles;

namespace Poet.Orders.Tests.Import;

public sealed class JudgingRows
{
    [Fact]
    public void a_sound_row_is_imported_with_nothing_to_say()
    {
        var row = Row();

        row.Outcome.Should().Be(RowOutcome.Imported);
        row.Findings.Should().BeEmpty();
        row.Notices.Should().BeEmpty();
    }

    [Theory]
    [InlineData("Nominal", "", FindingCodes.NameMissing, nameof(RowOutcome.Rejected))]
    [InlineData("Date Granted", "tbc", FindingCodes.MadeDateUnreadable, nameof(RowOutcome.Rejected))]
    [InlineData("Date Granted", "", FindingCodes.MadeDateUnreadable, nameof(RowOutcome.Rejected))]
    [InlineData("Date Granted", "01/01/0001", FindingCodes.MadeDateUnreadable, nameof(RowOutcome.Rejected))]
    [InlineData("Date Granted", "31/12/9999", FindingCodes.MadeDateUnreadable, nameof(RowOutcome.Rejected))]
    [InlineData("Type of Order", "ASBO", FindingCodes.OrderTypeUnknown, nameof(RowOutcome.Rejected))]
    [InlineData("Type of Order", "", FindingCodes.OrderTypeUnknown, nameof(RowOutcome.Rejected))]
    [InlineData("Conditions", "see file", FindingCodes.ConditionsMissing, nameof(RowOutcome.Flagged))]
    [InlineData("Expiry", "28/02/2024", FindingCodes.EndsBeforeMade, nameof(RowOutcome.Flagged))]
    [InlineData("Expiry", "27/02/2026", "shorter_than_law_allows", nameof(RowOutcome.Flagged))]
    [InlineData("PNC ID", "2018/0415170X", FindingCodes.PncCheckLetterWrong, nameof(RowOutcome.Flagged))]
    [InlineData("D.O.B", "01/01/1900", FindingCodes.BirthDateImplausible, nameof(RowOutcome.Flagged))]
    [InlineData("D.O.B", "01/03/2014", null, nameof(RowOutcome.Imported))]
    [InlineData("D.O.B", "02/03/2014", FindingCodes.BirthDateImplausible, nameof(RowOutcome.Flagged))]
    [InlineData("D.O.B", "05/05/2031", FindingCodes.BirthDateImplausible, nameof(RowOutcome.Flagged))]
    [InlineData("D.O.B", "approx 1990", null, nameof(RowOutcome.Imported))]
    [InlineData("PNC ID", "1.97E+11", null, nameof(RowOutcome.Imported))]
    public void one_thing_wrong_gives_one_finding(string heading, string text, string? code, string outcome)
    {
        var row = Row((heading, text));

        row.Outcome.ToString().Should().Be(outcome);
        row.Findings.Select(f => f.Code).Should().Equal(code is null ? [] : [code]);
        row.Findings.Should().NotContain(f => f.Field != heading || f.Message.Length < 10 || f.Message.EndsWith('.'));
    }

    [Theory]
    [InlineData("Status", "Discharged", NoticeCodes.StatusContradictsDates)]
    [InlineData("OIC", "Transferred to Kent", NoticeCodes.ResponsibilityUnclear)]
    [InlineData("Status", "In custody", NoticeCodes.CustodyClaimUnverified)]
    [InlineData("Status", "awaiting release", NoticeCodes.CustodyClaimUnverified)]
    [InlineData("Expiry", "", NoticeCodes.LengthNotCheckable)]
    [InlineData("Expiry", "3 yrs from release", NoticeCodes.LengthNotCheckable)]
    [InlineData("Expiry", "01/03/2027", NoticeCodes.EndDayAmbiguous)]
    [InlineData("Nominal", "Kowalski", NoticeCodes.SingleName)]
    [InlineData("PNC ID", "2012/0813652L / 2018/0415170V", NoticeCodes.SeveralPncIds)]
    [InlineData("PNC ID", "1.97E+11", NoticeCodes.PncUnreadable)]
    public void what_is_only_worth_knowing_is_a_notice(string heading, string text, string code) =>
        Row((heading, text)).Notices.Select(n => n.Code).Should().Equal(code);

    [Fact]
    public void a_note_that_another_force_was_told_claims_nothing() =>
        Row(("Notes", "Kent PC informed by email")).Notices.Should().BeEmpty();

    [Fact]
    public void live_after_its_last_day_contradicts_the_dates() =>
        Row(("Expiry", "28/02/2026"), ("Type of Order", "SCPO")).Notices.Should().ContainSingle(n => n.Code == NoticeCodes.StatusContradictsDates && n.Message.Contains("28 February 2026"));

    [Theory]
    [InlineData("C.B.O", "CBO", false)]
    [InlineData("dvpn/o", "DVPO", false)]
    [InlineData("Injunction (gang-related violence)", "GANG", false)]
    [InlineData("SPO (interim)", "SPO", true)]
    [InlineData("Interim Stalking Protection Order", "SPO", true)]
    [InlineData("DAPN/O", "DAPO", false)]
    [InlineData("Domestic abuse protection order", "DAPO", false)]
    [InlineData("R.O.", "RESTR", false)]
    [InlineData("Non-Mol", "NMO", false)]
    [InlineData("ASB Injunction (interim)", "ASBI", true)]
    [InlineData("Slavery & Trafficking Risk Order", "STRO", false)]
    [InlineData("FGM Protection Order", "FGMPO", false)]
    public void types_are_known_by_their_spellings(string text, string code, bool interim)
    {
        var row = Row(("Type of Order", text), ("Expiry", "until further order"));

        (row.TypeCode, row.IsInterim, row.Kind).Should().Be((code, interim, LineKind.Order));
    }

    [Theory]
    [InlineData("Notification order", false), InlineData("SVRO", false), InlineData("Restraining order", true)]
    public void conditions_are_missed_only_where_the_law_of_the_type_has_room_for_any(string type, bool missed) =>
        Row(("Type of Order", type), ("Conditions", ""), ("Expiry", "until further order")).Findings.Any(f => f.Code == FindingCodes.ConditionsMissing).Should().Be(missed);

    [Theory]
    [InlineData("SPO & RO", nameof(LineKind.TwoOrders))]
    [InlineData("SPO and CBO", nameof(LineKind.TwoOrders))]
    [InlineData("SPO VARIED", nameof(LineKind.Variation))]
    [InlineData("SPO - variation", nameof(LineKind.Variation))]
    public void a_row_that_is_not_one_order_is_queued_with_its_type(string text, string kind)
    {
        var row = Row(("Type of Order", text));

        (row.Kind.ToString(), row.TypeCode, row.Outcome).Should().Be((kind, "SPO", RowOutcome.Queued));
    }

    [Theory]
    [InlineData("REFUSED", "01/03/2024", nameof(LineKind.Refused))]
    [InlineData("application withdrawn", "", nameof(LineKind.Refused))]
    [InlineData("pending - listed 14/12", "", nameof(LineKind.Pending))]
    [InlineData("", "listed 14/12", nameof(LineKind.Pending))]
    [InlineData("awaiting release", "01/03/2024", nameof(LineKind.Order))]
    public void what_was_not_made_is_no_order(string status, string made, string kind) =>
        Row(("Status", status), ("Date Granted", made)).Kind.ToString().Should().Be(kind);

    [Fact]
    public void every_cell_is_kept_as_written_with_its_heading_and_hash()
    {
        var row = Row(("Shoe size", "=cmd()"), ("Notes", " two  spaces "));

        row.Cells.Should().ContainInOrder(new WrittenCell("Notes", " two  spaces "), new WrittenCell("Shoe size", "=cmd()"));
        row.Hash.Should().HaveLength(64).And.NotBe(Row(("Notes", "two spaces")).Hash);
    }
}
