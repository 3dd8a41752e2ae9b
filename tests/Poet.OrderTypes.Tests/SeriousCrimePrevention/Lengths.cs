using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;
using Poet.OrderTypes.Tests.LawRows;

namespace Poet.OrderTypes.Tests.SeriousCrimePrevention;

public sealed class Lengths
{
    private readonly OrderForm full = LawOf.Form("SCPO");
    private readonly OrderForm interim = LawOf.Form("ISCPO");

    [Theory, LawRow("2.1", "SCPO"), LawRow("C7", "SCPO")]
    [InlineData("2020-06-08", "2022-03-01", "2027-02-28", null)]
    [InlineData("2020-06-08", "2022-03-01", "2027-03-01", "longer_than_law_allows")]
    [InlineData("2020-06-08", "2024-02-29", "2029-02-28", null)] // the missing anniversary falls on 1 March
    [InlineData("2020-06-08", "2024-02-29", "2029-03-01", "longer_than_law_allows")]
    [InlineData("2020-06-08", "2020-06-08", "2020-06-08", null)] // there is no least length
    [InlineData("2020-06-08", "2022-03-01", "2022-02-28", "ends_before_made")]
    public void five_years_are_counted_from_the_first_provision_in_force(string made, string starts, string last, string? finding) =>
        full.Duration.Check(new(DateOnly.Parse(made)) { StartsOn = DateOnly.Parse(starts), LastDay = DateOnly.Parse(last) }).Select(f => f.Code)
            .Should().Equal(finding is null ? [] : [finding], "s.16(2), (4)(b)");

    [Fact, LawRow("2.1", "SCPO")]
    public void a_spreadsheet_without_starts_is_measured_from_the_day_made_and_others_wait_for_the_start()
    {
        var dates = new OrderDates(new(2020, 6, 8)) { LastDay = new(2025, 6, 8) };
        full.Duration.Check(dates).Should().BeEmpty("release is awaited, so the length cannot be measured");
        full.Duration.Check(dates with { CountFromMadeWhenStartUnknown = true }).Should().ContainSingle().Which.Code.Should().Be("longer_than_law_allows");
        full.Duration.Check(dates with { CountFromMadeWhenStartUnknown = true, LastDay = new(2025, 6, 7) }).Should().BeEmpty();
    }

    [Fact, LawRow("2.1", "SCPO")]
    public void it_ends_provisions_have_their_own_times_and_it_starts_on_the_day_it_states()
    {
        full.Duration.Check(new(new(2020, 6, 8)) { UntilFurtherOrder = true }).Should().ContainSingle().Which.Code.Should().Be("longer_than_law_allows");
        full.Duration.PerCondition.Should().Contain("s.16(3)");
        full.Starts.Usual.Should().Be(Anchor.StatedDate);
        full.Starts.AlsoAllowed.Should().Contain(Anchor.Released);
        LawOf.Form(LawOf.Reformed).Conditions.Limits.Should().Contain(l => l.Contains("s.5B(6)") && l.Contains("12 months"));
        full.Conditions.Limits.Should().NotContain(l => l.Contains("s.5B"), "monitoring awaits commencement");
    }

    [Fact, LawRow("2.1", "ISCPO")]
    public void an_interim_order_binds_when_represented_or_served_and_ends_with_the_main_application()
    {
        interim.Duration.EndsWhen.Should().Contain("determined").And.Contain("s.16(4A)");
        interim.Duration.UntilEvent.Should().BeTrue();
        interim.Duration.Maximum.Should().BeNull();
        interim.Knowledge.Binds.Should().Be(BindsWhen.RepresentedOrServed);
        interim.Starts.Section.Should().Be("s.10A");
    }

    [Fact, LawRow("6", "SCPO"), LawRow("C7", "SCPO")]
    public void no_variation_reaches_beyond_the_first_five_years()
    {
        var changes = full.Changes!;
        changes.Who.Should().Contain(w => w.Contains("authority")).And.Contain(w => w.Contains("only on a change of circumstances")).And.Contain(w => w.Contains("not to make it more onerous"));
        changes.Limits.Should().Contain(l => l.Contains("beyond the five years") && l.Contains("17(8), 20(7), 21(7)")).And.Contain(l => l.Contains("alone discharges"))
            .And.Contain(l => l.Contains("conviction (ss.20-21)")).And.Contain(l => l.Contains("in anticipation")).And.Contain(l => l.Contains("22E"));
        changes.MayVary.Should().BeTrue();
        changes.MayRenew.Should().BeFalse("a fresh order is made instead");
    }

    [Fact, LawRow("6", "SCPO", "appeal")]
    public void appeals_go_to_the_court_of_appeal() => full.Appeal.Should().Contain("Court of Appeal (ss.23-24)");

    [Fact, LawRow("7", "SCPO")]
    public void its_steps_run_from_the_file_before_sentence_to_the_last_months()
    {
        full.Stages.Select(s => s.Id).Should().Equal("pre-sentence-file", "commencement-term", "own-terms", "proof-of-binding", "release-date", "release-visit",
            "provision-starts", "first-notifications", "stocktake", "last-months");
        full.Stages.Single(s => s.Id == "own-terms").Section.Should().Contain("Hancox and Duffy");
        full.Stages.Single(s => s.Id == "proof-of-binding").What.Should().Contain("represented").And.Contain("recorded delivery").And.Contain("s.10(3)");
        full.Stages.Single(s => s.Id == "release-visit").Window(new(2026, 3, 2)).Should().Be((new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 2)), "on the day itself");
        full.Stages.Single(s => s.Id == "last-months").Window(new(2022, 3, 1)).Should().Be((new DateOnly(2026, 9, 1), new DateOnly(2027, 2, 28)));
        full.Stages.Single(s => s.Id == "last-months").What.Should().Contain("s.22E");
        full.Supervision!.Note.Should().Contain("Weekly intelligence check");
    }
}
