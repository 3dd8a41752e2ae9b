using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Law;
using Poet.OrderTypes.Tests.LawRows;

namespace Poet.OrderTypes.Tests.SeriousCrimePrevention;

/// <summary>Border Security, Asylum and Immigration Act 2025 ss.55-59: text known, commencement not.</summary>
public sealed class Reform
{
    private readonly Edition reformed = LawOf.Edition(LawOf.Reformed);
    private readonly OrderForm full = LawOf.Form(LawOf.Reformed);

    [Fact, LawRow("9", "SCPO", "2025 Act"), LawRow("10", "SCPO", "conflict 8")]
    public void it_is_off_until_switched_on_and_says_what_is_uncertain()
    {
        reformed.AwaitsCommencement.Should().BeTrue();
        reformed.Certainty.Should().Be(Certainty.Low);
        reformed.CommencesOn.Should().Be(new DateOnly(2025, 12, 2), "Royal Assent is the earliest it could be");
        reformed.Uncertainty.Should().Contain("s.8").And.Contain("s.56").And.Contain("not in force until an administrator switches it on");
        LawOf.SeriousCrime.EditionOn(new(2026, 6, 1)).Id.Should().Be("SCA 2007");
        LawOf.SeriousCrime.EditionOn(new(2026, 6, 1), new HashSet<string> { reformed.Id }).Should().BeSameAs(reformed);
        LawOf.Edition("SCPO").Amendments.Should().Contain(a => a.What.Contains("55-59") && a.Certainty == Certainty.Low);
    }

    [Fact, LawRow("9", "SCPO", "2025 Act")]
    public void it_widens_the_applicants_and_lets_a_court_act_on_acquittal()
    {
        full.Routes.Single(r => r.Kind == RouteKind.OnApplication).Applicants.Should().Contain(a => a.Contains("National Crime Agency")).And.Contain(a => a.Contains("HM Revenue"))
            .And.Contain(a => a.Contains("British Transport Police") && a.Contains("Ministry of Defence") && a.Contains("after consulting"));
        full.Routes.Should().Contain(r => r.Section == "s.19A" && r.TestElements.Any(t => t.Says.Contains("Acquitted")));
        full.Routes.Single(r => r.Section == "s.19").Applicants.Should().Contain(a => a.Contains("terrorism"));
    }

    [Fact, LawRow("4.1", "SCPO", "before 2025 Act")]
    public void before_it_nothing_is_notified_by_law() => LawOf.Form("SCPO").Duties.Should().BeEmpty();

    [Fact, LawRow("4.1", "SCPO", "2025 Act")]
    public void after_it_details_are_notified_in_three_days_from_the_first_provision_in_force()
    {
        var first = full.Duties.Single(d => d.Id == "notify-details");
        first.Should().Match<Duty>(d => d.Days == 3 && d.From == Anchor.InForce && d.Certainty == Certainty.Low && d.Every == null);
        foreach (var what in new[] { "names", "addresses", "telephones", "emails", "gaming names", "vehicles", "financial information", "identity documents", "employers" })
            first.What.Should().Contain(what);
        first.Method.Should().Contain("person named in the order");
        first.NotNeededWhen.Should().Contain("earlier order already requires it");
        full.Duties.Single(d => d.Id == "notify-change").Should().Match<Duty>(d => d.Days == 3 && d.From == Anchor.Event);
        LawOf.Form("ISCPO").Duties.Should().BeEmpty("section 2.2 names none for the interim order");
    }

    [Fact, LawRow("4.1", "SCPO", "2025 Act on a body")]
    public void a_body_names_who_acts_for_it_in_three_days_and_a_replacement_in_twenty_eight()
    {
        full.Duties.Single(d => d.Id == "authorise-individual").Days.Should().Be(3);
        full.Duties.Single(d => d.Id == "replace-individual").Days.Should().Be(28);
    }
}
