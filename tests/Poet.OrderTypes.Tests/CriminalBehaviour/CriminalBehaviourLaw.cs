using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.OrderTypes.Tests.CriminalBehaviour;

/// <summary>Sentencing Act 2020 ss.330-342; before 1 December 2020 Anti-social Behaviour, Crime and Policing Act 2014 ss.22-33.</summary>
public sealed class CriminalBehaviourLaw
{
    private const string Code = "CBO";
    private static readonly DateOnly Adult = new(1990, 5, 5);
    private static readonly DateOnly Child = new(2008, 5, 5);
    private readonly OrderForm full = Plugins.Form(Code, FormKind.Full, new(2024, 3, 1));
    private readonly OrderForm interim = Plugins.Form(Code, FormKind.Interim, new(2024, 3, 1));

    [Theory]
    [InlineData("2026-02-27", "shorter_than_law_allows")] // s.334(5): two years at least
    [InlineData("2026-02-28", null)]
    [InlineData("2064-02-29", null)] // s.334(5): no greatest length
    public void an_adult_order_made_on_1_March_2024_lasts_two_years_at_least(string lastDay, string? finding) =>
        Plugins.Findings(Code, new(new(2024, 3, 1)) { BornOn = Adult, LastDay = DateOnly.Parse(lastDay) }).Should().Equal(Expected(finding));

    [Theory]
    [InlineData("2025-02-27", "shorter_than_law_allows")] // s.334(4): one year at least
    [InlineData("2025-02-28", null)]
    [InlineData("2027-02-28", null)] // s.334(4): three years at most
    [InlineData("2027-03-01", "longer_than_law_allows")]
    public void under_18_an_order_made_on_1_March_2024_lasts_one_to_three_years(string lastDay, string? finding) =>
        Plugins.Findings(Code, new(new(2024, 3, 1)) { BornOn = Child, LastDay = DateOnly.Parse(lastDay) }).Should().Equal(Expected(finding));

    [Fact]
    public void until_further_order_is_for_adults_only_s_334_4_and_5()
    {
        Plugins.Findings(Code, new(new(2024, 3, 1)) { BornOn = Adult, UntilFurtherOrder = true }).Should().BeEmpty();
        Plugins.Findings(Code, new(new(2024, 3, 1)) { BornOn = Child, UntilFurtherOrder = true }).Should().Equal("longer_than_law_allows");
    }

    [Fact]
    public void age_is_taken_on_the_day_the_order_is_made_s_334_4()
    {
        var eighteenthBirthday = new DateOnly(2024, 3, 1);

        Plugins.Findings(Code, new(eighteenthBirthday) { BornOn = new(2006, 3, 1), UntilFurtherOrder = true }).Should().BeEmpty();
        Plugins.Findings(Code, new(eighteenthBirthday) { BornOn = new(2006, 3, 2), UntilFurtherOrder = true }).Should().Equal("longer_than_law_allows");
    }

    [Fact]
    public void an_interim_order_has_no_limits_of_length_s_335_3()
    {
        Plugins.Findings(Code, new(new(2024, 3, 1)) { BornOn = Child, UntilFurtherOrder = true }, FormKind.Interim).Should().BeEmpty();
        Plugins.Findings(Code, new(new(2024, 3, 1)) { BornOn = Adult, LastDay = new(2024, 3, 1) }, FormKind.Interim).Should().BeEmpty();
    }

    [Fact]
    public void the_edition_changes_on_1_December_2020_and_keeps_its_lengths()
    {
        var type = Plugins.Get(Code);

        type.EditionOn(new(2020, 11, 30)).Form(FormKind.Full)!.Breach.Section.Should().Be("ASBCPA 2014 s.30");
        type.EditionOn(new(2020, 12, 1)).Form(FormKind.Full)!.Breach.Section.Should().Be("Sentencing Code s.339");
        type.EditionOn(new(2020, 11, 30)).Certainty.Should().NotBe(Certainty.High);
        Plugins.Findings(Code, new(new(2019, 11, 5)) { BornOn = Adult, LastDay = new(2021, 11, 4) }).Should().BeEmpty();
        Plugins.Findings(Code, new(new(2019, 11, 5)) { BornOn = Adult, LastDay = new(2021, 11, 3) }).Should().Equal("shorter_than_law_allows");
    }

    [Fact]
    public void breach_is_an_offence_of_up_to_five_years_without_conditional_discharge_s_339()
    {
        full.Breach.Nature.Should().Be(BreachNature.Offence);
        full.Breach.OnIndictment.Should().StartWith("5 years");
        full.Breach.OnSummaryConviction.Should().StartWith("6 months");
        full.Breach.ConditionalDischargeBarred.Should().BeTrue("s.339(3)");
        full.Breach.ReasonableExcuse.Should().BeTrue("s.339");
        full.Breach.Arrest.Should().Be(Power.ArrestForOffence);
        full.Breach.ToCourt.Should().BeNull("the ordinary custody clock applies");
        full.Breach.Youth.Should().Contain("s.339(5)");
    }

    [Fact]
    public void only_the_prosecution_applies_on_conviction_s_331()
    {
        var route = full.Routes.Should().ContainSingle().Subject;

        route.Kind.Should().Be(RouteKind.OnConviction);
        route.Applicants.Should().ContainSingle().Which.Should().StartWith("Prosecution only");
        route.TestElements.Should().HaveCount(3, "harassment, alarm or distress; will help to prevent; in addition to sentence");
        full.Ages.Minimum.Should().Be(10);
    }

    [Fact]
    public void it_starts_when_made_or_when_an_earlier_one_ends_s_334_1_2()
    {
        full.Starts.Usual.Should().Be(Anchor.Made);
        full.Starts.AlsoAllowed.Should().Equal(Anchor.EarlierOrderEnd);
        full.Replaces!.EndsEarlier.Should().BeFalse();
    }

    [Fact]
    public void an_order_made_under_18_is_reviewed_every_12_months_ss_337_338()
    {
        var review = full.Stages.Single(s => s.Id == "youth-review");

        review.Window(new(2024, 3, 1)).Should().Be((new DateOnly(2024, 3, 1), new DateOnly(2025, 2, 28)));
        interim.Stages.Should().NotContain(s => s.Id == "youth-review");
    }

    [Fact]
    public void there_is_no_statutory_notification_and_no_discharge_bar()
    {
        full.Duties.Should().BeEmpty();
        full.Changes!.DischargeLock.Should().BeNull();
        full.Changes.MayRenew.Should().BeTrue("s.336(4): extended by variation");
    }

    private static string[] Expected(string? finding) => finding is null ? [] : [finding];
}
