using System.Text.Json;
using static Poet.Breaches.Tests.BreachRoom;

namespace Poet.Breaches.Tests;

/// <summary>What follows a breach, in the order in which it can come, up to its end.</summary>
[Collection(TestHost.Shared)]
public sealed class Following(TestHost host)
{
    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task arrest_charge_hearing_and_outcome_come_in_their_order_on_days_on_which_they_can_have_been()
    {
        var room = await With(force);
        var id = await room.Opens(host.Clock.Now.AddDays(-10));
        (await room.Step(id, Step("outcome", -1, outcome: "fine"))).ShouldBeProblem(422, "too-early", "kind");
        (await room.Step(id, Step("hearing", -1))).ShouldBeProblem(422, "too-early", "kind");
        (await room.Step(id, Step("bail", -1))).ShouldBeProblem(422, "too-early", "kind");
        (await room.Step(id, Step("arrest", -8))).ShouldBeProblem(422, "time-missing", "at");
        (await room.Step(id, Step("arrest", -11))).ShouldBeProblem(422, "before-event", "on");
        (await room.Step(id, Step("charge", 1))).ShouldBeProblem(422, "on-in-future", "on");
        (await room.Step(id, Step("decided", -1))).ShouldBeProblem(422, "kind-unknown", "kind");
        (await room.Step(id, Step("arrest", -8, at: host.Clock.Now.AddDays(-8)))).Ok();
        (await room.Step(id, Step("charge", -9))).ShouldBeProblem(422, "before-step", "on");
        (await room.Step(id, Step("charge", -8))).Ok();
        (await room.Step(id, Step("charge", -7))).ShouldBeProblem(422, "charged-already", "kind");
        (await room.Step(id, Step("remand", -8))).Ok();
        (await room.Step(id, Step("no-further-action", -1))).ShouldBeProblem(422, "outcome-missing", "kind");
        (await room.Step(id, Step("outcome", -1, outcome: "custody"))).ShouldBeProblem(422, "too-early", "kind");
        (await room.Step(id, Step("hearing", 800))).ShouldBeProblem(422, "on-in-future", "on");
        (await room.Step(id, Step("hearing", -3))).Ok();
        (await room.Step(id, Step("outcome", -4, outcome: "custody"))).ShouldBeProblem(422, "before-step", "on");
        (await room.Step(id, Step("outcome", -3))).ShouldBeProblem(422, "outcome-missing", "outcome");
        (await room.Step(id, Step("outcome", -3, outcome: "custody"))).Ok();
        (await room.Step(id, Step("outcome", -3, outcome: "custody"))).ShouldBeProblem(422, "too-early", "kind");

        var steps = (await room.Shown(id)).GetProperty("steps").EnumerateArray().ToList();
        steps.Select(s => s.GetProperty("kind").GetString()).Should().Equal("opened", "arrest", "charge", "remand", "hearing", "outcome");
        steps[^1].GetProperty("detail").GetString().Should().Be("custody");
    }

    [Fact]
    public async Task a_breach_that_is_no_offence_is_not_charged_needs_no_crime_reference_and_has_its_clock_to_a_court()
    {
        var room = await With(force, "DVPO");
        var id = await room.Opens();
        var breach = await room.Shown(id);
        (breach.GetProperty("nature").GetString(), breach.GetProperty("mayBeCharged").GetBoolean(), breach.TryGetProperty("crimeDueAt", out _)).Should().Be(("civil-breach", false, false));
        (await room.Step(id, Step("charge", 0))).ShouldBeProblem(422, "no-offence", "kind");
        (await room.Step(id, Step("arrest", 0, at: host.Clock.Now))).Ok();
        (await room.Shown(id)).GetProperty("beforeACourtBy").GetDateTimeOffset().Should().BeAfter(host.Clock.Now.AddHours(23));
        (await room.Step(id, Step("hearing", 0))).Ok();
        (await room.Shown(id)).TryGetProperty("beforeACourtBy", out _).Should().BeFalse();
        (await room.Step(id, Step("outcome", 0, outcome: "custody"))).Ok();
        await room.Safe(id);
        (await room.Closes(id)).Ok();
    }

