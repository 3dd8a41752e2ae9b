using Poet.Plans.Domain;
using Poet.Platform.Errors;
using Poet.Platform.Identity.Units;
using Poet.Platform.Requests;

namespace Poet.Plans.Tests;

/// <summary>Silence, lateness and closing of actions at their edges.</summary>
public sealed class PlanFacts
{
    private static readonly DateOnly Today = new(2026, 3, 31);
    private static readonly Owner Owner = new(Guid.CreateVersion7(DateTimeOffset.UnixEpoch), "A. Bell", Guid.CreateVersion7(DateTimeOffset.UnixEpoch), "Public protection");
    private static readonly By By = new(Owner.Id, Owner.Name, "for a test", new(2026, 3, 31, 9, 0, 0, TimeSpan.Zero));

    private static PlanAction Action(string? service = null)
    {
        var nominal = Nominal.Adopt(new("42", Guid.CreateVersion7(DateTimeOffset.UnixEpoch), 1, 6, 2), new(Owner, IsTrained: true), Today, By);
        return PlanAction.Plan(nominal, new(Strand.Prevent, "Offer a place in the programme", Today.AddDays(20)) { Service = service, Need = service is null ? null : InterventionNeed.Alcohol }, Owner, Today, By);
    }

    [Theory]
    [InlineData("2026-04-30", false), InlineData("2026-05-01", true)] // a month from 31 March ends with 30 April
    public void an_action_is_silent_when_nobody_told_anything_for_more_than_a_month(string on, bool silent) => Action().IsSilent(DateOnly.Parse(on)).Should().Be(silent);

    [Theory]
    [InlineData("2026-04-20", false), InlineData("2026-04-21", true)]
    public void it_is_late_on_the_day_after_its_own(string on, bool late) => Action().IsLate(DateOnly.Parse(on)).Should().Be(late);

    [Fact]
    public void the_day_before_which_silence_begins_is_the_same_for_lists_and_for_one_action() // a list asks the database, which counts no months as we do
    {
        foreach (var today in Enumerable.Range(0, 366 * 4).Select(i => new DateOnly(2027, 1, 1).AddDays(i)))
        {
            var before = PlanAction.SilentBefore(today);
            (before.AddDays(-1).AddMonths(1) < today, before.AddMonths(1) < today).Should().Be((true, false), "on {0}", today);
        }
    }

    [Fact]
    public void giving_it_to_somebody_else_tells_nothing_and_archiving_the_nominal_ends_it()
    {
        var action = Action("Larkspur Recovery");
        action.GiveTo(Owner with { Id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddDays(1)), Name = "C. Doe" }, Today.AddDays(40), By);
        (action.IsSilent(Today.AddDays(40)), action.Updates.Single().HandedOver).Should().Be((true, true));
        action.EndWithNominal(Today.AddDays(41), By);
        (action.State, action.IsSilent(Today.AddDays(100)), action.ClosedOn).Should().Be((ActionState.NotDone, false, Today.AddDays(41)));
        action.EndWithNominal(Today.AddDays(50), By);
        (action.ClosedOn, action.Updates.Count).Should().Be((Today.AddDays(41), 2), "what is closed stays as it is");
    }

    [Fact]
    public void telling_ends_the_silence_and_closing_ends_it_for_good()
    {
        var action = Action();
        action.Tell(new("First talk"), new(2026, 5, 2), By);
        action.IsSilent(new(2026, 6, 2)).Should().BeFalse();
        action.IsSilent(new(2026, 6, 3)).Should().BeTrue();
        action.Close(new(true, "Place taken", null, null), new(2026, 6, 3), By);
        (action.IsSilent(new(2027, 1, 1)), action.IsLate(new(2027, 1, 1)), action.Updates.Count).Should().Be((false, false, 2));
        Refused(() => action.Tell(new("More"), new(2026, 6, 4), By)).Should().Equal("closed-already");
    }

    [Fact]
    public void an_intervention_that_is_done_says_how_it_ended_and_nothing_else_has_a_result()
    {
        Refused(() => Action("Larkspur Recovery").Close(new(true, "Ended", null, null), Today, By)).Should().Equal("result-missing");
        Refused(() => Action().Close(new(true, "Ended", InterventionResult.Completed, null), Today, By)).Should().Equal("no-intervention");
        var intervention = Action("Larkspur Recovery");
        Refused(() => intervention.Tell(new("Began", ReferredOn: Today, StartedOn: Today.AddDays(-1)), Today, By)).Should().Equal("started-wrong");
        intervention.Tell(new("Began", ReferredOn: Today.AddDays(-9), StartedOn: Today), Today, By);
        Refused(() => intervention.Close(new(true, "Ended", InterventionResult.Completed, Today.AddDays(-1)), Today, By)).Should().Equal("ended-wrong");
        intervention.Close(new(false, "Did not want it", InterventionResult.Declined, null), Today, By);
        (intervention.State, intervention.Result, intervention.EndedOn).Should().Be((ActionState.NotDone, InterventionResult.Declined, Today));
    }

    [Fact]
    public void the_owner_of_a_nominal_does_not_review_the_own_work()
    {
        var nominal = Nominal.Adopt(new("42", Guid.CreateVersion7(DateTimeOffset.UnixEpoch), 1, 6, 2), new(Owner, IsTrained: true), Today, By);
        Refused(() => PeerReview.Of(nominal, "Visits", "Nothing", null, false, By)).Should().Equal("own-work");
        Refused(() => PeerReview.Of(nominal, "Visits", "Nothing", " ", true, By with { ActorId = Guid.CreateVersion7(DateTimeOffset.UnixEpoch) })).Should().Equal("lesson-missing");
    }

    [Fact]
    public void an_outcome_that_nothing_shows_is_none()
    {
        var nominal = Nominal.Adopt(new("42", Guid.CreateVersion7(DateTimeOffset.UnixEpoch), 1, 6, 2), new(Owner, IsTrained: true), Today, By);
        Refused(() => PlanOutcome.Record(nominal, new(OutcomeKind.Charge, Today), Today, By)).Should().Equal("source-missing");
        Refused(() => PlanOutcome.Record(nominal, new(OutcomeKind.Charge, Today.AddDays(1)) { SourceReference = "C/1" }, Today, By)).Should().Equal("on-wrong");
    }

    private static IEnumerable<string> Refused(Action act) => act.Should().Throw<RuleBrokenException>().Which.Problems.Select(p => p.Code);
}
