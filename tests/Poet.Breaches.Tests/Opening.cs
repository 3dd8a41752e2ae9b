using System.Net;
using System.Text.Json;
using static Poet.Breaches.Tests.BreachRoom;

namespace Poet.Breaches.Tests;

/// <summary>A breach is opened by hand, of what was in force at the moment of the event and of nothing else.</summary>
[Collection(TestHost.Shared)]
public sealed class Opening(TestHost host)
{
    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task the_check_runs_as_of_the_event_and_its_answer_is_kept_with_the_words_as_they_stood()
    {
        var room = await With(force);
        var event_ = host.Clock.Now.AddDays(-2);
        await force.Post($"/api/v1/orders/{room.Order}/service", new { at = host.Clock.Now.AddDays(-19), how = "served-in-person", note = "At Larkspur House", reason = "for a test" });
        var id = await room.Opens(event_);
        var second = await room.Opens(host.Clock.Now.AddDays(-1));
        (await room.Shown(second)).GetProperty("earlier").EnumerateArray().Select(b => b.GetProperty("id").GetGuid()).Should().Equal(id);
        (await force.Caseworker.Send(HttpMethod.Get, $"{Api}/{id}")).Ok().Text.Should().NotContain("Larkspur");
        await force.Post($"/api/v1/orders/{room.Order}/variations", new { from = room.Day(0), conditions = new[] { new { number = 1, words = "Not to hold any cash" } }, reason = "for a test" });

        var breach = await room.Shown(id);
        breach.GetProperty("terms")[0].GetProperty("words").GetString().Should().Be(CashWords, "that is what the order said then");
        var check = breach.GetProperty("checks").EnumerateArray().Should().ContainSingle().Which;
        check.GetProperty("answer").GetProperty("at").GetDateTimeOffset().Should().Be(event_);
        check.GetProperty("answer").GetProperty("covers").GetString().Should().Contain("recorded here");
        var term = check.GetProperty("answer").GetProperty("orders")[0].GetProperty("terms")[0];
        (term.GetProperty("outcome").GetString(), term.GetProperty("words").GetString(), term.GetProperty("says").GetString()).Should().Be(("breach", CashWords, "These facts match this term"));
        term.GetProperty("trace").GetArrayLength().Should().BePositive();
        check.GetProperty("facts").GetProperty("cash")[0].GetProperty("amount").GetDecimal().Should().Be(900);
        check.GetProperty("answer").GetProperty("orders")[0].GetProperty("evidence")[0].GetString().Should().StartWith("Served in person");
        (breach.GetProperty("nature").GetString(), breach.GetProperty("mayBeCharged").GetBoolean(), breach.GetProperty("steps").GetArrayLength()).Should().Be(("offence", true, 1));
        (await host.FactsTold("breaches.opened.v1")).Should().ContainSingle(f => f.Contains(id.ToString())).Which.Should().Contain(room.Order.ToString()).And.NotContain("glove");
    }

