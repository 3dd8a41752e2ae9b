using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Law;
using Poet.OrderTypes.Tests.LawRows;

namespace Poet.OrderTypes.Tests.RegisteredOnly;

/// <summary>Orders that courts make without the police: registered, checked and enforced, never applied for.</summary>
public sealed class OrdersOfOthers
{
    private static readonly DateOnly Made = new(2024, 4, 2);

    [Theory, LawRow("7", "RESTR"), LawRow("7", "NMO"), LawRow("7", "OCCUP"), LawRow("7", "FMPO"), LawRow("7", "FGMPO")]
    [InlineData("RESTR"), InlineData("NMO"), InlineData("OCCUP"), InlineData("FMPO"), InlineData("FGMPO")]
    public void they_are_registered_with_text_power_dates_service_or_awareness_contact_marker_and_last_day(string code)
    {
        var form = LawOf.Form(code);
        form.RegisteredOnly.Should().ContainEquivalentOf("register what the court makes");
        form.Stages.Select(s => s.Id).Should().StartWith(["register", "service-or-awareness", "protected-person", "warning-marker"]).And.EndWith("last-day");
        form.Stages[0].What.Should().ContainAll("words of each term", "power it was made under", "days it was made and ends");
        form.Enforcement[0].Should().Be(Option.SafeguardAndAct);
        form.Handover.Should().Contain(h => h.Contains("sealed order")).And.Contain(h => h.Contains("aware"));
    }

    [Theory, LawRow("2.1", "RESTR"), LawRow("2.1", "NMO"), LawRow("2.1", "OCCUP"), LawRow("2.1", "FMPO"), LawRow("2.1", "FGMPO")]
    [InlineData("RESTR", false), InlineData("NMO", false), InlineData("OCCUP", true), InlineData("FMPO", false), InlineData("FGMPO", false)]
    public void a_court_gives_them_any_period_or_none(string code, bool untilEvent)
    {
        Plugins.Findings(code, new(Made) { LastDay = Made }).Should().BeEmpty();
        Plugins.Findings(code, new(Made) { LastDay = Made.AddYears(40) }).Should().BeEmpty();
        Plugins.Findings(code, new(Made) { UntilFurtherOrder = true }).Should().BeEmpty();
        Plugins.Findings(code, new(Made) { UntilEvent = true }).Any().Should().Be(!untilEvent);
    }

    [Theory, LawRow("4.1", "RESTR"), LawRow("4.1", "NMO"), LawRow("4.1", "FMPO"), LawRow("4.1", "FGMPO")]
    [InlineData("RESTR"), InlineData("NMO"), InlineData("OCCUP"), InlineData("FMPO"), InlineData("FGMPO")]
    public void nothing_is_notified_by_law(string code) => LawOf.Form(code).Duties.Should().BeEmpty();

    [Theory, LawRow("5", "RESTR"), LawRow("5", "NMO"), LawRow("5", "FMPO"), LawRow("5", "FGMPO")]
    [InlineData("RESTR", BreachNature.Offence, BindsWhen.Made), InlineData("NMO", BreachNature.OffenceOrContempt, BindsWhen.Aware)]
    [InlineData("FMPO", BreachNature.OffenceOrContempt, BindsWhen.Aware), InlineData("FGMPO", BreachNature.OffenceOrContempt, BindsWhen.Aware)]
    public void breach_is_an_offence_of_up_to_five_years_with_no_bar_of_discharge_and_family_orders_need_awareness(string code, BreachNature nature, BindsWhen binds)
    {
        var form = LawOf.Form(code);
        form.Breach.Should().Match<BreachRule>(b => b.Nature == nature && b.OnIndictment!.StartsWith("5 years") && b.ConditionalDischargeBarred == false && b.ReasonableExcuse);
        form.Breach.Arrest.Should().Be(Power.ArrestForOffence);
        form.Knowledge.Binds.Should().Be(binds);
        form.Enforcement.Select(o => o.Id).Should().Contain("charge");
    }

