using System.Net;
using System.Text.Json;
using static Poet.Breaches.Tests.BreachRoom;

namespace Poet.Breaches.Tests;

/// <summary>First the own view, then the options, then the decision with what agrees and what departs.</summary>
[Collection(TestHost.Shared)]
public sealed class Deciding(TestHost host)
{
    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task no_option_is_shown_before_the_own_view_and_then_all_are_in_the_plugin_s_order_with_nothing_known()
    {
        var room = await With(force);
        var id = await room.Opens();
        (await force.Supervisor.Send(HttpMethod.Get, $"{Api}/{id}/options")).ShouldBeProblem(422, "own-view-missing");
        (await Decides(force.Supervisor, id, new { option = "arrest", reason = "for a test" })).ShouldBeProblem(422, "own-view-missing");
        var pages = await force.Supervisor.Pages();
        await FluentActions.Awaiting(() => pages.Read($"/breaches/{id}/decide")).Should().ThrowAsync<Exception>("the page is refused");
        (await pages.Read($"/breaches/{id}")).Should().NotContain("recall").And.Contain("Write your own view");

        (await force.Supervisor.Send(HttpMethod.Post, $"{Api}/{id}/views", new { information = "x", threat = "Nobody", powers = "None", options = "Wait", action = "Wait", reason = "for a test" })).ShouldBeProblem(422, "information-missing", "information");
        await Writes(force.Supervisor, id);
        (await force.Supervisor.Send(HttpMethod.Post, $"{Api}/{id}/views", View())).ShouldBeProblem(422, "view-written");

        var options = (await force.Supervisor.Get($"{Api}/{id}/options")).GetProperty("options").EnumerateArray().ToList();
        options.Select(o => o.GetProperty("id").GetString()).Should().StartWith("interview-under-caution").And.Contain("recall-to-prison");
        options.SelectMany(o => o.GetProperty("preconditions").EnumerateArray()).Select(p => p.GetProperty("state").GetString()).Should().NotBeEmpty().And.AllBe("not-known");
        (await force.Officer.Send(HttpMethod.Get, $"{Api}/{id}/options")).ShouldBeProblem(422, "own-view-missing");
    }

    [Fact]
    public async Task a_decision_without_its_preconditions_is_a_departure_with_a_reason_and_one_with_them_agrees()
    {
        var room = await With(force);
        var id = await room.Opens();
        await Writes(force.Supervisor, id);
        var met = new[] { "The person is on licence", "Probation has been told what was found" };
        (await Decides(force.Supervisor, id, new { option = "recall-to-prison", reason = "The second in a month" })).ShouldBeProblem(422, "departure-missing", "departure");
        (await Decides(force.Supervisor, id, new { option = "recall-to-prison", preconditions = new[] { new { option = "arrest", text = "Made up", state = "met" } }, departure = "for a test", reason = "for a test" }))
            .ShouldBeProblem(422, "precondition-unknown", "preconditions[0].text");
        (await Decides(force.Supervisor, id, new { option = "recall-to-prison", preconditions = Said("recall-to-prison", met[0], "met"), departure = "Told this evening", reason = "The second in a month" })).Ok();

        var decision = (await force.Supervisor.Get($"{Api}/{id}")).GetProperty("decisions")[0];
        (decision.GetProperty("response").GetString(), decision.GetProperty("agrees").GetBoolean(), decision.GetProperty("departure").GetString(), decision.GetProperty("rank").GetString())
            .Should().Be(("Ask for recall to prison", false, "Told this evening", "Sergeant"));
        decision.GetProperty("view").GetProperty("action").GetString().Should().Be("Interview under caution this week");
        decision.GetProperty("shown").EnumerateArray().Single(o => o.GetProperty("id").GetString() == "recall-to-prison").GetProperty("preconditions").EnumerateArray()
            .Select(p => p.GetProperty("state").GetString()).Should().Equal("met", "not-known");

        (await force.Supervisor.Send(HttpMethod.Get, $"{Api}/{id}/options")).ShouldBeProblem(422, "own-view-missing"); // each decision has its own view
        await Writes(force.Supervisor, id);
        (await Decides(force.Supervisor, id, new { option = "recall-to-prison", preconditions = Said("recall-to-prison", met[1], "met"), reason = "Told by now" })).Ok();
        var second = (await force.Supervisor.Get($"{Api}/{id}")).GetProperty("decisions")[1];
        (second.GetProperty("agrees").GetBoolean(), second.TryGetProperty("departure", out _)).Should().Be((true, false), "what was said before still stands");
        (await host.FactsTold("breaches.changed.v1")).Count(f => f.Contains(id.ToString()) && f.Contains("decided")).Should().Be(2);
    }

