using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Law;
using Poet.OrderTypes.Tests.LawRows;

namespace Poet.OrderTypes.Tests.StalkingProtection;

public sealed class Making
{
    private readonly OrderForm full = LawOf.Form("SPO");
    private readonly OrderForm interim = LawOf.Form("ISPO");

    [Fact, LawRow("1", "SPO")]
    public void a_chief_officer_applies_to_the_magistrates_on_three_elements()
    {
        full.Basis.Should().Be(new LegalBasis("Stalking Protection Act 2019", "s.2", "s.4", "s.8"));
        var route = full.Routes.Should().ContainSingle().Subject;
        route.Kind.Should().Be(RouteKind.OnApplication);
        route.Applicants.Should().HaveCount(3).And.Contain(a => a.Contains("s.1(3)")).And.Contain(a => a.Contains("British Transport Police")).And.Contain(a => a.Contains("Ministry of Defence"));
        route.Court.Should().Contain("Magistrates' court, by complaint").And.Contain("youth court").And.Contain("ss.13-14");
        route.TestElements.Take(3).Select(e => e.Says).Should().Equal(
            "The person has carried out acts associated with stalking (s.2(1)(a))",
            "The person poses a risk associated with stalking to another person (s.2(1)(b))",
            "The order is necessary to protect that other person from the risk (s.2(1)(c))");
        full.Ages.Minimum.Should().Be(10);
        LawOf.Edition("SPO").Doubts.Should().Contain(d => d.About == "Least age").And.Contain(d => d.About == "Standard of proof" && d.Certainty == Certainty.Low);
    }

    [Fact, LawRow("1", "ISPO")]
    public void the_same_chief_officer_may_ask_for_an_interim_order_where_the_court_considers_it_appropriate()
    {
        var route = interim.Routes.Should().ContainSingle().Subject;
        route.Kind.Should().Be(RouteKind.Interim);
        route.Section.Should().Be("s.5");
        route.Applicants.Should().ContainSingle().Which.Should().Contain("main application").And.Contain("s.5(2)");
        route.TestElements.Select(e => e.Says).Should().Contain(t => t.Contains("appropriate (s.5(3))"));
        route.Court.Should().Be(full.Routes[0].Court);
        interim.Ages.Minimum.Should().Be(10);
    }

    [Theory, LawRow("3.1", "SPO"), LawRow("3.1", "ISPO")]
    [InlineData("SPO"), InlineData("ISPO")]
    public void the_list_is_open_and_avoids_religion_work_and_education(string code)
    {
        var form = LawOf.Form(code);
        form.Conditions.Closed.Should().BeFalse();
        form.Conditions.RequirementsAllowed.Should().BeTrue("s.1(2)");
        form.Conditions.Avoid.Should().Contain("relig").And.Contain("work").And.Contain("education").And.Contain("s.2(3)");
        form.Extent.Should().Contain("United Kingdom").And.Contain("s.2(4)");
    }

    [Fact, LawRow("3.2", "SPO")]
    public void it_offers_the_kinds_that_the_catalogue_uses_for_it() =>
        full.Conditions.Kinds.Select(k => k.KindId).Should().Contain(
        [
            ConditionKinds.ExclusionArea, ConditionKinds.ExclusionPremises, ConditionKinds.ApproachPerson, ConditionKinds.NoContact, ConditionKinds.Curfew,
            ConditionKinds.DeviceLimit, ConditionKinds.DeviceNotify, ConditionKinds.DeviceInspect, ConditionKinds.OnlineIdentity,
        ]);

    [Fact, LawRow("2.3", "SPO")]
    public void an_earlier_order_lives_on_and_the_new_one_may_not_contradict_it()
    {
        full.Replaces!.EndsEarlier.Should().BeFalse();
        full.Replaces.Section.Should().Be("s.2(6)-(7)");
        full.Conditions.Limits.Should().Contain(l => l.Contains("incompatible") && l.Contains("s.2(6)-(7)"));
    }

    [Fact, LawRow("C3", "SPO"), LawRow("C3", "ISPO")]
    public void courts_send_3307_for_the_full_and_3306_for_the_interim_order() =>
        LawOf.Stalking.Info.ResultCodes.Should().BeEquivalentTo([new CourtResultCode("3307", FormKind.Full), new CourtResultCode("3306", FormKind.Interim)]);

    [Theory]
    [InlineData("stalking protection order full", FormKind.Full)]
    [InlineData("spo interim", FormKind.Interim)]
    [InlineData("stalking po", null)]
    public void it_knows_how_people_write_it(string text, FormKind? form) =>
        LawOf.Stalking.Info.Spellings.Should().ContainSingle(s => s.Text == text).Which.Form.Should().Be(form);
}