    [Fact, LawRow("1", "RESTR"), LawRow("3.1", "RESTR"), LawRow("6", "RESTR"), LawRow("C3", "RESTR")]
    public void a_restraining_order_is_made_on_conviction_or_acquittal_and_forbids_only()
    {
        var form = LawOf.Form("RESTR");
        form.Routes.Select(r => (r.Kind, r.Section)).Should().Equal((RouteKind.OnConviction, "s.360"), (RouteKind.OnAcquittal, "PHA 1997 s.5A"));
        form.Conditions.RequirementsAllowed.Should().BeFalse();
        form.Changes!.Who.Should().HaveCount(3).And.Contain("Anyone named in it");
        form.Changes.Limits.Should().Contain(l => l.Contains("s.361(2)"));
        form.Breach.Consequences.Should().ContainSingle(c => c.Contains("s.363(6)"));
        LawOf.Type("RESTR").Info.ResultCodes.Select(c => c.Code).Should().Equal("3047", "3260");
        LawOf.Type("RESTR").EditionOn(new(2020, 11, 30)).Id.Should().Be("PHA 1997");
        LawOf.Type("RESTR").EditionOn(new(2020, 12, 1)).Certainty.Should().Be(Certainty.High);
    }

    [Fact, LawRow("1", "NMO"), LawRow("3.1", "NMO"), LawRow("6", "NMO")]
    public void a_non_molestation_order_is_private_and_lapses_with_its_proceedings()
    {
        var form = LawOf.Form("NMO");
        form.RegisteredOnly.Should().Contain("the police cannot apply");
        form.Routes.Should().Contain(r => r.Applicants.Any(a => a.Contains("own motion"))).And.Contain(r => r.Applicants.Any(a => a.Contains("under 16") && a.Contains("s.43")));
        form.Duration.EndsWhen.Should().Contain("s.42(8)");
        form.Conditions.For(ConditionKinds.NonMolestation).Should().NotBeNull();
        form.Breach.Consequences.Should().Contain(c => c.Contains("s.42A(3)-(4)"));
        form.Changes!.Limits.Should().Contain(l => l.Contains("s.49"));
    }

    [Fact, LawRow("1", "OCCUP"), LawRow("3.1", "OCCUP"), LawRow("5", "OCCUP"), LawRow("8.2", "OCCUP", "24 hours")]
    public void an_occupation_order_is_no_offence_and_is_arrested_for_only_where_a_power_is_attached()
    {
        var form = LawOf.Form("OCCUP");
        form.Breach.Should().Match<BreachRule>(b => b.Nature == BreachNature.Contempt && b.OnIndictment == null && b.Arrest.Answer == PowerAnswer.OnlyWhereAttached && b.Enter.Answer == PowerAnswer.No);
        form.Breach.ToCourt!.Excluded.Should().Be(ExcludedDays.Sundays | ExcludedDays.ChristmasDay | ExcludedDays.GoodFriday, "bank holidays count");
        form.Stages.Should().Contain(s => s.Id == "power-of-arrest");
        form.Enforcement.Select(o => o.Id).Should().NotContain(["charge", "simple-caution", "arrest"]).And.Contain(["arrest-where-attached", "warrant"]);
        form.Conditions.For(ConditionKinds.HomeRights).Should().NotBeNull();
        LawOf.Edition("OCCUP").Certainty.Should().Be(Certainty.Low, "every section is from memory");
    }

    [Theory, LawRow("1", "FMPO"), LawRow("1", "FGMPO"), LawRow("3.1", "FMPO"), LawRow("3.1", "FGMPO"), LawRow("6", "FMPO"), LawRow("6", "FGMPO")]
    [InlineData("FMPO"), InlineData("FGMPO")]
    public void the_police_need_leave_and_terms_reach_abroad_and_people_not_named(string code)
    {
        var form = LawOf.Form(code);
        form.RegisteredOnly.Should().Contain("the police need").And.Contain("leave");
        form.Routes.Should().Contain(r => r.Applicants.Any(a => a.Contains("local authority"))).And.Contain(r => r.Applicants.Any(a => a.Contains("own motion")));
        form.Conditions.Limits.Should().Contain(l => l.Contains("outside England and Wales") && l.Contains("named or not")).And.Contain(l => l.Contains("passports"));
        form.Conditions.RequirementsAllowed.Should().BeTrue();
        form.Changes!.Who.Should().Contain("Whoever applied").And.Contain("Any person it binds or affects");
        form.Knowledge.Note.Should().Contain("danger");
    }

    [Fact, LawRow("C3", "FGMPO")]
    public void courts_send_3289_for_one_of_them() => LawOf.Type("FGMPO").Info.ResultCodes.Single().Code.Should().Be("3289");
}
