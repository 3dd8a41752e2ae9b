using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Law;
using Poet.OrderTypes.Tests.LawRows;

namespace Poet.OrderTypes.Tests.SeriousCrimePrevention;

public sealed class Making
{
    private readonly OrderForm full = LawOf.Form("SCPO");
    private readonly OrderForm interim = LawOf.Form("ISCPO");

    [Fact, LawRow("1", "SCPO", "on conviction")]
    public void the_crown_court_makes_it_beside_a_sentence_when_a_director_applies()
    {
        var route = full.Routes.Single(r => r.Kind == RouteKind.OnConviction);
        route.Section.Should().Be("s.19");
        route.Applicants.Should().ContainSingle().Which.Should().Contain("Director of Public Prosecutions").And.Contain("Serious Fraud Office").And.Contain("never of the court's own motion");
        route.Court.Should().Contain("Crown Court").And.Contain("committal");
        route.TestElements.Select(e => e.Says).Should().Contain(t => t.Contains("serious offence")).And.Contain(t => t.Contains("preventing, restricting or disrupting") && t.Contains("s.19(2)"))
            .And.Contain(t => t.Contains("in addition to a sentence or a conditional discharge (s.19(7))")).And.Contain(t => t.Contains("civil standard"));
        full.Ages.Should().Match<AgeRule>(a => a.Minimum == 18 && a.Section.Contains("s.6") && a.Bodies!.Contains("s.5(4)"));
        LawOf.Edition("SCPO").Doubts.Should().Contain(d => d.About == "Standard of proof");
    }

    [Fact, LawRow("1", "SCPO", "High Court")]
    public void the_high_court_makes_it_on_involvement_in_serious_crime()
    {
        var route = full.Routes.Single(r => r.Kind == RouteKind.OnApplication);
        route.Section.Should().Be("s.1");
        route.Court.Should().Be("High Court");
        route.Applicants.Should().HaveCount(2).And.Contain(a => a.Contains("terrorism") && a.Contains("s.8(2)"));
        route.TestElements.Select(e => e.Says).Should().Contain(t => t.Contains("involved in serious crime") && t.Contains("needs a conviction (s.4)")).And.Contain(t => t.Contains("s.1(1)(b)"));
    }

    [Fact, LawRow("7", "SCPO", "consultation")]
    public void a_chief_officer_consults_the_director_of_public_prosecutions() =>
        full.Routes.SelectMany(r => r.Consult).Should().ContainSingle().Which.Should().Contain("Director of Public Prosecutions").And.Contain("chief officer");

    [Fact, LawRow("1", "ISCPO")]
    public void an_interim_order_is_made_where_just_and_exists_only_in_the_law_that_awaits_commencement()
    {
        var route = interim.Routes.Should().ContainSingle().Subject;
        route.Should().Match<Route>(r => r.Kind == RouteKind.Interim && r.Section == "s.5E" && r.Court == "High Court");
        route.Applicants.Should().ContainSingle().Which.Should().Contain("s.8AA");
        route.TestElements.Select(e => e.Says).Should().Contain(t => t.Contains("just") && t.Contains("s.5E(2)")).And.Contain(t => t.Contains("without notice (s.5F)"));
        interim.Ages.Minimum.Should().Be(18);
        LawOf.Edition("SCPO").Form(FormKind.Interim).Should().BeNull();
        LawOf.SeriousCrime.EditionOn(new(2024, 7, 15), FormKind.Interim).Form(FormKind.Interim).Should().BeSameAs(interim, "an interim order in a sheet still needs its law");
    }

    [Fact, LawRow("3.1", "SCPO")]
    public void the_list_is_open_and_oral_answers_privilege_and_excluded_material_cannot_be_asked()
    {
        full.Conditions.Closed.Should().BeFalse();
        full.Conditions.RequirementsAllowed.Should().BeTrue();
        full.Conditions.Limits.Should().Contain(l => l.Contains("oral answers (s.11)")).And.Contain(l => l.Contains("privilege") && l.Contains("s.12"))
            .And.Contain(l => l.Contains("excluded material") && l.Contains("s.13")).And.Contain(l => l.Contains("s.5(5)")).And.Contain(l => l.Contains("s.5(3)-(6)"));
    }

    [Fact, LawRow("3.2", "SCPO")]
    public void it_offers_the_kinds_that_the_catalogue_uses_for_it() =>
        full.Conditions.Kinds.Select(k => k.KindId).Should().Contain(
        [
            ConditionKinds.NonAssociation, ConditionKinds.Curfew, ConditionKinds.DeviceLimit, ConditionKinds.DeviceNotify, ConditionKinds.DeviceInspect, ConditionKinds.OnlineIdentity,
            ConditionKinds.CashLimit, ConditionKinds.BankAccounts, ConditionKinds.Vehicle, ConditionKinds.TravelNotify, ConditionKinds.NotifyDetails, ConditionKinds.ExclusionPremises,
        ]);

    [Fact, LawRow("2.3", "SCPO")]
    public void the_court_discharges_the_earlier_order() =>
        full.Replaces.Should().Match<ReplacementRule>(r => r.EndsEarlier && r.Section == "s.19(2A)");

    [Fact, LawRow("C3", "SCPO")]
    public void courts_send_3121() => LawOf.SeriousCrime.Info.ResultCodes.Should().Equal(new CourtResultCode("3121", FormKind.Full));

    [Theory]
    [InlineData("serious crime prev order", null)]
    [InlineData("interim scpo", FormKind.Interim)]
    public void it_knows_how_people_write_it(string text, FormKind? form) =>
        LawOf.SeriousCrime.Info.Spellings.Should().ContainSingle(s => s.Text == text).Which.Form.Should().Be(form);
}
