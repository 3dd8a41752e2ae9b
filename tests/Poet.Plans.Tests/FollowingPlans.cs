using System.Net;
using System.Text.Json;
using static Poet.Plans.Tests.PlansRoom;

namespace Poet.Plans.Tests;

/// <summary>A 4P plan from its first action to the pack of the month.</summary>
[Collection(TestHost.Shared)]
public sealed class FollowingPlans(TestHost host)
{
    private readonly TestForce force = host.NewForce();

    private async Task<(PlansRoom Room, Guid Person, Guid Nominal)> Ready()
    {
        var room = new PlansRoom(force);
        await room.Unit(force.Officer, force.Supervisor);
        await room.Trained(force.Officer);
        await room.Brings(Names(force, "N1", "Ludo Fenwright", 6));
        var person = (await room.Watched())["Ludo Fenwright"];
        return (room, person, await room.Adopts(person));
    }

    private async Task<Guid> Plans(Guid nominal, object action, TestUser? who = null) => (await Tries(nominal, action, who)).Ok().Json.GetProperty("id").GetGuid();

    private Task<Answer> Tries(Guid nominal, object action, TestUser? who = null) => (who ?? force.Officer).Send(HttpMethod.Post, $"{Api}/nominals/{nominal}/actions", action);

    private Task<JsonElement> Plan(Guid nominal) => force.Get($"{Api}/nominals/{nominal}/plan");

    private Task<Answer> Does(Guid action, string what, object body) => force.Officer.Send(HttpMethod.Post, $"{Api}/actions/{action}/{what}", body);

    [Fact]
    public async Task an_action_that_rests_on_an_order_shows_how_the_order_stands_and_no_other_persons_order_is_taken()
    {
        var (room, person, nominal) = await Ready();
        var owner = await force.Officer.Id();
        var order = await force.MakesAnOrder("SPO", room.Day(-100), room.Day(900), person);
        var another = await force.MakesAnOrder("SPO", room.Day(-100), room.Day(900));
        object Asked(Guid linked) => new { strand = "pursue", what = "Enforce the order", ownerId = owner, dueOn = room.Day(20), linkedKind = "order", linkedId = linked, reason = "for a test" };
        (await Tries(nominal, Asked(another))).ShouldBeProblem(422, "link-unknown", "linkedId");
        (await Tries(nominal, new { strand = "pursue", what = "Enforce the order", ownerId = owner, dueOn = room.Day(20), linkedKind = "order", reason = "for a test" })).ShouldBeProblem(422, "link-half", "linkedId");
        (await Tries(nominal, new { strand = "pursue", what = "x", ownerId = owner, dueOn = room.Day(-1), service = "S", reason = "for a test" })).Text.Should().ContainAll("what-wrong", "due-wrong", "need-missing", "service-wrong");
        await Plans(nominal, Asked(order));
        var linked = (await Plan(nominal)).GetProperty("actions")[0].GetProperty("linked");
        (linked.GetProperty("id").GetGuid(), linked.GetProperty("path").GetString()).Should().Be((order, $"orders/{order}"));
        linked.GetProperty("stands").GetString().Should().NotBeNullOrEmpty();
    }

