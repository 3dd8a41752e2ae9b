using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Law;
using Poet.OrderTypes.Tests.LawRows;

namespace Poet.OrderTypes.Tests.DomesticViolence;

public sealed class Making
{
    private readonly OrderForm notice = LawOf.Form("DVPN");
    private readonly OrderForm order = LawOf.Form("DVPO");

    [Fact, LawRow("1", "DVPN")]
    public void a_superintendent_gives_the_notice_and_that_rank_is_law()
    {
        var route = notice.Routes.Should().ContainSingle().Subject;
        route.Kind.Should().Be(RouteKind.PoliceNotice);
        route.Authority.Should().Be(new RankRule(Rank.Superintendent, IsLaw: true, "CSA 2010 s.24(1)"));
        route.Applicants.Should().Contain(a => a.Contains("superintendent or above (s.24(1))")).And.Contain(a => a.Contains("s.32"));
        route.Court.Should().Be("none");
        route.TestElements.Select(e => e.Says).Should().HaveCount(2).And.OnlyContain(t => t.Contains("Reasonable grounds") && t.Contains("s.24(2)"));
        route.TestElements[0].Says.Should().Contain("associated person").And.Contain("Family Law Act 1996 s.62");
        notice.Ages.Should().Match<AgeRule>(a => a.Minimum == 18 && a.Section.Contains("s.24(2)"));
    }

    [Fact, LawRow("1", "DVPO")]
    public void a_constable_must_apply_and_the_magistrates_decide_on_the_balance_of_probabilities()
    {
        var route = order.Routes.Should().ContainSingle().Subject;
        route.Applicants.Should().ContainSingle().Which.Should().Contain("constable, who must apply").And.Contain("s.27(1)");
        route.Court.Should().Contain("Magistrates' court, by complaint (s.27(2))");
        route.TestElements[0].Says.Should().Contain("balance of probabilities").And.Contain("s.28(2)");
        route.TestElements[1].Says.Should().Contain("necessary").And.Contain("s.28(3)");
        order.Ages.Minimum.Should().Be(18);
    }

    [Theory, LawRow("7", "DVPN", "consultation"), LawRow("7", "DVPO", "consultation")]
    [InlineData("DVPN"), InlineData("DVPO")]
    public void the_victims_opinion_is_sought_and_consent_is_not_needed(string code) =>
        LawOf.Form(code).Routes.SelectMany(r => r.Consult).Should().Contain(c => c.Contains("victim") && c.Contains("consent is not needed"));

    [Theory, LawRow("3.1", "DVPN"), LawRow("3.1", "DVPO")]
    [InlineData("DVPN", "24"), InlineData("DVPO", "28")]
    public void the_list_is_closed_and_must_bar_molestation(string code, string section)
    {
        var conditions = LawOf.Form(code).Conditions;
        conditions.Closed.Should().BeTrue();
        conditions.MustContain.Should().Equal(ConditionKinds.NonMolestation);
        conditions.Kinds.Select(k => k.KindId).Should().BeEquivalentTo(ConditionKinds.NonMolestation, ConditionKinds.NoContact, ConditionKinds.HomeRights, ConditionKinds.ApproachPlace);
        conditions.For(ConditionKinds.ApproachPlace)!.Section.Should().Be($"s.{section}(8)(d)");
        conditions.Limits.Should().Contain(l => l.Contains($"s.{section}(6)")).And.Contain(l => l.Contains("shared premises, not to the victim"))
            .And.Contain(l => l.Contains("only thing that can be required")).And.Contain(l => l.Contains($"s.{section}(8))"));
    }

    [Fact, LawRow("3.2", "DVPO")]
    public void it_offers_the_kinds_that_the_catalogue_uses_for_it() =>
        order.Conditions.Kinds.Select(k => k.KindId).Should().BeEquivalentTo(notice.Conditions.Kinds.Select(k => k.KindId)).And
            .Contain([ConditionKinds.ApproachPlace, ConditionKinds.NoContact, ConditionKinds.NonMolestation, ConditionKinds.HomeRights]);

    [Fact, LawRow("4.1", "DVPO")]
    public void nothing_is_notified_by_law()
    {
        order.Duties.Should().BeEmpty();
        notice.Duties.Should().BeEmpty();
    }

    [Fact, LawRow("9", "DVPO", "pilots")]
    public void the_pilots_of_the_abuse_order_leave_this_law_in_force_everywhere()
    {
        var edition = LawOf.Domestic.Editions.Should().ContainSingle().Subject;
        edition.Areas.Should().BeEmpty();
        edition.ClosesOn.Should().BeNull();
        edition.Amendments.Should().ContainSingle().Which.Should().Match<Amendment>(a => a.What.Contains("s.55") && a.What.Contains("these remain everywhere") && a.When.Contains("31 March 2026"));
        LawOf.Domestic.EditionOn(new(2026, 11, 1)).Should().BeSameAs(edition);
    }

    [Theory]
    [InlineData("dvpno", null), InlineData("dvpn", FormKind.Notice)]
    public void it_knows_how_people_write_it(string text, FormKind? form) =>
        LawOf.Domestic.Info.Spellings.Should().ContainSingle(s => s.Text == text).Which.Form.Should().Be(form);
}