    [Fact]
    public async Task facts_that_settle_nothing_answer_cannot_tell_and_more_are_checked_again_as_of_the_event()
    {
        var room = await With(force);
        var id = await room.Opens(pounds: null);
        Outcome((await room.Shown(id)).GetProperty("checks")[0]).Should().Be("cannot-tell");

        await force.Post($"{Api}/{id}/checks", new { facts = new { cash = new[] { new { amount = 20, currency = "GBP" } } }, reason = "Counted at the station" });

        var checks = (await room.Shown(id)).GetProperty("checks");
        (checks.GetArrayLength(), Outcome(checks[0]), Outcome(checks[1])).Should().Be((2, "cannot-tell", "no-breach"));
        (await force.Officer.Send(HttpMethod.Post, $"{Api}/{id}/checks", new { facts = new { cash = "much" }, reason = "for a test" })).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task only_conditions_in_force_at_that_moment_are_offered_and_the_others_say_why_not()
    {
        var room = await With(force);
        var waiting = await force.MakesAnOrder("SCPO", room.Day(-3), room.Day(300), room.Person, ("start", "released"), ("conditions", new object[] { new { number = 1, words = "Not to drive" } }));
        var first = await room.Condition(1);
        await force.Post($"/api/v1/orders/{room.Order}/variations", new { from = room.Day(0), conditions = new[] { new { number = 1, words = "Not to hold any cash" } }, reason = "for a test" });
        var second = await room.Condition(1);

        var then = await Offered(room, host.Clock.Now.AddDays(-2));
        then.GetProperty("terms").EnumerateArray().Select(t => t.GetProperty("number").GetInt32()).Should().Equal(1, 2);
        then.GetProperty("terms")[0].GetProperty("words").GetString().Should().Be(CashWords);
        then.GetProperty("notOffered").EnumerateArray().Select(t => t.GetProperty("orderId").GetGuid()).Should().Contain(waiting);
        (await Offered(room, host.Clock.Now.AddDays(-40))).GetProperty("terms").GetArrayLength().Should().Be(0);
        (await Offered(room, host.Clock.Now)).GetProperty("terms").EnumerateArray().Select(t => t.GetProperty("words").GetString()).Should().Equal("Not to hold any cash");

        if (first != second) // a variation may keep the id of a condition that it changes
            (await room.Tries(await room.Word(host.Clock.Now.AddDays(-2)))).ShouldBeProblem(422, "not-in-force", "conditionIds[0]");
        (await room.Tries(await room.Word(host.Clock.Now.AddDays(-40), more: new { conditionIds = new[] { first } }))).ShouldBeProblem(422, "not-in-force", "conditionIds[0]");
        (await room.Tries(await room.Word(more: new { orderId = waiting, conditionIds = new[] { room.Person } }))).ShouldBeProblem(422, "not-in-force", "conditionIds[0]");
    }

    [Fact]
    public async Task bad_word_names_its_field_and_nothing_is_recorded()
    {
        var room = await With(force);
        (await room.Tries(await room.Word(at: host.Clock.Now.AddHours(1)))).ShouldBeProblem(422, "at-in-future", "at");
        (await room.Tries(await room.Word(seen: " "))).ShouldBeProblem(422, "seen-missing", "seen");
        (await room.Tries(await room.Word(more: new { conditionIds = Array.Empty<Guid>() }))).ShouldBeProblem(422, "conditions-missing", "conditionIds");
        (await room.Tries(await room.Word(more: new { orderId = room.Person }))).ShouldBeProblem(422, "order-unknown", "orderId");
        (await room.Tries(await room.Word(source: "intelligence", more: new { sourceGrade = "reliable" }))).ShouldBeProblem(422, "grade-missing", "informationGrade");
        (await room.Tries(await room.Word(more: new { reason = "" }))).ShouldBeProblem(400, "reason-missing", "reason");
        (await force.Get($"{Api}/people/{room.Person}")).GetProperty("breaches").GetArrayLength().Should().Be(0);

        (await room.Tries(await room.Word(source: "intelligence", more: new { sourceGrade = "reliable", informationGrade = "known-directly", sourceReference = "IR-4" }))).Ok();
        var row = (await force.Get($"{Api}/orders/{room.Order}")).GetProperty("breaches").EnumerateArray().Should().ContainSingle().Which;
        (row.GetProperty("source").GetString(), row.GetProperty("decided").GetBoolean(), row.GetProperty("crimeOverdue").GetBoolean()).Should().Be(("intelligence", false, false));
    }

    [Fact]
    public async Task sent_twice_under_one_key_it_is_opened_once()
    {
        var room = await With(force);
        var word = JsonSerializer.Serialize(await room.Word());
        var sent = new List<Guid>();
        for (var i = 0; i < 2; i++)
            sent.Add((await force.Officer.Send(HttpMethod.Post, $"{Api}/people/{room.Person}/breaches", word, headers: [("Idempotency-Key", "once")])).Ok().Json.GetProperty("id").GetGuid());
        sent.Distinct().Should().ContainSingle();
        (await force.Get($"{Api}/people/{room.Person}")).GetProperty("breaches").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task words_that_may_tell_of_a_protected_person_are_held_back_and_kept_in_full_for_those_who_may_see()
    {
        var room = await With(force);
        var id = (await force.Caseworker.Post($"{Api}/people/{room.Person}/breaches", await room.Word(condition: 2, seen: "Seen at Larkspur House"))).GetProperty("id").GetGuid();

        (await force.Caseworker.Send(HttpMethod.Get, $"{Api}/{id}")).Ok().Text.Should().NotContain("Larkspur").And.Contain("Held back");
        (await force.Caseworker.Send(HttpMethod.Get, $"{Api}/people/{room.Person}/terms")).Ok().Text.Should().NotContain("Larkspur");
        var full = await room.Shown(id);
        full.GetProperty("terms")[0].GetProperty("words").GetString().Should().Be("Not to go to Larkspur House");
        full.GetProperty("seen").GetString().Should().Be("Seen at Larkspur House");
        full.GetProperty("checks")[0].GetProperty("answer").GetRawText().Should().Contain("Larkspur");
        host.Logs.ShouldNotMention("Larkspur");
    }

    [Fact]
    public async Task another_force_and_those_without_the_permission_find_nothing()
    {
        var room = await With(force);
        var id = await room.Opens();
        var other = host.NewForce();
        foreach (var path in new[] { $"{Api}/{id}", $"{Api}/{id}/options", $"{Api}/people/{room.Person}", $"{Api}/orders/{room.Order}", $"{Api}/people/{room.Person}/terms" })
            (await other.Supervisor.Send(HttpMethod.Get, path)).Status.Should().Be(HttpStatusCode.NotFound);
        (await other.Supervisor.Send(HttpMethod.Post, $"{Api}/people/{room.Person}/breaches", await room.Word())).Status.Should().Be(HttpStatusCode.NotFound);
        (await other.Supervisor.Get($"{Api}?state=all")).GetProperty("figures").GetProperty("breaches").GetInt32().Should().Be(0);
        foreach (var role in new[] { "control-room", "any-officer", "partner-force", "administrator" })
            (await force.As(role).Send(HttpMethod.Get, $"{Api}/{id}")).Status.Should().Be(HttpStatusCode.Forbidden);
        (await force.As("analyst").Send(HttpMethod.Post, $"{Api}/people/{room.Person}/breaches", await room.Word())).Status.Should().Be(HttpStatusCode.Forbidden);
        (await force.Officer.Send(HttpMethod.Get, $"{Api}/{id}", purpose: null)).Status.Should().Be(HttpStatusCode.Forbidden, "who reads a person's record says why");
    }

    [Fact]
    public async Task a_restricted_person_s_breach_is_there_for_those_alone_who_deal_with_the_record()
    {
        var (owner, outsider) = (force.As("officer", "owner"), force.As("sergeant", "outside"));
        var unit = await force.OpensAUnit("Inner team", owner);
        await force.OpensAUnit("Outer team", outsider);
        var room = await With(force);
        var id = (await owner.Post($"{Api}/people/{room.Person}/breaches", await room.Word())).GetProperty("id").GetGuid();
        await force.As("inspector").Post($"/api/v1/subjects/{room.Person}/restrictions", new { ownerId = await owner.Id(), unitId = unit, contact = "01632 960 199", reason = "Works for the force" });

        (await owner.Send(HttpMethod.Get, $"{Api}/{id}")).Ok();
        foreach (var path in new[] { $"{Api}/{id}", $"{Api}/{id}/options", $"{Api}/people/{room.Person}" })
            (await outsider.Send(HttpMethod.Get, path)).Status.Should().Be(HttpStatusCode.NotFound);
        (await outsider.Get($"{Api}?state=all")).GetProperty("breaches").GetArrayLength().Should().Be(0);
        (await outsider.Send(HttpMethod.Post, $"{Api}/{id}/closing", new { reason = "for a test" })).Status.Should().Be(HttpStatusCode.NotFound);
    }

    private async Task<JsonElement> Offered(BreachRoom room, DateTimeOffset at) => await force.Get($"{Api}/people/{room.Person}/terms?at={Uri.EscapeDataString(at.ToString("O"))}");

    private static string? Outcome(JsonElement check) => check.GetProperty("answer").GetProperty("orders")[0].GetProperty("terms")[0].GetProperty("outcome").GetString();
}