    [Fact]
    public async Task an_intervention_is_told_of_and_ends_with_its_result_and_the_pack_of_the_month_holds_it()
    {
        var (room, _, nominal) = await Ready();
        var owner = await force.Officer.Id();
        var action = await Plans(nominal, new { strand = "prevent", what = "Offer the alcohol programme", ownerId = owner, dueOn = room.Day(20), service = "Larkspur Recovery", need = "alcohol", reason = "for a test" });
        (await Does(action, "updates", new { done = "First talk kept", startedOn = room.Day(0), reason = "for a test" })).Ok();
        (await Does(action, "closing", new { done = true, what = "Twelve weeks", reason = "for a test" })).ShouldBeProblem(422, "result-missing", "result");
        (await Does(action, "closing", new { done = true, what = "Twelve weeks", result = "completed", reason = "for a test" })).Ok();
        (await Does(action, "updates", new { done = "More", reason = "for a test" })).ShouldBeProblem(422, "closed-already");
        (await force.Officer.Send(HttpMethod.Post, $"{Api}/nominals/{nominal}/outcomes", new { kind = "prevention-activity", on = room.Day(0), reason = "for a test" })).ShouldBeProblem(422, "source-missing", "sourceReference");
        var outcome = (await force.Post($"{Api}/nominals/{nominal}/outcomes", new { kind = "prevention-activity", on = room.Day(0), sourceReference = "LR/14", reason = "for a test" })).GetProperty("id").GetGuid();

        var pack = await force.Get($"{Api}/pack?month={room.Day(0)[..7]}");
        (pack.GetProperty("actions").GetInt32(), pack.GetProperty("silent").GetInt32(), pack.GetProperty("outcomes").GetProperty("prevention-activity").GetInt32()).Should().Be((1, 0, 1));
        pack.GetProperty("nominals")[0].GetProperty("actions")[0].GetProperty("told").EnumerateArray().Select(t => t.GetProperty("done").GetString()).Should().Equal("Twelve weeks", "First talk kept");
        await force.Supervisor.Post($"{Api}/outcomes/{outcome}/strike-out", new { reason = "Of somebody else" });
        (await force.Get($"{Api}/pack?month={room.Day(0)[..7]}")).GetProperty("outcomes").EnumerateObject().Should().BeEmpty();
        (await force.Officer.Send(HttpMethod.Get, $"{Api}/pack?month=soon")).ShouldBeProblem(400, "month-wrong", "month");
    }

    [Fact]
    public async Task silence_is_red_in_the_list_in_the_plan_and_in_the_pack()
    {
        await using var alone = await TestHost.Start();
        var there = alone.NewForce();
        var room = new PlansRoom(there);
        await room.Unit(there.Officer);
        var owner = await room.Trained(there.Officer);
        await room.Brings(Names(there, "N1", "Ludo Fenwright", 6));
        var nominal = await room.Adopts((await room.Watched())["Ludo Fenwright"]);
        await there.Post($"{Api}/nominals/{nominal}/actions", new { strand = "protect", what = "Ask the landlord", ownerId = owner, dueOn = room.Day(300), reason = "for a test" });
        (await there.Get($"{Api}/actions")).GetProperty("actions")[0].GetProperty("silent").GetBoolean().Should().BeFalse();
        var month = alone.Clock.Now.AddMonths(1).ToString("yyyy-MM");
        alone.Clock.Advance(TimeSpan.FromDays(40));
        var later = alone.NewForce(there.Code);
        var action = (await later.Get($"{Api}/actions?all=true")).GetProperty("actions")[0].GetProperty("id").GetGuid();
        await later.Supervisor.Post($"{Api}/actions/{action}/owner", new { ownerId = await later.Supervisor.Id(), unitId = await later.OpensAUnit("Disruption"), reason = "On leave" });
        (await later.Supervisor.Get("/api/v1/front")).EnumerateArray().Single(c => c.GetProperty("title").GetString() == "Open actions of plans").GetProperty("late").GetInt32().Should().Be(1);
        alone.Clock.Advance(TimeSpan.FromDays(30));
        later = alone.NewForce(there.Code);
        (await later.Get($"{Api}/actions?all=true")).GetProperty("actions")[0].GetProperty("silent").GetBoolean().Should().BeTrue();
        (await later.Get($"{Api}/nominals/{nominal}/plan")).GetProperty("actions")[0].GetProperty("silent").GetBoolean().Should().BeTrue();
        (await later.Get($"{Api}/pack?month={month}")).GetProperty("silent").GetInt32().Should().Be(1, "a whole month went by in which it only went to somebody else");
    }