    [Fact]
    public async Task who_may_decide_next_sees_no_options_in_an_earlier_decision_before_the_own_view()
    {
        var room = await With(force);
        var id = await room.Opens();
        await Writes(force.Supervisor, id);
        (await Decides(force.Supervisor, id, new { option = "interview-under-caution", reason = "for a test" })).Ok();

        (await force.Officer.Get($"{Api}/{id}")).GetProperty("decisions")[0].TryGetProperty("shown", out _).Should().BeFalse();
        await Writes(force.Officer, id);
        (await force.Officer.Get($"{Api}/{id}")).GetProperty("decisions")[0].GetProperty("shown").GetArrayLength().Should().BeGreaterThan(5);
        (await force.As("analyst").Get($"{Api}/{id}")).GetProperty("decisions")[0].TryGetProperty("shown", out _).Should().BeTrue("an analyst decides nothing");
    }

    [Fact]
    public async Task the_rank_comes_from_the_plugin_and_another_response_is_no_way_round_it()
    {
        var room = await With(force);
        var id = await room.Opens();
        await Writes(force.Supervisor, id);
        (await Decides(force.Supervisor, id, new { option = "no-further-action", reason = "for a test" })).ShouldBeProblem(422, "rank-too-low", "option");
        (await Decides(force.Supervisor, id, new { another = "Leave it", departure = "None fits", reason = "for a test" })).ShouldBeProblem(422, "rank-too-low", "option");
        (await Decides(force.Supervisor, id, new { option = "arrest", another = "Leave it", reason = "for a test" })).ShouldBeProblem(422, "option-missing", "option");
        (await Decides(force.Supervisor, id, new { option = "made-up", reason = "for a test" })).ShouldBeProblem(422, "option-unknown", "option");
        (await force.Caseworker.Send(HttpMethod.Post, $"{Api}/{id}/views", View())).Status.Should().Be(HttpStatusCode.Forbidden);

        var inspector = force.As("inspector");
        await Writes(inspector, id);
        (await Decides(inspector, id, new { another = "A letter to the landlord", reason = "for a test" })).ShouldBeProblem(422, "departure-missing", "departure");
        (await Decides(inspector, id, new { another = "A letter to the landlord", departure = "None of them reaches the landlord", reason = "for a test" })).Ok();
        var decision = (await inspector.Get($"{Api}/{id}")).GetProperty("decisions")[0];
        (decision.TryGetProperty("optionId", out _), decision.GetProperty("response").GetString(), decision.GetProperty("agrees").GetBoolean()).Should().Be((false, "A letter to the landlord", false));
    }

    [Fact]
    public async Task another_response_and_the_reference_of_the_source_are_words_held_back_from_who_may_not_see_protected_details()
    {
        var room = await With(force);
        var id = (await room.Tries(await room.Word(more: new { sourceReference = "Call from 9 Marlow Fold" }))).Ok().Json.GetProperty("id").GetGuid();
        await Writes(force.Supervisor, id);
        (await Decides(force.Supervisor, id, new { option = "interview-under-caution", reason = "for a test" })).Ok();
        var inspector = force.As("inspector");
        await Writes(inspector, id);
        (await Decides(inspector, id, new { another = "Move her from Marlow Fold", departure = "None fits", reason = "for a test" })).Ok();

        var whole = await inspector.Get($"{Api}/{id}");
        (whole.GetProperty("sourceReference").GetString(), whole.GetProperty("decisions")[1].GetProperty("response").GetString()).Should().Be(("Call from 9 Marlow Fold", "Move her from Marlow Fold"));
        var held = await force.Caseworker.Get($"{Api}/{id}");
        held.GetRawText().Should().NotContain("Marlow");
        held.GetProperty("decisions")[0].GetProperty("response").GetString().Should().Be("Interview under caution", "what the plugin offers is no secret");
        (await (await force.Caseworker.Pages()).Read($"/breaches/{id}")).Should().NotContain("Marlow");
    }

    [Fact]
    public async Task a_decision_on_what_somebody_else_changed_is_refused()
    {
        var room = await With(force);
        var id = await room.Opens();
        await Writes(force.Supervisor, id);
        var seen = (await force.Supervisor.Send(HttpMethod.Get, $"{Api}/{id}")).Ok().ETag!;
        await room.Safe(id);
        var body = new { option = "interview-under-caution", reason = "for a test" };
        (await force.Supervisor.Send(HttpMethod.Post, $"{Api}/{id}/decisions", body, headers: [("If-Match", seen)])).Status.Should().Be(HttpStatusCode.Conflict);
        seen = (await force.Supervisor.Send(HttpMethod.Get, $"{Api}/{id}")).ETag!;
        (await force.Supervisor.Send(HttpMethod.Post, $"{Api}/{id}/decisions", body, headers: [("If-Match", seen)])).Ok();
    }

    private static object[] Said(string option, string text, string state) => [new { option, text, state }];
}
