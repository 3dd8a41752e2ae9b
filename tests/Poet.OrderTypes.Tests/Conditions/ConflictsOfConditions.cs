using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Conditions.Conflicts;
using Poet.OrderTypes.Sdk.Conditions.Kinds;
using static Poet.OrderTypes.Tests.Conditions.Register;

namespace Poet.OrderTypes.Tests.Conditions;

/// <summary>Obligations of one person, of whatever orders, that cannot both be obeyed.</summary>
public sealed class ConflictsOfConditions
{
    private static readonly IReadOnlyList<WeeklyWindow> Nights = [WeeklyWindow.Daily(new(21, 0), new(6, 0))];

    private static readonly IReadOnlyList<WeeklyWindow> Days = [WeeklyWindow.Daily(new(9, 0), new(17, 0))];

    private static readonly CurfewTerms AtHome = new() { PlaceId = HisHome, Hours = Nights };

    private static readonly ExclusionAreaTerms OutOfTown = new() { Places = [Town] };

    [Fact]
    public void E15_1_a_curfew_at_an_address_inside_an_exclusion_area_cannot_be_obeyed()
    {
        var found = Between(AtHome, OutOfTown).Should().ContainSingle().Subject;

        (found.First.Name, found.Second.Name, found.LeavesRoom).Should().Be(("condition 1 of ORD-1", "condition 1 of ORD-2", false));
        found.Says.Should().Be("One requires the subject to be where the other forbids, at the same hours").And.NotContain("Example Close").And.NotContain("Clacton");
    }

    [Fact]
    public void what_leaves_a_way_to_obey_both_is_no_conflict()
    {
        Between(AtHome with { PlaceId = NewHome }, OutOfTown).Should().BeEmpty("the address lies outside");
        Between(AtHome, OutOfTown with { ExceptPlaces = [HisHome] }).Should().BeEmpty("the home is left out");
        Between(AtHome, OutOfTown with { Hours = Days }).Should().BeEmpty("the hours never meet");
        Between(AtHome with { PlaceId = Unmapped }, OutOfTown).Should().BeEmpty("where the Old Mill lies is not known");
        Conflicts(Of(AtHome, "2026-01-01", "2026-03-31"), Of(OutOfTown, "2026-04-01", null)).Should().BeEmpty("the one ends before the other begins");
        Conflicts(Of(AtHome, "2026-01-01", "2026-04-01"), Of(OutOfTown, "2026-04-01", null)).Should().ContainSingle("they share a day");
    }

    [Fact]
    public void an_approval_that_would_mend_it_is_named()
    {
        Between(AtHome with { Approval = "officer in charge of the order" }, OutOfTown).Should().ContainSingle().Which.Should().Match<Conflict>(c => c.LeavesRoom && c.Says.EndsWith("an approval would make room"));
    }

    [Fact]
    public void reporting_inside_an_area_conflicts_unless_the_area_leaves_it_out()
    {
        var report = new PresentToTerms { PlaceId = HisHome, Times = [new(10, 0)] };

        Between(report, OutOfTown).Should().ContainSingle();
        Between(report, OutOfTown with { Exceptions = [PresenceException.PoliceOrProbation] }).Should().BeEmpty();
        Between(report, OutOfTown with { Hours = [WeeklyWindow.Daily(new(10, 1), new(17, 0))] }).Should().BeEmpty("the time to the minute lies before the hours");
        Between(report with { Times = [], Hours = Days }, new ExclusionPremisesTerms { Places = [HisHome] }).Should().ContainSingle();
    }

    [Fact]
    public void two_places_at_the_same_hours_conflict()
    {
        Between(AtHome, AtHome with { PlaceId = NewHome }).Should().ContainSingle().Which.Says.Should().Contain("two places");
        Between(AtHome, AtHome with { PlaceId = NewHome, Hours = Days }).Should().BeEmpty();
        Between(AtHome, new ResidenceTerms { PlaceId = NewHome }).Should().ContainSingle("to live somewhere is to sleep there");
        Between(AtHome, new ResidenceTerms { PlaceId = HisHome }).Should().BeEmpty();
    }

    [Fact]
    public void living_where_a_person_lives_whom_another_order_keeps_apart_conflicts()
    {
        Between(new ResidenceTerms { PlaceId = HerHome }, new NoContactTerms { People = [MsA] }).Should().ContainSingle().Which.Says.Should().NotContain("Ms A");
        Between(new ResidenceTerms { PlaceId = HerHome }, new NonAssociationTerms { People = [Barker] }).Should().BeEmpty();
        Between(new ResidenceTerms { PlaceId = HerHome }, new HomeRightsTerms { Right = HomeRight.MustLeave, PlaceId = HerHome }).Should().ContainSingle();
        Between(AtHome with { PlaceId = HerHome }, new ApproachPlaceTerms { Places = [HerHome], DistanceMetres = 100 }).Should().ContainSingle();
    }

    [Fact]
    public void a_duty_that_needs_what_another_order_bars_conflicts()
    {
        var tell = new NotifyDetailsTerms { Details = [NotifiedDetail.HomeAddress], WithinDays = 3, Recipient = "Central Orders mailbox" };

        Between(tell, new InternetUseTerms { AllBarred = true }).Should().ContainSingle().Which.Says.Should().Contain("internet");
        Between(tell, new DeviceInspectTerms { InternetUse = InternetUse.WithApproval, Approval = "offender manager" }).Should().ContainSingle().Which.LeavesRoom.Should().BeTrue();
        Between(tell with { Recipient = "police" }, new InternetUseTerms { AllBarred = true }).Should().BeEmpty();
    }

    [Fact]
    public void a_zone_about_a_match_is_a_conflict_only_while_the_match_is_on() =>
        Between(AtHome, new MatchBanTerms { Places = [Town] }).Should().ContainSingle().Which.Says.Should().Contain("while the event takes place");

    [Fact]
    public void each_pair_is_named_once_and_limits_of_one_sort_are_no_conflict()
    {
        Conflicts(Of(AtHome), Of(OutOfTown), Of(OutOfTown)).Should().HaveCount(2);
        Between(new CashLimitTerms { Pounds = 500 }, new CashLimitTerms { Pounds = 300 }).Should().BeEmpty("the strictest is obeyed");
        Between(new NoContactTerms { People = [MsA] }, new NoContactTerms { People = [MsA], Exceptions = [ContactException.ChildContact] }).Should().BeEmpty("the strictest is obeyed");
    }

    private static IReadOnlyList<Conflict> Between(object first, object second) => Conflicts(Of(first), Of(second));

    private static IReadOnlyList<Conflict> Conflicts(params (object Terms, DateOnly From, DateOnly? LastDay)[] terms) =>
        ConflictsOf.All([.. terms.Select((t, i) => new Obligation($"condition 1 of ORD-{i + 1}", t.From, t.LastDay, KindOf(t.Terms).Demands(t.Terms)))], People);

    private static (object, DateOnly, DateOnly?) Of(object terms, string from = "2026-01-01", string? lastDay = null) => (terms, DateOnly.Parse(from), lastDay is null ? null : DateOnly.Parse(lastDay));

    private static IConditionKind KindOf(object terms) => ConditionKinds.All.Single(k => k.Examples.Any(e => e.Terms.GetType() == terms.GetType()));
}
