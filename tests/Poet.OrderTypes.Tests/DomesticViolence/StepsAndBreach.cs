using Poet.OrderTypes.Sdk.Law;
using Poet.OrderTypes.Tests.LawRows;

namespace Poet.OrderTypes.Tests.DomesticViolence;

public sealed class StepsAndBreach
{
    private readonly OrderForm notice = LawOf.Form("DVPN");
    private readonly OrderForm order = LawOf.Form("DVPO");

    [Fact, LawRow("7", "DVPN")]
    public void the_notice_goes_through_every_gate_from_authority_to_hearing()
    {
        notice.Stages.Select(s => s.Id).Should().Equal("authority", "considerations", "written-notice", "service", "service-accommodation", "complaint", "notice-of-hearing", "hearing", "adjournment");
        Stage("authority").Authority!.Rank.Should().Be(Rank.Superintendent);
        Stage("considerations").What.Should().ContainAll("Children", "victim's opinion", "representations", "others living there");
        Stage("written-notice").What.Should().ContainAll("grounds", "arrest without warrant", "within 48 hours", "until that is determined", "what a court may include");
        Stage("service").What.Should().Contain("in person").And.Contain("asks for an address");
        Stage("service-accommodation").Section.Should().Be("s.24(10)-(11)");
        Stage("notice-of-hearing").What.Should().Contain("deemed given").And.Contain("reasonable efforts");
        Stage("hearing").What.Should().Contain("first listing satisfies the clock");
        Stage("adjournment").Section.Should().Be("s.27(9)");

        Stage Stage(string id) => notice.Stages.Single(s => s.Id == id);
    }

    [Fact, LawRow("7", "DVPO")]
    public void the_order_is_served_and_its_last_day_stands_in_the_diary()
    {
        order.Stages.Select(s => s.Id).Should().Equal("outcome", "service", "safety-plan", "last-day");
        order.Stages[0].What.Should().ContainAll("14 to 28 days", "refusal", "adjournment");
        order.Stages[3].Window(new(2024, 10, 1)).Should().Be((new DateOnly(2024, 10, 22), new DateOnly(2024, 10, 28)));
    }

    [Fact, LawRow("5", "DVPN"), LawRow("10", "DVPO", "conflict 3"), LawRow("C7", "DVPN")]
    public void breach_of_a_notice_is_no_offence_and_the_person_is_held_for_court()
    {
        notice.Breach.Should().Match<BreachRule>(b => b.Nature == BreachNature.CivilBreach && b.Section == "CSA 2010 s.26" && b.OnIndictment == null && b.OnSummaryConviction == null
            && b.ConditionalDischargeBarred == null && !b.ReasonableExcuse);
        notice.Breach.Arrest.Should().Match<Power>(p => p.Answer == PowerAnswer.Yes && p.Section == "CSA 2010 s.25(1)(b)" && p.Test.Contains("Reasonable grounds to believe"));
        notice.Breach.Consequences.Should().Contain(c => c.Contains("held in custody") && c.Contains("that hearing if it is earlier")).And.Contain("No police bail");
        notice.Breach.Enter.Answer.Should().Be(PowerAnswer.No);
    }

    [Fact, LawRow("5", "DVPO"), LawRow("10", "DVPO", "conflict 3"), LawRow("C7", "DVPO")]
    public void breach_of_an_order_is_no_offence_and_costs_two_months_or_5000_pounds()
    {
        order.Breach.Should().Match<BreachRule>(b => b.Nature == BreachNature.CivilBreach && b.Section == "CSA 2010 s.29" && b.OnIndictment == null && b.OnSummaryConviction == null && !b.ReasonableExcuse);
        order.Breach.MaximumPenalty.Should().ContainAll("Not an offence", "2 months", "£5,000", "£50 a day", "s.63(3)");
        order.Breach.Arrest.Section.Should().Be("CSA 2010 s.28(9)");
        order.Breach.Consequences.Should().Contain(c => c.Contains("24 hours") && c.Contains("s.29(1)")).And.Contain(c => c.Contains("remand (s.29(2))") && c.Contains("3 weeks") && c.Contains("4 weeks") && c.Contains("s.30"));
        LawOf.Edition("DVPO").Doubts.Should().Contain(d => d.About == "Penalty for breach");
    }

    [Theory, LawRow("5.1", "DVPN"), LawRow("5.1", "DVPO")]
    [InlineData("DVPN"), InlineData("DVPO")]
    public void the_responses_open_with_safeguarding_and_hold_no_disposal_that_needs_an_offence(string code)
    {
        var options = LawOf.Form(code).Enforcement;
        var ids = options.Select(o => o.Id).ToList();
        ids[0].Should().Be("safeguard-and-act");
        ids.Should().Contain(["arrest-for-breach", "court-proceedings", "court-remand", "recall-to-prison", "different-order", "words-of-advice", "proactive-operation", "no-further-action"]);
        ids.Should().NotContain(["simple-caution", "conditional-caution", "community-resolution", "charge", "apply-to-vary", "arrest"]);
        options.Single(o => o.Id == "words-of-advice").WhenProper.Should().Contain("weakens later enforcement");
        options.Single(o => o.Id == "proactive-operation").Decides.Should().Be(new RankRule(Rank.Superintendent, IsLaw: false, "force policy"));
        options.Single(o => o.Id == "different-order").WhenProper.Should().Contain("stalking protection");
    }
}
