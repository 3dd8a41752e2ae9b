using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;
using Poet.OrderTypes.Tests.LawRows;

namespace Poet.OrderTypes.Tests.NotificationOfSexOffenders;

/// <summary>Sexual Offences Act 2003 ss.97-101.</summary>
public sealed class NotificationOrderLaw
{
    private readonly OrderForm full = LawOf.Form("NOTIF");
    private readonly OrderForm interim = LawOf.Form("INOTIF");

    [Fact, LawRow("1", "NOTIF")]
    public void a_chief_officer_applies_and_the_court_must_make_it_where_the_foreign_conviction_is_proved()
    {
        full.Routes.Single().Applicants.Single().Should().Contain("Chief officer");
        full.Routes.Single().TestElements.Select(e => e.Says).Should().Contain(t => t.Contains("abroad")).And.Contain(t => t.Contains("must make the order (s.97(5))"));
        LawOf.Edition("NOTIF").Certainty.Should().Be(Certainty.Medium, "read as enacted or not at all, so off for applications until switched on");
    }

    [Fact, LawRow("2.1", "NOTIF"), LawRow("3.1", "NOTIF")]
    public void its_length_is_not_the_courts_and_it_has_no_terms()
    {
        full.Duration.PerCondition.Should().ContainAll("s.82", "counted from the day of the conviction");
        Plugins.Findings("NOTIF", new(new(2024, 4, 2)) { LastDay = new(2024, 4, 3) }).Should().BeEmpty();
        Plugins.Findings("NOTIF", new(new(2024, 4, 2)) { UntilFurtherOrder = true }).Should().BeEmpty();
        full.Conditions.Should().Match<ConditionList>(c => c.Closed && c.Kinds.Count == 0);
    }

    [Fact, LawRow("1", "INOTIF"), LawRow("2.1", "INOTIF")]
    public void an_interim_order_is_just_fixed_and_renewable()
    {
        interim.Routes.Single().TestElements.Select(e => e.Says).Should().Contain(t => t.Contains("s.100(3)"));
        Plugins.Findings("NOTIF", new(new(2024, 4, 2)) { UntilFurtherOrder = true }, FormKind.Interim).Should().Equal("longer_than_law_allows");
        interim.Changes!.MayRenew.Should().BeTrue();
    }

    [Fact, LawRow("4.1", "NOTIF"), LawRow("4.1", "INOTIF")]
    public void it_brings_the_same_duties_as_every_order_under_part_2_from_service()
    {
        full.Duties[0].Should().Match<Duty>(d => d.Days == 3 && d.From == Anchor.Served && d.Section == "SOA 2003 s.98(4)" && d.CustodyDisregardedBy == "SOA 2003 s.83(4)");
        full.Duties.Select(d => d.Id).Should().Equal(LawOf.Form("SHPO").Duties.Select(d => d.Id));
        full.Duties.Should().Contain(d => d.Every == Period.OfYears(1)).And.OnlyContain(d => d.Failure!.Section == "SOA 2003 s.91");
        interim.Duties[0].Section.Should().Be("SOA 2003 s.100(6)");
    }

    [Fact, LawRow("5", "NOTIF"), LawRow("6", "NOTIF"), LawRow("6", "NOTIF", "appeal"), LawRow("7", "NOTIF"), LawRow("C3", "NOTIF")]
    public void failing_to_notify_is_the_breach_and_nobody_varies_it()
    {
        full.Breach.Should().Match<BreachRule>(b => b.Nature == BreachNature.Offence && b.Section == "SOA 2003 s.91" && b.ConditionalDischargeBarred == false);
        full.Changes.Should().Match<ChangeRule>(c => c.Who.Count == 0 && !c.MayVary && !c.MayRenew);
        full.Appeal.Should().Contain("s.101");
        full.Stages.Select(s => s.Id).Should().Equal("proof-from-abroad", "serve", "registration");
        LawOf.Type("NOTIF").Info.ResultCodes.Single().Code.Should().Be("3085");
        LawOf.Type("NOTIF").Info.Spellings.Should().NotContain(s => s.Text == "no", "a column of types that says no says that there is none");
    }
}
