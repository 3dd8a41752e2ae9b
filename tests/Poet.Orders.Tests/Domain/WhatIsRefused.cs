using Poet.Orders.Domain;
using Poet.Platform.Errors;
using static Poet.Orders.Tests.Domain.OrderOf;

namespace Poet.Orders.Tests.Domain;

public sealed class WhatIsRefused
{
    private static readonly DateTimeOffset Now = Start.AddDays(30);
    private readonly Order order = Recorded(Made("2026-03-01", "2026-09-15", Condition(1, "Not to drive")));

    [Fact]
    public void making_names_all_its_problems_at_once()
    {
        var made = new Made(Day("2027-01-01"), OrderTypes.Sdk.Law.Anchor.StatedDate, null, new(Day("2026-01-01"), UntilFurtherOrder: true), [Condition(1, "a"), Condition(1, "b")]);
        ((Action)(() => Recorded(made))).Codes().Should().BeEquivalentTo("made-in-future", "two-ends", "numbers-twice", "last-day-too-early", "start-missing");
    }

    [Theory]
    [InlineData("0001-01-01"), InlineData("9999-12-31")]
    public void days_at_the_ends_of_the_calendar_are_refused_everywhere(string day)
    {
        ((Action)(() => Recorded(Made("2026-03-01", day)))).Codes().Should().Contain("day-out-of-range");
        ((Action)(() => order.Vary(Day(day), null, [], By(Now)))).Codes().Should().Contain("day-out-of-range");
        ((Action)(() => order.Renew(Day(day), End("2027-01-01"), By(Now)))).Codes().Should().Contain("day-out-of-range");
        ((Action)(() => order.EndEarly(Day(day), EndKind.Discharged, By(Now)))).Codes().Should().Contain("day-out-of-range");
        ((Action)(() => order.Release(Day(day), By(Now)))).Codes().Should().Contain("day-out-of-range");
    }

    [Fact]
    public void service_comes_after_the_making_and_before_now()
    {
        ((Action)(() => order.Serve(Noon("2026-02-28"), KnowledgeEvidence.ServedInPerson, null, By(Now)))).Codes().Should().Equal("before-making");
        ((Action)(() => order.Serve(Now.AddMinutes(1), KnowledgeEvidence.ServedInPerson, null, By(Now)))).Codes().Should().Equal("served-in-future");
    }

    [Fact]
    public void an_order_that_had_ended_by_then_is_not_varied_renewed_or_discharged()
    {
        ((Action)(() => order.Vary(Day("2026-09-16"), End("2026-09-01"), null, By(Now)))).Codes().Should().Equal("order-ended", "last-day-too-early");
        ((Action)(() => order.Renew(Day("2026-09-17"), End("2027-09-01"), By(Now)))).Codes().Should().Equal("order-ended");
        ((Action)(() => order.EndEarly(Day("2026-09-16"), EndKind.Discharged, By(Now)))).Codes().Should().Equal("order-ended");
    }

    [Fact]
    public void an_order_can_be_renewed_from_the_day_after_its_last()
    {
        order.Renew(Day("2026-09-16"), End("2027-09-15"), By(Now));
        order.Now().InWords().Should().Equal("InForce 2026-03-01..2027-09-15", "Ended 2027-09-16.. Expired");
        order.LastDay.Should().Be(Day("2027-09-15"));
    }

    [Fact]
    public void a_variation_varies_something() =>
        ((Action)(() => order.Vary(Day("2026-06-01"), null, null, By(Now)))).Codes().Should().Equal("nothing-varied");

    [Fact]
    public void an_order_ends_once_and_may_be_quashed_after()
    {
        order.EndEarly(Day("2026-06-01"), EndKind.Discharged, By(Now));
        ((Action)(() => order.EndEarly(Day("2026-07-01"), EndKind.Revoked, By(Now)))).Codes().Should().Equal("ended-already");
        order.EndEarly(Day("2026-08-01"), EndKind.Quashed, By(Now));
        ((Action)(() => order.EndEarly(Day("2026-08-02"), EndKind.Quashed, By(Now)))).Codes().Should().Equal("ended-already");
    }

    [Fact]
    public void nobody_dies_in_the_future() =>
        ((Action)(() => order.EndEarly(Day("2026-12-24"), EndKind.SubjectDied, By(Now)))).Codes().Should().Contain("in-future");

    [Fact]
    public void a_claimed_end_is_rejected_only_while_it_waits()
    {
        ((Action)(() => order.RejectClaimedEnd(By(Now)))).Codes().Should().Equal("no-claim");
        order.ClaimEnd(Day("2026-06-01"), "revoked?", By(Now));
        order.RejectClaimedEnd(By(Now.AddMinutes(1)));
        order.Now().InWords()[0].Should().Be("InForce 2026-03-01..2026-09-15");
        ((Action)(() => order.RejectClaimedEnd(By(Now.AddMinutes(2))))).Codes().Should().Equal("no-claim");
    }

    [Fact]
    public void only_facts_that_exist_are_corrected_and_by_their_own_kind()
    {
        order.Release(Day("2026-04-01"), By(Now));
        order.Correct(1, null, By(Now));
        ((Action)(() => order.Correct(7, null, By(Now)))).Codes().Should().Equal("no-such-fact");
        ((Action)(() => order.Correct(2, null, By(Now)))).Codes().Should().Equal("is-correction");
        ((Action)(() => order.Correct(1, null, By(Now)))).Codes().Should().Equal("nothing-corrected");
        ((Action)(() => order.Correct(0, new Released(Day("2026-05-01")), By(Now)))).Codes().Should().Equal("other-kind-of-fact");
        ((Action)(() => order.Correct(1, new Released(Day("2026-02-01")), By(Now)))).Codes().Should().Equal("before-making");
    }

    [Fact]
    public void a_making_is_not_moved_past_what_followed_it()
    {
        order.Release(Day("2026-04-01"), By(Now));
        ((Action)(() => order.Correct(0, Made("2026-05-01", "2026-09-15"), By(Now)))).Codes().Should().Equal("after-other-facts");
    }

    [Fact]
    public void nothing_happens_to_an_order_that_was_struck_out_until_it_is_made_again()
    {
        order.Correct(0, null, By(Now));
        ((Action)(() => order.Serve(Noon("2026-04-01"), KnowledgeEvidence.InCourt, null, By(Now)))).Codes().Should().Equal("struck-out");
        order.Correct(0, Made("2026-03-02", null), By(Now.AddMinutes(1)));
        order.MadeOn.Should().Be(Day("2026-03-02"));
        order.UntilFurtherOrder.Should().BeTrue();
    }

    [Fact]
    public void terms_are_confirmed_for_conditions_that_the_order_has() =>
        ((Action)(() => order.ConfirmTerms(Guid.Empty, new("device-limit", 1, "{}", "words", null), By(Now)))).Should().Throw<NotFoundException>();
}
