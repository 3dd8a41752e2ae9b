using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;
using Poet.OrderTypes.Tests.LawRows;

namespace Poet.OrderTypes.Tests.RegisteredOnly;

/// <summary>Knife crime prevention orders (2021 to 2023) and serious violence reduction orders (2023 to 2025): nobody applies any more, what was made still counts.</summary>
public sealed class PilotsThatAreOver
{
    [Theory, LawRow("9", "KCPO", "pilot"), LawRow("9", "SVRO", "pilot"), LawRow("10", "SVRO", "conflict 13")]
    [InlineData("KCPO", "2021-07-05", "2023-03-31", 1), InlineData("SVRO", "2023-04-19", "2025-04-18", 4)]
    public void the_law_has_a_first_and_a_last_day_and_areas_and_no_switch_brings_it_back(string code, string from, string to, int areas)
    {
        var edition = LawOf.Edition(code);
        (edition.CommencesOn, edition.ClosesOn, edition.Areas.Count).Should().Be((DateOnly.Parse(from), DateOnly.Parse(to), areas));
        edition.Forms.Should().OnlyContain(f => f.RegisteredOnly!.StartsWith("The pilot is over"));
        edition.Certainty.Should().NotBe(Certainty.High);
        LawOf.Type(code).EditionOn(new(2026, 11, 22)).Should().BeSameAs(edition, "an order made in the pilot and one recorded late both have law to stand on");
    }

    [Fact]
    public void a_serious_violence_order_alive_after_October_2025_is_doubtful() =>
        LawOf.Edition("SVRO").Uncertainty.Should().ContainAll("24 months from 19 April 2023", "17 October 2025", "April 2023 to April 2025");

    [Theory, LawRow("2.1", "KCPO"), LawRow("2.1", "SVRO"), LawRow("C7", "KCPO")]
    [InlineData("2024-11-30", "shorter_than_law_allows")] // six months from taking effect, OWA 2019 s.23(3)
    [InlineData("2024-12-01", null), InlineData("2026-06-01", null)]
    [InlineData("2026-06-02", "longer_than_law_allows")]
    public void six_months_to_two_years_from_taking_effect(string lastDay, string? finding)
    {
        foreach (var code in new[] { "KCPO", "SVRO" })
        {
            Plugins.Findings(code, new(new(2024, 1, 10)) { StartsOn = new(2024, 6, 2), LastDay = DateOnly.Parse(lastDay) }).Should().Equal(finding is null ? [] : [finding], code);
            Plugins.Findings(code, new(new(2024, 1, 10)) { UntilFurtherOrder = true }).Should().Equal("longer_than_law_allows");
        }
        LawOf.Form("KCPO").Starts.AlsoAllowed.Should().Contain([Anchor.Released, Anchor.LicenceEnd]);
    }

    [Fact, LawRow("1", "KCPO"), LawRow("1", "SVRO"), LawRow("2.3", "KCPO"), LawRow("3.1", "KCPO"), LawRow("3.1", "SVRO")]
    public void knives_from_12_weapons_from_18_and_the_second_has_no_terms()
    {
        (LawOf.Form("KCPO").Ages.Minimum, LawOf.Form("SVRO").Ages.Minimum).Should().Be((12, 18));
        LawOf.Form("KCPO").Routes.Select(r => r.Kind).Should().Equal(RouteKind.OnApplication, RouteKind.OnConviction);
        LawOf.Form("KCPO").Routes[0].Consult.Should().ContainSingle(c => c.Contains("s.15(5)"));
        LawOf.Form("KCPO").Replaces!.EndsEarlier.Should().BeTrue("s.23(9)");
        LawOf.Form("KCPO").Conditions.Limits.Should().Contain(l => l.Contains("s.21(2)")).And.Contain(l => l.Contains("s.21(4)"));
        LawOf.Form("SVRO").Routes.Single().Kind.Should().Be(RouteKind.OnConviction);
        LawOf.Form("SVRO").Conditions.Should().Match<ConditionList>(c => c.Closed && c.Kinds.Count == 0);
    }

    [Fact, LawRow("4.1", "KCPO"), LawRow("4.2", "KCPO", "failure"), LawRow("4.1", "SVRO")]
    public void name_and_address_are_notified_three_days_from_taking_effect()
    {
        foreach (var code in new[] { "KCPO", "SVRO" })
            LawOf.Form(code).Duties.Select(d => (d.Days, d.From)).Should().Equal((3, Anchor.InForce), (3, Anchor.Event));
        LawOf.Form("KCPO").Duties[1].What.Should().Contain("a month or more");
        LawOf.Form("KCPO").Duties[0].Failure!.Consequences.Should().ContainSingle(c => c.Contains("prosecuted once for each failure (s.25(4)-(6))"));
        LawOf.Form("SVRO").Duties.Should().OnlyContain(d => d.Certainty == Certainty.Low);
    }

    [Fact, LawRow("5", "KCPO"), LawRow("5", "SVRO"), LawRow("6", "KCPO"), LawRow("7", "KCPO"), LawRow("7", "SVRO")]
    public void breach_costs_two_years_and_reviews_and_searches_have_their_rules()
    {
        var knives = LawOf.Form("KCPO");
        knives.Breach.Should().Match<BreachRule>(b => b.Section == "OWA 2019 s.29" && b.OnIndictment!.StartsWith("2 years") && b.ConditionalDischargeBarred == true && b.OnSummaryConviction!.StartsWith("12 months"));
        knives.Stages.Single(s => s.Id == "review-year-one").Window(new(2022, 1, 30)).Should().Be((new DateOnly(2023, 1, 2), new DateOnly(2023, 1, 29)), "the last four weeks of the first year, s.26(4)");
        (knives.Changes!.DischargeLock, knives.Changes.DischargeLockFrom).Should().Be((Period.OfMonths(6), Anchor.InForce));
        var violence = LawOf.Form("SVRO");
        violence.Breach.Should().Match<BreachRule>(b => b.OnIndictment!.StartsWith("2 years") && b.Search.Answer == PowerAnswer.Yes && b.Search.Section!.Contains("s.342E") && b.Search.Test.Contains("not premises, not a phone"));
        violence.Stages.Single().Id.Should().Be("still-alive");
    }

    [Fact, LawRow("1", "IKCPO"), LawRow("2.1", "IKCPO")]
    public void an_interim_order_without_notice_takes_effect_on_service()
    {
        var interim = LawOf.Form("IKCPO");
        interim.Routes.Select(r => r.Section).Should().Equal("s.17", "s.18");
        interim.Starts.Should().Match<StartRule>(s => s.Usual == Anchor.Served && s.Section == "OWA 2019 s.23(2)");
        Plugins.Findings("KCPO", new(new(2022, 1, 10)) { UntilEvent = true }, FormKind.Interim).Should().BeEmpty();
    }

    [Fact, LawRow("C3", "KCPO"), LawRow("C3", "IKCPO"), LawRow("C3", "SVRO")]
    public void courts_sent_3304_3305_and_3324() =>
        LawOf.Type("KCPO").Info.ResultCodes.Concat(LawOf.Type("SVRO").Info.ResultCodes).Select(c => (c.Code, c.Form)).Should().Equal(("3304", FormKind.Full), ("3305", FormKind.Interim), ("3324", FormKind.Full));
}
