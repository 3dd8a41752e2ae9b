using Poet.Orders.Domain;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;
using static Poet.Orders.Tests.Domain.OrderOf;

namespace Poet.Orders.Tests.Domain;

public sealed class WhatFactsMean
{
    [Fact]
    public void an_order_binds_from_the_day_it_was_made_through_its_last_day() =>
        Life(Made("2026-03-01", "2028-02-29")).Should().Equal("InForce 2026-03-01..2028-02-29", "Ended 2028-03-01.. Expired");

    [Fact]
    public void days_are_london_days_in_summer_too()
    {
        var life = Timeline.Of([Made("2026-07-01", "2026-07-31")]).Stretches[0];
        life.From.Should().Be(new DateTimeOffset(2026, 6, 30, 23, 0, 0, TimeSpan.Zero));
        life.Until.Should().Be(new DateTimeOffset(2026, 7, 31, 23, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void an_order_that_starts_on_release_waits_until_a_release_is_recorded()
    {
        var made = Made("2026-03-01", null) with { Start = Anchor.Released };
        Life(made).Should().Equal("AwaitingStart 2026-03-01..");
        Life(made, new Released(Day("2026-05-04"))).Should().Equal("AwaitingStart 2026-03-01..2026-05-03", "InForce 2026-05-04..");
    }

    [Fact]
    public void a_recorded_release_goes_before_the_day_that_was_expected() =>
        Life(Made("2026-03-01", null) with { Start = Anchor.Released, StartsOn = Day("2026-04-01") }, new Released(Day("2026-05-04")))
            .Should().Equal("AwaitingStart 2026-03-01..2026-05-03", "InForce 2026-05-04..");

    [Fact]
    public void an_order_that_starts_on_service_starts_at_that_minute()
    {
        var timeline = Timeline.Of([Made("2026-03-01", null) with { Start = Anchor.Served }, new Served(Noon("2026-03-02"), KnowledgeEvidence.ServedInPerson, null)]);
        timeline.At(Noon("2026-03-02").AddMinutes(-1)).Should().Be(OrderState.AwaitingStart);
        timeline.At(Noon("2026-03-02")).Should().Be(OrderState.InForce);
    }

    [Fact]
    public void service_does_not_move_the_start_of_an_order_that_binds_when_made() =>
        Life(Made("2026-03-01", null), new Served(Noon("2026-03-09"), KnowledgeEvidence.ServedInPerson, null)).Should().Equal("InForce 2026-03-01..");

    [Fact]
    public void variations_move_the_end_in_the_order_of_their_days_not_of_their_learning() =>
        Life(Made("2026-03-01", "2027-02-28"), new Varied(Day("2026-12-01"), End("2028-01-31"), null), new Varied(Day("2026-06-01"), End("2029-01-31"), null))
            .Should().Equal("InForce 2026-03-01..2028-01-31", "Ended 2028-02-01.. Expired");

    [Fact]
    public void a_renewal_after_the_order_ran_out_leaves_the_gap_that_there_was() =>
        Life(Made("2026-03-01", "2026-08-31"), new Renewed(Day("2026-10-01"), End("2027-09-30")))
            .Should().Equal("InForce 2026-03-01..2026-08-31", "Ended 2026-09-01..2026-09-30 Expired", "InForce 2026-10-01..2027-09-30", "Ended 2027-10-01.. Expired");

    [Fact]
    public void a_renewal_on_the_day_after_the_last_leaves_none() =>
        Life(Made("2026-03-01", "2026-08-31"), new Renewed(Day("2026-09-01"), End("2027-08-31"))).Should().Equal("InForce 2026-03-01..2027-08-31", "Ended 2027-09-01.. Expired");

    [Fact]
    public void a_discharged_order_ends_on_the_day_it_was_discharged() =>
        Life(Made("2026-03-01", null), new Ended(Day("2026-06-01"), EndKind.Discharged)).Should().Equal("InForce 2026-03-01..2026-05-31", "Ended 2026-06-01.. Discharged");

    [Fact]
    public void before_its_quashing_an_order_is_neither_in_force_nor_ended() =>
        Life(Made("2026-03-01", null), new Ended(Day("2026-06-01"), EndKind.Quashed)).Should().Equal("Unconfirmed 2026-03-01..2026-05-31 Quashed", "Ended 2026-06-01.. Quashed");

    [Fact]
    public void an_order_that_was_discharged_can_still_be_quashed() =>
        Life(Made("2026-03-01", null), new Ended(Day("2026-06-01"), EndKind.Discharged), new Ended(Day("2026-09-01"), EndKind.Quashed))
            .Should().Equal("Unconfirmed 2026-03-01..2026-08-31 Quashed", "Ended 2026-09-01.. Quashed");

    [Fact]
    public void a_claimed_end_leaves_in_force_what_came_before_it_and_open_what_comes_after() =>
        Life(Made("2026-03-01", "2028-02-29"), new EndClaimed(Day("2026-06-01"), "revoked at court?"))
            .Should().Equal("InForce 2026-03-01..2026-05-31", "Unconfirmed 2026-06-01..2028-02-29 EndClaimed", "Ended 2028-03-01.. Expired");

    [Fact]
    public void a_claimed_end_is_settled_by_an_end_or_by_striking_it_out()
    {
        OrderFact[] claimed = [Made("2026-03-01", null), new EndClaimed(Day("2026-06-01"), "revoked?")];
        Life([.. claimed, new Ended(Day("2026-06-02"), EndKind.Revoked)]).Should().Equal("InForce 2026-03-01..2026-06-01", "Ended 2026-06-02.. Revoked");
        Life([.. claimed, new Corrected(1, null, Day("2026-06-20"))]).Should().Equal("InForce 2026-03-01..");
    }

    [Fact]
    public void an_order_whose_end_nobody_knows_is_unconfirmed() =>
        Life(new Made(Day("2026-03-01"), Anchor.Made, null, new(), [])).Should().Equal("Unconfirmed 2026-03-01.. EndNotKnown");

    [Fact]
    public void an_end_before_the_making_ends_nothing() =>
        Life(Made("2026-03-01", "2025-03-01")).Should().Equal("Unconfirmed 2026-03-01.. EndBeforeMade");

    [Fact]
    public void an_order_whose_making_was_struck_out_binds_nobody() =>
        Life(Made("2026-03-01", null), new Corrected(0, null, Day("2026-04-01"))).Should().BeEmpty();

    [Fact]
    public void a_correction_of_a_correction_changes_nothing_and_a_second_one_on_the_fact_holds() =>
        Life(Made("2026-03-01", null), new Corrected(0, Made("2026-03-02", null), Day("2026-04-01")), new Corrected(1, Made("2026-03-09", null), Day("2026-04-02")),
            new Corrected(0, Made("2026-03-03", null), Day("2026-04-03"))).Should().Equal("InForce 2026-03-03..");

    private static string[] Life(params OrderFact[] facts) => Timeline.Of([.. facts.Select(f => OrderFact.FromJson(f.ToJson()))]).InWords();
}