    [Fact]
    public async Task a_hearing_that_is_only_listed_leaves_the_clock_to_a_court_running_and_the_breach_open_and_is_not_counted()
    {
        var room = await With(force, "DVPO");
        var id = await room.Opens();
        (await room.Step(id, Step("arrest", 0, at: host.Clock.Now))).Ok();
        (await room.Step(id, Step("recall", 0, recall: "asked"))).Ok();
        await room.Safe(id);
        (await room.Closes(id)).ShouldBeProblem(422, "court-awaited");
        (await room.Step(id, Step("hearing", 3, at: host.Clock.Now.AddDays(3)))).Ok();
        (await room.Shown(id)).GetProperty("beforeACourtBy").GetDateTimeOffset().Should().BeAfter(host.Clock.Now.AddHours(23));
        (await room.Closes(id)).ShouldBeProblem(422, "court-awaited");
        (await Hearings()).Should().Be(0);

        (await room.Step(id, Step("hearing", 0, at: host.Clock.Now))).Ok();
        (await room.Shown(id)).TryGetProperty("beforeACourtBy", out _).Should().BeFalse();
        (await Hearings()).Should().Be(1);

        async Task<int> Hearings() => (await force.Get($"{Api}/overview")).GetProperty("stages").EnumerateArray().Single(s => s.GetProperty("stage").GetString() == "hearing").GetProperty("figures").GetProperty("breaches").GetInt32();
    }

    [Fact]
    public async Task nothing_is_closed_without_a_crime_reference_and_a_safeguarding_action_or_the_reasons_for_none()
    {
        var room = await With(force);
        var id = await room.Opens();
        (await room.Closes(id)).ShouldBeProblem(422, "safeguarding-missing", "safeguarding").ShouldBeProblem(422, "crime-reference-missing", "crimeReference").ShouldBeProblem(422, "undecided");
        (await force.Officer.Send(HttpMethod.Post, $"{Api}/{id}/safeguarding", new { action = "none-needed", what = " ", reason = "for a test" })).ShouldBeProblem(422, "what-missing", "what");
        (await force.Officer.Send(HttpMethod.Post, $"{Api}/{id}/crime-reference", new { reason = "for a test" })).ShouldBeProblem(422, "crime-reference-missing", "crimeReference");
        await force.Post($"{Api}/{id}/safeguarding", new { action = "safety-plan", what = "Looked at again with her", reason = "for a test" });
        await force.Post($"{Api}/{id}/crime-reference", new { whyNone = "Recorded by the other force", reason = "for a test" });
        (await room.Step(id, Step("recall", 0, recall: "fixed-term"))).Ok();
        (await room.Closes(id)).Ok();

        (await room.Step(id, Step("arrest", 0, at: host.Clock.Now))).ShouldBeProblem(422, "closed");
        (await room.Shown(id)).GetProperty("noCrimeReason").GetString().Should().Be("Recorded by the other force");
        (await room.Step(id, Step("taken-up-again", 0))).Ok();
        (await room.Shown(id)).TryGetProperty("closedAt", out _).Should().BeFalse();
    }

    [Fact]
    public async Task after_24_hours_without_a_crime_reference_it_is_overdue_in_lists_until_one_or_a_reason_is_recorded()
    {
        await using var own = await TestHost.Start();
        var owns = own.NewForce();
        var room = await With(owns);
        var id = await room.Opens();
        (await Row(owns.Officer)).GetProperty("crimeOverdue").GetBoolean().Should().BeFalse();
        own.Clock.Advance(TimeSpan.FromHours(25));

        var later = owns.As("officer", "later");
        var row = await Row(later);
        (row.GetProperty("id").GetGuid(), row.GetProperty("crimeOverdue").GetBoolean()).Should().Be((id, true));
        (await (await later.Pages()).Read("/breaches")).Should().Contain("Crime reference overdue").And.Contain("govuk-tag--red");
        await later.Post($"{Api}/{id}/crime-reference", new { crimeReference = "T1/123/26", reason = "for a test" });
        (await later.Get($"{Api}?withoutCrimeReference=true")).GetProperty("breaches").GetArrayLength().Should().Be(0);

        async Task<JsonElement> Row(TestUser who) => (await who.Get($"{Api}?withoutCrimeReference=true")).GetProperty("breaches")[0];
    }

    [Fact]
    public async Task no_further_action_is_the_last_word_until_it_is_taken_up_again()
    {
        var room = await With(force);
        var id = await room.Opens();
        (await room.Step(id, Step("taken-up-again", 0))).ShouldBeProblem(422, "not-ended", "kind");
        (await room.Step(id, new { kind = "no-further-action", on = room.Day(0), reason = "for a test" })).ShouldBeProblem(422, "because-missing", "because");
        (await room.Step(id, Step("charge", 0, because: "excuse"))).ShouldBeProblem(422, "because-missing", "because");
        (await room.Step(id, Step("no-further-action", 0))).Ok();
        var dropped = (await force.Get($"{Api}/overview")).GetProperty("dropped").EnumerateArray().Should().ContainSingle().Which;
        (dropped.GetProperty("because").GetString(), dropped.GetProperty("figures").GetProperty("breaches").GetInt32()).Should().Be(("excuse", 1));
        (await room.Step(id, Step("arrest", 0, at: host.Clock.Now))).ShouldBeProblem(422, "dropped", "kind");
        (await room.Step(id, Step("taken-up-again", 0))).Ok();
        (await room.Step(id, Step("arrest", 0, at: host.Clock.Now))).Ok();
    }

