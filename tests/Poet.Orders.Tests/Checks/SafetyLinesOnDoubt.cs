using Poet.Orders.Checks;
using Poet.Orders.Domain;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Errors;

namespace Poet.Orders.Tests.Checks;

/// <summary>What leaves open whether an order holds, and what takes the doubt away again: lines 2, 4, 6 and 9 of the safety rules.</summary>
public sealed class SafetyLinesOnDoubt
{
    private readonly Roadside roadside = new();

    [Fact]
    public void line_2_dates_that_have_run_out_against_a_stated_status_that_runs_cannot_tell()
    {
        roadside.Has(lastDay: "2025-06-30", but: o => o with { StatedStatus = "Live", StatusContradicts = true });

        var answer = roadside.Ask();

        answer.Orders.Should().ContainSingle().Which.Conditions.Should().ContainSingle()
            .Which.Should().Match<TermCheck>(t => t.Outcome == Outcome.CannotTell && t.Missing[0].Contains("“Live”, which contradicts its dates"));
        answer.Radio.Should().Contain(line => line.Contains("CANNOT TELL WHETHER IN FORCE"));
    }

    [Fact]
    public void line_2_a_stated_end_agrees_with_dates_that_have_run_out_since()
    {
        roadside.Has(lastDay: "2026-08-20", but: o => o with { StatedStatus = "Discharged", StatusContradicts = true })
            .Record(new EndClaimed(new(2026, 8, 1), "Discharged"), Roadside.Someone(Roadside.Now.AddDays(-40)));

        roadside.Ask().NotAssessed.Should().ContainSingle().Which.Should().Contain("its last day was");
    }

    [Theory]
    [InlineData("2025-06-30", 0)]
    [InlineData("2028-05-31", 1)]
    public void line_2_a_contradiction_that_somebody_settled_is_none(string lastDay, int assessed)
    {
        roadside.Has(lastDay: lastDay, but: o => o with { StatedStatus = "Something", StatusContradicts = true }).SettleStatus(Roadside.Someone(Roadside.Now.AddDays(-1)));

        var answer = roadside.Ask();

        answer.Orders.Should().HaveCount(assessed);
        answer.Orders.Should().NotContain(o => o.CannotTellBecause != null);
    }

    [Fact]
    public void line_2_a_claimed_end_that_was_rejected_settles_the_status_that_claimed_it()
    {
        var order = roadside.Has(but: o => o with { StatedStatus = "Discharged", StatusContradicts = true });
        order.Record(new EndClaimed(new(2026, 8, 1), "Discharged"), Roadside.Someone(Roadside.Now.AddDays(-40)));

        order.RejectClaimedEnd(Roadside.Someone(Roadside.Now.AddDays(-1)));

        roadside.Ask().Orders.Should().ContainSingle().Which.CannotTellBecause.Should().BeNull();
    }

    [Fact]
    public void line_4_a_licence_end_that_is_only_expected_cannot_tell()
    {
        roadside.Has(start: Anchor.LicenceEnd, but: o => o with { Made = o.Made with { StartsOn = new(2027, 1, 1) } });

        roadside.Ask().Orders.Should().ContainSingle().Which.CannotTellBecause.Should().Contain("expected on 1 January 2027");
    }

    [Fact]
    public void line_4_no_correction_makes_an_order_wait_for_a_release_to_come()
    {
        var order = roadside.Has(start: Anchor.Released);
        var made = order.Facts().OfType<Made>().Single();

        var correct = () => order.Correct(0, made with { StartsOn = new(2027, 1, 1) }, Roadside.Someone(Roadside.Now));

        correct.Should().Throw<RuleBrokenException>().Which.Problems.Should().ContainSingle(p => p.Code == "release-in-future" && p.Field == "instead.startsOn");
    }

    [Fact]
    public void line_6_presence_in_court_is_better_evidence_than_the_post()
    {
        var order = roadside.Has();
        order.Record(new Served(Roadside.Now.AddDays(-60), KnowledgeEvidence.InCourt, null), Roadside.Someone(Roadside.Now.AddDays(-60)));
        order.Record(new Served(Roadside.Now.AddDays(-50), KnowledgeEvidence.ServedIndirectly, null), Roadside.Someone(Roadside.Now.AddDays(-50)));

        roadside.Ask().Orders.Single().Knowledge.Best.Should().Be(KnowledgeEvidence.InCourt);
        order.Knowledge.Should().Be(KnowledgeEvidence.InCourt);
    }

    [Fact]
    public void line_9_the_last_day_of_a_renewal_is_in_doubt_as_that_of_the_making_is()
    {
        roadside.Has(madeOn: "2024-01-10", lastDay: "2026-01-09").Record(new Renewed(new(2025, 9, 2), new(new DateOnly(2026, 9, 1))), Roadside.Someone(Roadside.Now.AddDays(-300)));

        var answer = roadside.Ask(at: Roadside.Now.AddDays(1)); // 2 September 2026: a year "from" 2 September 2025 ends on it

        answer.Orders.Should().ContainSingle().Which.CannotTellBecause.Should().Contain("counted beginning with 2 September 2025");
    }
}