    [Fact]
    public async Task a_peer_reviews_and_the_lesson_is_shared_without_the_person()
    {
        var (_, _, nominal) = await Ready();
        object Review(bool shared) => new { works = "Visits at odd hours", missing = "Nobody asked the landlord of Larkspur House", lesson = "Ask landlords early", shared, reason = "for a test" };
        (await force.Officer.Send(HttpMethod.Post, $"{Api}/nominals/{nominal}/peer-reviews", Review(true))).ShouldBeProblem(422, "own-work");
        await force.Supervisor.Post($"{Api}/nominals/{nominal}/peer-reviews", Review(true));
        var lessons = await force.As("analyst").Get($"{Api}/lessons");
        lessons.EnumerateArray().Single().GetProperty("words").GetString().Should().Be("Ask landlords early");
        lessons.ToString().Should().NotContain("Fenwright");
        var lesson = lessons[0].GetProperty("id").GetGuid();
        await force.Post($"{Api}/lessons/{lesson}/stop", new { reason = "It tells who it is" });
        (await force.As("analyst").Get($"{Api}/lessons")).EnumerateArray().Should().BeEmpty();
        (await force.Officer.Send(HttpMethod.Post, $"{Api}/lessons/{lesson}/stop", new { reason = "It tells who it is" })).ShouldBeProblem(422, "not-shared");
        (await force.As("analyst").Get($"{Api}/nominals/{nominal}/plan")).ToString().Should().NotContain("Larkspur House");
        (await host.NewForce().Officer.Send(HttpMethod.Get, $"{Api}/nominals/{nominal}/plan")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task only_who_answers_for_an_action_tells_of_it_and_only_who_may_carry_it_out_gets_it()
    {
        var (room, _, nominal) = await Ready();
        var (another, sergeant) = (force.As("officer", "2"), await force.Supervisor.Id());
        var unit = await force.OpensAUnit("Disruption", another);
        (await Tries(nominal, new { strand = "pursue", what = "Ask at the bank", ownerId = await force.Researcher.Id(), unitId = unit, dueOn = room.Day(20), reason = "for a test" })).ShouldBeProblem(422, "owner-may-not", "ownerId");
        var action = await Plans(nominal, new { strand = "pursue", what = "Ask at the bank", ownerId = sergeant, dueOn = room.Day(20), reason = "for a test" });
        (await another.Send(HttpMethod.Post, $"{Api}/actions/{action}/updates", new { done = "Asked", reason = "for a test" })).ShouldBeProblem(422, "not-yours");
        (await another.Send(HttpMethod.Post, $"{Api}/actions/{action}/closing", new { done = true, what = "Asked", reason = "for a test" })).ShouldBeProblem(422, "not-yours");
        (await another.Send(HttpMethod.Post, $"{Api}/actions/{action}/owner", new { ownerId = await another.Id(), reason = "for a test" })).ShouldBeProblem(422, "not-yours");
        (await Does(action, "owner", new { ownerId = await another.Id(), reason = "Knows the bank" })).Ok(); // the owner of the nominal answers for the plan
        (await another.Send(HttpMethod.Post, $"{Api}/actions/{action}/updates", new { done = "Asked", reason = "for a test" })).Ok();
        (await another.Get($"{Api}/actions")).GetProperty("actions")[0].GetProperty("id").GetGuid().Should().Be(action);
    }

    [Fact]
    public async Task archiving_a_nominal_ends_what_is_open_of_the_plan()
    {
        var (room, _, nominal) = await Ready();
        await Plans(nominal, new { strand = "protect", what = "Ask the landlord", ownerId = await force.Officer.Id(), dueOn = room.Day(20), reason = "for a test" });
        await room.Less(nominal, "archived", "ceased");
        (await Plan(nominal)).GetProperty("actions")[0].GetProperty("state").GetString().Should().Be("not-done");
        (await force.Get($"{Api}/actions?all=true")).GetProperty("actions").EnumerateArray().Should().BeEmpty();
    }

    [Fact]
    public async Task the_same_on_pages()
    {
        var (room, _, nominal) = await Ready();
        var pages = await force.Officer.Pages();
        var at = $"/plans/nominals/{nominal}";
        (await pages.Read(at)).Should().Contain($"{at}/plan");
        (string, string)[] Date(string name, int ahead) => room.Day(ahead).Split('-') is [var year, var month, var day] ? [($"Input.{name}.Day", day), ($"Input.{name}.Month", month), ($"Input.{name}.Year", year)] : [];
        using var bare = await pages.Submit($"{at}/plan/action", ("Input.Reason", "for a test"));
        WebUtility.HtmlDecode(await bare.Content.ReadAsStringAsync()).Should().ContainAll("Input_What-error", "Input_Strand-error", "Input_OwnerId-error");
        using (var made = await pages.Submit($"{at}/plan/action", [("Input.Strand", "Prevent"), ("Input.What", "Offer the alcohol programme"), ("Input.OwnerId", (await force.Officer.Id()).ToString()), .. Date("DueOn", 20), ("Input.Service", "Larkspur Recovery"), ("Input.Need", "Alcohol"), ("Input.Reason", "for a test")]))
            made.StatusCode.Should().Be(HttpStatusCode.Redirect, "the answer was {0}", WebUtility.HtmlDecode(await made.Content.ReadAsStringAsync()));
        var action = (await Plan(nominal)).GetProperty("actions")[0].GetProperty("id").GetGuid();
        using (var told = await pages.Submit($"{at}/plan/{action}/update", ("Input.Done", "First talk kept"), ("Input.Reason", "for a test")))
            told.StatusCode.Should().Be(HttpStatusCode.Redirect);
        using (var closed = await pages.Submit($"{at}/plan/{action}/closing", ("Input.Done", "true"), ("Input.What", "Twelve weeks"), ("Input.Result", "Completed"), ("Input.Reason", "for a test")))
            closed.StatusCode.Should().Be(HttpStatusCode.Redirect, "the answer was {0}", WebUtility.HtmlDecode(await closed.Content.ReadAsStringAsync()));
        using (var outcome = await pages.Submit($"{at}/plan/outcome", [("Input.Kind", "Charge"), .. Date("On", 0), ("Input.SourceReference", "C/14"), ("Input.Reason", "for a test")]))
            outcome.StatusCode.Should().Be(HttpStatusCode.Redirect);
        using (var review = await (await force.Supervisor.Pages()).Submit($"{at}/plan/peer-review", ("Input.Works", "Visits"), ("Input.Missing", "Nothing"), ("Input.Reason", "for a test")))
            review.StatusCode.Should().Be(HttpStatusCode.Redirect);
        var above = await force.Supervisor.Pages();
        var struck = (await Plan(nominal)).GetProperty("outcomes")[0].GetProperty("id").GetGuid();
        using (var outcome = await above.Submit($"{at}/plan/outcome/{struck}/strike-out", ("Input.Reason", "Of somebody else")))
            outcome.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await pages.Read($"{at}/plan")).Should().ContainAll("Struck out", "Of somebody else", "First talk kept", "Twelve weeks", "Charge", "C/14", "Visits");
        (await pages.Read("/plans/pack")).Should().ContainAll("Ludo Fenwright", "First talk kept");
        (await pages.Read("/plans/actions?all=true")).Should().Contain("None.");
        var next = await Plans(nominal, new { strand = "protect", what = "Ask the landlord", ownerId = await force.Officer.Id(), dueOn = room.Day(20), reason = "for a test" });
        using (var given = await pages.Submit($"{at}/plan/{next}/owner", ("Input.OwnerId", (await force.Supervisor.Id()).ToString()), ("Input.Reason", "On leave")))
            given.StatusCode.Should().Be(HttpStatusCode.Redirect, "the answer was {0}", WebUtility.HtmlDecode(await given.Content.ReadAsStringAsync()));
        (await above.Read("/plans/actions")).Should().Contain("Ask the landlord");
        (await pages.Read("/plans/lessons")).Should().Contain("Lessons");
    }
}
