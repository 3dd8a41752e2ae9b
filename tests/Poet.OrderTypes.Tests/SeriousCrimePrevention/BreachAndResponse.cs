using Poet.OrderTypes.Sdk.Law;
using Poet.OrderTypes.Tests.LawRows;

namespace Poet.OrderTypes.Tests.SeriousCrimePrevention;

public sealed class BreachAndResponse
{
    private readonly OrderForm full = LawOf.Form("SCPO");

    [Theory, LawRow("5", "SCPO"), LawRow("5", "ISCPO"), LawRow("10", "SCPO", "conflict 10")]
    [InlineData("SCPO"), InlineData("ISCPO")]
    public void breach_is_an_offence_of_up_to_five_years_and_not_of_six_months(string code)
    {
        var breach = LawOf.Form(code).Breach;
        breach.Nature.Should().Be(BreachNature.Offence);
        breach.Section.Should().Be("SCA 2007 s.25");
        breach.OnIndictment.Should().StartWith("5 years");
        breach.OnSummaryConviction.Should().Be(GeneralLimit.OrFine);
        breach.ConditionalDischargeBarred.Should().BeFalse();
        breach.ReasonableExcuse.Should().BeTrue();
        breach.Arrest.Should().Be(Power.ArrestForOffence);
        breach.Consequences.Should().Contain(c => c.Contains("forfeiture") && c.Contains("s.26")).And.Contain(c => c.Contains("replace it (s.21)")).And.Contain(c => c.Contains("wound up (s.27)"))
            .And.Contain(c => c.Contains("s.15"), "compelled statements are marked");
    }

    [Fact, LawRow("5", "SCPO", "evidence")]
    public void a_certified_copy_proves_the_order() => full.Breach.Evidence.Should().ContainSingle().Which.Should().Contain("certified copy").And.Contain("s.25(4)");

    [Fact, LawRow("8.2", "SCPO", "arrest")]
    public void arrest_starts_no_clock_of_its_own()
    {
        full.Breach.ToCourt.Should().BeNull();
        full.Breach.Consequences.Should().Contain(c => c.Contains("PACE") && c.Contains("no excluded days"));
    }

    [Fact, LawRow("5.1", "SCPO")]
    public void every_response_to_an_offence_is_open()
    {
        full.Enforcement.Select(e => e.Id).Should().BeEquivalentTo(
            "words-of-advice", "community-resolution", "simple-caution", "conditional-caution", "interview-under-caution", "arrest", "charge", "remand-or-bail",
            "recall-to-prison", "apply-to-vary", "different-order", "proactive-operation", "no-further-action");
    }

    [Fact, LawRow("5.1", "SCPO")]
    public void interview_recall_and_operation_say_when_each_is_proper()
    {
        Option("interview-under-caution").WhenProper.Should().Contain("no intelligence of a return");
        Option("recall-to-prison").Should().Match<EnforcementOption>(o => o.WhenProper.Contains("repeated") && o.Source.Contains("s.254") && o.Preconditions.Any(p => p.Contains("on licence")));
        Option("proactive-operation").WhenProper.Should().Contain("Intelligence of serious crime");
        Option("apply-to-vary").WhenProper.Should().Contain("never beyond the original five years");

        EnforcementOption Option(string id) => full.Enforcement.Single(e => e.Id == id);
    }
}
