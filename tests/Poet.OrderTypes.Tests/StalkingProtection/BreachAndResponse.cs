using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;
using Poet.OrderTypes.Tests.LawRows;

namespace Poet.OrderTypes.Tests.StalkingProtection;

public sealed class BreachAndResponse
{
    private readonly OrderForm full = LawOf.Form("SPO");

    [Theory, LawRow("5", "SPO"), LawRow("5", "ISPO")]
    [InlineData("SPO"), InlineData("ISPO")]
    public void breach_is_an_offence_of_up_to_five_years_without_conditional_discharge(string code)
    {
        var breach = LawOf.Form(code).Breach;
        breach.Nature.Should().Be(BreachNature.Offence);
        breach.Section.Should().Be("SPA 2019 s.8");
        breach.OnIndictment.Should().StartWith("5 years");
        breach.ConditionalDischargeBarred.Should().BeTrue("s.8(4)");
        breach.Consequences.Should().Contain(c => c.Contains("s.8(4)"));
        breach.ReasonableExcuse.Should().BeTrue();
        breach.Arrest.Should().Be(Power.ArrestForOffence);
        breach.Youth.Should().Contain("Youth court");
    }

    [Fact, LawRow("5", "SPO", "general limit")]
    public void the_summary_maximum_is_the_general_limit_on_the_day_of_conviction()
    {
        full.Breach.OnSummaryConviction.Should().Be(GeneralLimit.OrFine);
        GeneralLimit.On(new(2024, 11, 17)).Should().Be(Period.OfMonths(6));
        GeneralLimit.On(new(2024, 11, 18)).Should().Be(Period.OfMonths(12));
    }

    [Fact, LawRow("5", "SPO", "evidence")]
    public void a_certified_copy_proves_the_order() => full.Breach.Evidence.Should().ContainSingle().Which.Should().Contain("certified copy").And.Contain("s.8(5)");

    [Fact, LawRow("8.2", "SPO", "arrest")]
    public void arrest_starts_no_clock_of_its_own()
    {
        full.Breach.ToCourt.Should().BeNull();
        full.Breach.Consequences.Should().Contain(c => c.Contains("PACE") && c.Contains("no excluded days"));
    }

    [Fact, LawRow("5.1", "SPO")]
    public void the_responses_open_with_safeguarding_and_positive_action()
    {
        var ids = full.Enforcement.Select(e => e.Id).ToList();
        ids[0].Should().Be("safeguard-and-act");
        ids.Should().Contain(
        [
            "words-of-advice", "community-resolution", "simple-caution", "conditional-caution", "interview-under-caution", "arrest", "charge", "remand-or-bail",
            "recall-to-prison", "apply-to-vary", "different-order", "proactive-operation", "no-further-action",
        ]);
    }

    [Fact, LawRow("5.1", "SPO")]
    public void a_breach_is_held_for_an_operation_only_with_a_superintendent_and_a_safety_plan_by_force_policy()
    {
        var operation = full.Enforcement.Single(e => e.Id == "proactive-operation");
        operation.Decides.Should().Be(new RankRule(Rank.Superintendent, IsLaw: false, "force policy"));
        operation.Preconditions.Should().Contain(p => p.Contains("safety plan"));
    }

    [Fact, LawRow("5.1", "SPO")]
    public void an_interview_under_caution_is_not_a_caution()
    {
        full.Enforcement.Single(e => e.Id == "interview-under-caution").Source.Should().Contain("Code C 10");
        full.Enforcement.Single(e => e.Id == "simple-caution").Preconditions.Should().Contain(p => p.Contains("admits"));
        full.Enforcement.Single(e => e.Id == "charge").WhenProper.Should().Contain("Crown Prosecution Service normally decides");
        full.Enforcement.Single(e => e.Id == "community-resolution").WhenProper.Should().Contain("rarely suitable");
    }
}