    [Fact]
    public async Task a_disruption_is_recorded_from_the_breach_and_counted_by_strand_and_scale()
    {
        var room = await With(force);
        var id = await room.Opens();
        object Effect(string day, string effect = "The line has been silent for a week") => new { on = day, strand = "pursue", scale = "moderate", effect, reason = "Assessed with the analyst" };
        (await force.Officer.Send(HttpMethod.Post, $"{Api}/{id}/disruptions", Effect(room.Day(1)))).ShouldBeProblem(422, "on-in-future", "on");
        (await force.Officer.Send(HttpMethod.Post, $"{Api}/{id}/disruptions", Effect(room.Day(0), " "))).ShouldBeProblem(422, "effect-missing", "effect");
        await force.Post($"{Api}/{id}/disruptions", Effect(room.Day(0)));

        (await room.Shown(id)).GetProperty("disruptions")[0].GetProperty("effect").GetString().Should().Contain("silent");
        var counted = (await force.Get($"{Api}/overview")).GetProperty("disruptions").EnumerateArray().Should().ContainSingle().Which;
        (counted.GetProperty("strand").GetString(), counted.GetProperty("scale").GetString(), counted.GetProperty("count").GetInt32()).Should().Be(("pursue", "moderate", 1));
    }

    [Fact]
    public async Task a_recorded_crime_is_finished_by_its_number_once_a_day_and_also_after_closing()
    {
        var room = await With(force);
        var id = await room.Opens();
        object Finished(string code, int day = 0) => new { on = room.Day(day), code, reason = "From the crime desk" };
        Task<Answer> Tries(object body) => force.Officer.Send(HttpMethod.Post, $"{Api}/{id}/crime-outcome", body);
        (await Tries(Finished("16"))).ShouldBeProblem(422, "crime-reference-missing");
        await room.Crimed(id);
        (await Tries(Finished("19"))).ShouldBeProblem(422, "outcome-unknown", "code");
        (await Tries(Finished("16", 1))).ShouldBeProblem(422, "on-in-future", "on");
        (await Tries(Finished("1"))).ShouldBeProblem(422, "charge-missing", "code");
        (await Tries(Finished("16"))).Ok();
        (await Tries(Finished("16"))).ShouldBeProblem(422, "same-outcome", "code");

        await room.Safe(id);
        (await room.Step(id, Step("no-further-action", 0))).Ok();
        (await room.Closes(id)).Ok();
        (await Tries(Finished(" 1A "))).Ok();
        var finished = (await room.Shown(id)).GetProperty("steps").EnumerateArray().Where(s => s.GetProperty("kind").GetString() == "crime-outcome").Select(s => s.GetProperty("detail").GetString());
        finished.Should().Equal("16", "1a");
    }

    [Fact]
    public async Task it_is_given_to_a_colleague_of_a_unit_and_found_by_that_unit()
    {
        var room = await With(force);
        var unit = await force.OpensAUnit("North team", force.Supervisor);
        var id = await room.Opens();
        await force.Post($"{Api}/{id}/owner", new { ownerId = await force.Supervisor.Id(), reason = "Knows the subject" });
        (await force.Officer.Send(HttpMethod.Post, $"{Api}/{id}/owner", new { ownerId = await force.Supervisor.Id(), reason = "Knows the subject" })).ShouldBeProblem(422, "same-owner", "ownerId");

        var row = (await force.Get($"{Api}?unit={unit}")).GetProperty("breaches").EnumerateArray().Should().ContainSingle().Which;
        (row.GetProperty("owner").GetString(), row.GetProperty("unit").GetString()).Should().Be(($"Test sergeant of {force.Code}", "North team"));
        (await force.Supervisor.Get($"{Api}?mine=true")).GetProperty("breaches").GetArrayLength().Should().Be(1);
        (await force.Get($"{Api}?mine=true")).GetProperty("breaches").GetArrayLength().Should().Be(0);
    }

    private object Step(string kind, int day, DateTimeOffset? at = null, string? outcome = null, string? recall = null, string? because = null) =>
        new { kind, on = Day(force, day), at, outcome, recall, because = because ?? (kind == "no-further-action" ? "excuse" : null), reason = "for a test" };
}
