using System.Net;
using System.Text.Json;
using static Poet.Transfers.Tests.TwoForces;

namespace Poet.Transfers.Tests;

/// <summary>From the first draft to the second at which another force is responsible, through HTTP.</summary>
[Collection(TestHost.Shared)]
public sealed class HandingOver
{
    private readonly TestHost host;
    private readonly TwoForces forces;
    private readonly TestForce from;
    private readonly TestForce to;

    public HandingOver(TestHost host)
    {
        this.host = host;
        (from, to) = (host.NewForce(), host.NewForce());
        forces = new(from, to);
    }

    [Fact]
    public async Task responsibility_moves_at_the_agreed_second_and_no_sooner_however_often_it_is_told()
    {
        var (person, order) = await forces.Bound();
        var at = forces.Ahead(2);
        var transfer = await forces.Accepts(order, at);
        await forces.Signs(from.Supervisor, transfer);
        await host.DeliverEvents();
        (await Responsible(from, order)).Should().Be(from.Code, "one signature moves nothing");

        await forces.Signs(to.Supervisor, transfer);
        await host.DeliverEvents();
        await host.DeliverEventsAgain();
        (await forces.State(transfer)).Should().Be("signed");
        (await Responsible(from, order)).Should().Be(from.Code, "the second has not come");
        (await to.Officer.Send(HttpMethod.Get, $"/api/v1/orders/{order}")).Status.Should().Be(HttpStatusCode.NotFound);
        (await to.Officer.Send(HttpMethod.Get, $"/api/v1/subjects/{person}")).Status.Should().Be(HttpStatusCode.NotFound);
        (await Work(from)).Should().Equal(order);

        host.Clock.MoveTo(at);
        await host.DeliverEvents();
        await host.DeliverEventsAgain();

        (await forces.State(transfer)).Should().Be("effective");
        (await Responsible(to, order)).Should().Be(to.Code);
        (await to.Get($"/api/v1/subjects/{person}")).GetProperty("name").GetString().Should().Be("Cedric Inventio");
        (await Work(to)).Should().Equal(order);
        (await Work(from)).Should().BeEmpty();
        (await to.Officer.Send(HttpMethod.Post, $"/api/v1/orders/{order}/notes", new { basis = "fact", text = "Lives here now", nothingProtected = true, reason = "for a test" })).Ok();
    }

    [Fact]
    public async Task whose_the_order_was_reads_it_as_it_stood_and_changes_nothing_any_more()
    {
        var (person, order) = await forces.Bound();
        await Moved(order);
        await to.Post($"/api/v1/orders/{order}/variations", new { from = forces.Day(0), conditions = new[] { new { number = 1, words = "Not to leave the new town" } }, reason = "for a test" });
        await to.Post($"/api/v1/orders/{order}/told", new { at = host.Clock.Now, how = "telephone", about = "device", values = new[] { "07700 900177" }, nothingProtected = true, reason = "for a test" });
        (await to.Get($"/api/v1/orders/{order}/ledger")).GetRawText().Should().Contain("900177");
        (await from.Get($"/api/v1/orders/{order}/ledger")).GetRawText().Should().NotContain("900177");

        var shown = await from.Get($"/api/v1/orders/{order}");
        shown.GetProperty("handedOver").GetProperty("force").GetString().Should().Be(to.Code);
        shown.GetRawText().Should().NotContain("new town", "it was said after the order had gone");
        shown.GetProperty("conditions").GetArrayLength().Should().Be(2);
        (await from.Officer.Send(HttpMethod.Post, $"/api/v1/orders/{order}/notes", new { basis = "fact", text = "Seen", reason = "for a test" })).ShouldBeProblem(422, "other-force");
        (await from.Officer.Send(HttpMethod.Post, $"/api/v1/orders/{order}/variations", new { from = forces.Day(0), conditions = new[] { new { number = 1, words = "Nothing" } }, reason = "for a test" })).ShouldBeProblem(422, "other-force");
        var page = await (await from.Officer.Pages()).Read($"/orders/{order}");
        page.Should().Contain("is responsible for this order since").And.NotContain("Record service");
        (await (await from.Officer.Pages()).Read($"/transfers?subject={person}")).Should().Contain("Effective");
    }

    [Fact]
    public async Task an_event_on_either_side_of_the_second_is_the_new_force_s_to_take_up_and_the_former_one_sees_its_own_side()
    {
        var (person, order) = await forces.Bound();
        var second = forces.Ahead(1);
        await Moved(order);
        (await Terms(to, second.AddSeconds(-1))).Should().HaveCount(2, "what he did before they came is theirs to deal with");
        (await Terms(to, second)).Should().HaveCount(2);
        (await Terms(from, second.AddSeconds(-1))).Should().HaveCount(2);
        (await Terms(from, second)).Should().BeEmpty();
        (await Terms(host.NewForce(), second.AddSeconds(-1))).Should().BeEmpty();

        var condition = (await Terms(to, second.AddSeconds(-1)))[0].GetProperty("conditionId").GetGuid();
        var breach = (await to.Post($"/api/v1/breaches/people/{person}/breaches", new { orderId = order, conditionIds = new[] { condition }, at = second.AddSeconds(-1), source = "officer", seen = "Behind her at the station", reason = "Told today" })).GetProperty("id").GetGuid();
        (await to.Get($"/api/v1/breaches/{breach}")).GetProperty("terms")[0].GetProperty("words").GetString().Should().Be("Not to follow anybody <b>home</b>");

        async Task<List<JsonElement>> Terms(TestForce force, DateTimeOffset at)
        {
            var answer = await force.Officer.Send(HttpMethod.Get, $"/api/v1/breaches/people/{person}/terms?at={Uri.EscapeDataString(at.ToString("yyyy-MM-ddTHH:mm:ssZ", null))}");
            return answer.Status == HttpStatusCode.NotFound ? [] : [.. answer.Ok().Json.GetProperty("terms").EnumerateArray()];
        }
    }

    [Fact]
    public async Task from_the_second_on_nobody_of_the_former_force_is_called_and_whom_the_new_one_named_stays()
    {
        var person = await from.RecordsAPerson();
        var (order, named) = (await Named("PC Ash Warrick"), await Named("PC Bryn Tallow"));
        await host.DeliverEvents();
        await forces.HandsOver(order, forces.Ahead(1));
        await forces.HandsOver(named, forces.Ahead(1));
        await host.DeliverEvents();
        (await Called(order)).Should().Be(("PC Ash Warrick", "Former team"));

        host.Clock.Advance(TimeSpan.FromHours(2));
        await to.Supervisor.Post("/api/v1/orders/caseloads/handover", new { from = "PC Bryn Tallow", to = await to.Officer.Id(), reason = "Theirs since this morning" });
        await host.DeliverEvents();
        await host.DeliverEventsAgain();
        (await Called(order)).Should().Be((null, null));
        (await Called(named)).Should().Be(($"Test officer of {to.Code}", null));
        (await to.Get("/api/v1/orders/attention")).GetProperty("needs").EnumerateArray().Single(n => n.GetProperty("code").GetString() == "ownerless").GetProperty("count").GetInt32().Should().Be(1);
        (await host.FactsTold("orders.order-changed.v1")).Count(f => f.Contains(order.ToString()) && f.Contains("handed-over")).Should().Be(1);

        Task<Guid> Named(string officer) => from.MakesAnOrder("SPO", forces.Day(-3), forces.Day(900), person, ("officer", officer), ("unit", "Former team"));
        async Task<(string?, string?)> Called(Guid asked)
        {
            var call = (await from.Checker.Post("/api/v1/checks", new { who = new { id = person } }, "roadside-check")).GetProperty("orders").EnumerateArray().Single(o => o.GetProperty("id").GetGuid() == asked).GetProperty("call");
            return (Text("officer"), Text("unit"));
            string? Text(string name) => call.TryGetProperty(name, out var text) ? text.GetString() : null;
        }
    }

    [Fact]
    public async Task it_goes_back_by_a_transfer_the_other_way_and_nothing_of_the_first_is_lost()
    {
        var (_, order) = await forces.Bound();
        await Moved(order);
        var back = new TwoForces(to, from);
        await back.HandsOver(order, back.Ahead(1));
        await host.DeliverEvents();
        host.Clock.Advance(TimeSpan.FromHours(2));
        await host.DeliverEvents();

        (await Responsible(from, order)).Should().Be(from.Code);
        (await to.Get($"/api/v1/orders/{order}")).GetProperty("handedOver").GetProperty("force").GetString().Should().Be(from.Code);
        (await from.Get($"{Api}?order={order}")).GetProperty("transfers").EnumerateArray().Select(t => t.GetProperty("state").GetString()).Should().Equal("effective", "effective");
    }

    [Fact]
    public async Task a_third_force_sees_nothing_and_the_receiver_nothing_before_the_offer()
    {
        var (_, order) = await forces.Bound();
        var third = host.NewForce();
        var transfer = await forces.Drafts(order);
        foreach (var stranger in new[] { third.Officer, third.Supervisor, third.Auditor, to.Supervisor })
        {
            (await stranger.Send(HttpMethod.Get, $"{Api}/{transfer}")).Status.Should().Be(HttpStatusCode.NotFound);
            (await stranger.Send(HttpMethod.Get, $"{Api}/{transfer}/pack")).Status.Should().Be(HttpStatusCode.NotFound);
        }
        (await to.Supervisor.Send(HttpMethod.Post, $"{Api}/{transfer}/acceptance", new { reason = "for a test" })).Status.Should().Be(HttpStatusCode.NotFound);
        await forces.Explains(transfer);
        await from.Supervisor.Post($"{Api}/{transfer}/offer", new { reason = "for a test" });

        (await to.Auditor.Get($"{Api}/{transfer}")).GetProperty("subjectName").GetString().Should().Be("Cedric Inventio");
        (await to.Get($"{Api}?direction=incoming")).GetProperty("transfers")[0].GetProperty("id").GetGuid().Should().Be(transfer);
        (await third.Supervisor.Send(HttpMethod.Post, $"{Api}/{transfer}/withdrawal", new { reason = "for a test" })).Status.Should().Be(HttpStatusCode.NotFound);
        (await third.Get(Api)).GetProperty("transfers").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task what_cannot_be_drafted_is_refused_with_its_field()
    {
        var (person, order) = await forces.Bound();
        (await Refused(await forces.Draft([]))).ShouldBeProblem(400, "orders-out-of-range", "orders");
        (await Refused(await forces.Draft([order], host.Clock.Now.AddMinutes(-1)))).ShouldBeProblem(422, "effective-passed", "effectiveAt");
        (await Refused(await forces.Draft([order], receiver: await to.Officer.Id()))).ShouldBeProblem(422, "receiver-unknown", "toOwnerId");
        (await Refused(await forces.Draft([order], force: "80"))).ShouldBeProblem(422, "receiver-unknown", "toOwnerId");
        (await Refused(await forces.Draft([order], receiver: await from.Supervisor.Id(), force: from.Code))).ShouldBeProblem(422, "own-force", "toForce");
        var other = await forces.Ordered(await from.RecordsAPerson("Aldous Fenwright"));
        (await Refused(await forces.Draft([order, other]))).ShouldBeProblem(422, "other-person", "orders");
        await from.Post($"/api/v1/orders/{other}/end", new { on = forces.Day(0), how = "discharged", reason = "for a test" });
        (await Refused(await forces.Draft([other]))).ShouldBeProblem(422, "order-ended", "orders");
        await forces.Drafts(order);
        (await Refused(await forces.Draft([order]))).ShouldBeProblem(422, "in-transfer", "orders");
        (await Refused(await new TwoForces(to, from).Draft([order]), to.Officer)).Status.Should().Be(HttpStatusCode.NotFound);
        (await Refused(await forces.Draft([order]), from.Auditor)).Status.Should().Be(HttpStatusCode.Forbidden);
        person.Should().NotBe(Guid.Empty);
    }

    [Fact]
    public async Task each_act_is_for_its_side_in_its_turn_and_a_stale_version_changes_nothing()
    {
        var (_, order) = await forces.Bound();
        var transfer = await forces.Offers(order);
        (await Does(from.Supervisor, transfer, "acceptance", new { reason = "for a test" })).ShouldBeProblem(422, "other-side");
        (await Does(to.Supervisor, transfer, "withdrawal", new { reason = "for a test" })).ShouldBeProblem(422, "other-side");
        (await Does(to.Officer, transfer, "sections", new { section = "safety", words = "None", reason = "for a test" })).ShouldBeProblem(422, "other-side");
        (await Does(from.Supervisor, transfer, "offer", new { reason = "for a test" })).ShouldBeProblem(422, "wrong-state");
        (await Does(to.Supervisor, transfer, "signature", new { hash = await forces.Hash(transfer), reason = "for a test" })).ShouldBeProblem(422, "wrong-state");
        (await Does(from.Officer, transfer, "withdrawal", new { reason = "for a test" })).Status.Should().Be(HttpStatusCode.Forbidden);

        var seen = await from.Officer.Send(HttpMethod.Get, $"{Api}/{transfer}");
        await to.Officer.Post($"{Api}/{transfer}/queries", new { section = "safety", words = "Is there a dog?", nothingProtected = true, reason = "for a test" });
        (await from.Supervisor.Send(HttpMethod.Post, $"{Api}/{transfer}/withdrawal", new { reason = "for a test" }, headers: ("If-Match", seen.ETag!))).Status.Should().Be(HttpStatusCode.Conflict);
        (await forces.State(transfer)).Should().Be("queried");
        (await (await to.Supervisor.Pages()).Read($"/transfers/{transfer}")).Should().Contain("/owner").And.NotContain("href=\"\"", "nobody is offered what is the other side's").And.NotContain("/renew");
    }

    [Fact]
    public async Task queries_go_to_and_fro_and_what_nobody_answers_in_time_is_overdue_while_the_sender_stays_responsible()
    {
        var (_, order) = await forces.Bound();
        var transfer = await forces.Offers(order, forces.Ahead(24 * 60));
        await to.Officer.Post($"{Api}/{transfer}/queries", new { section = "safety", words = "Is there a dog?", nothingProtected = true, reason = "First visit" });
        var shown = await forces.Shown(transfer);
        (shown.GetProperty("state").GetString(), shown.GetProperty("waitsFor").GetString()).Should().Be(("queried", from.Code));
        (await Does(to.Supervisor, transfer, "acceptance", new { reason = "for a test" })).ShouldBeProblem(422, "wrong-state");
        await from.Officer.Post($"{Api}/{transfer}/queries/{shown.GetProperty("queries")[0].GetProperty("id").GetGuid()}/answer", new { words = "A small one", reason = "Seen in May" });
        shown = await forces.Shown(transfer, to.Supervisor);
        (shown.GetProperty("state").GetString(), shown.GetProperty("waitsFor").GetString(), shown.GetProperty("overdue").GetBoolean()).Should().Be(("answered", to.Code, false));
        shown.GetProperty("queries")[0].GetProperty("answer").GetString().Should().Be("A small one");
        (await to.As("researcher").Get($"{Api}/{transfer}")).GetProperty("queries")[0].GetProperty("answer").GetString().Should().StartWith("Held back", "nobody said that the answer tells nothing protected");

        host.Clock.Advance(TimeSpan.FromDays(9));
        (await forces.Shown(transfer, from.As("officer", "later"))).GetProperty("overdue").GetBoolean().Should().BeTrue();
        (await from.As("officer", "later").Get($"{Api}?overdue=true")).GetProperty("transfers").GetArrayLength().Should().Be(1);
        (await (await to.As("sergeant", "later").Pages()).Read("/transfers")).Should().Contain("1 transfer waits for an answer whose day has passed").And.Contain("overdue");
        (await from.As("officer", "later").Get($"/api/v1/orders/{order}")).GetProperty("responsibleForce").GetString().Should().Be(from.Code);
    }

    [Fact]
    public async Task accepted_and_unsigned_when_the_agreed_second_passes_it_is_overdue_and_waits_for_the_sender_to_agree_another()
    {
        var (_, order) = await forces.Bound();
        var transfer = await forces.Accepts(order, forces.Ahead(2));
        await forces.Signs(from.Supervisor, transfer);
        var shown = await forces.Shown(transfer);
        (shown.GetProperty("overdue").GetBoolean(), shown.GetProperty("waitsFor").GetString()).Should().Be((false, to.Code));

        host.Clock.Advance(TimeSpan.FromHours(3));
        shown = await forces.Shown(transfer);
        (shown.GetProperty("overdue").GetBoolean(), shown.GetProperty("waitsFor").GetString()).Should().Be((true, from.Code));
        var late = await to.Get($"{Api}?overdue=true");
        (late.GetProperty("overdue").GetInt32(), late.GetProperty("transfers")[0].GetProperty("id").GetGuid(), late.GetProperty("transfers")[0].GetProperty("overdue").GetBoolean()).Should().Be((1, transfer, true));

        await from.Post($"{Api}/{transfer}/pack", new { effectiveAt = forces.Ahead(2), reason = "The van comes later" });
        (await forces.Shown(transfer)).GetProperty("overdue").GetBoolean().Should().BeFalse();
    }

    [Fact]
    public async Task declined_or_withdrawn_nothing_moves_and_why_is_read_on_both_sides_by_its_code()
    {
        var (_, order) = await forces.Bound();
        var declined = await forces.Offers(order);
        (await Does(to.Supervisor, declined, "refusal", new { why = "not-in-area", reason = "for a test" })).Status.Should().Be(HttpStatusCode.Forbidden, "that is for those who lead");
        (await Does(to.As("inspector"), declined, "refusal", new { why = "too-few-people", reason = "for a test" })).Status.Should().Be(HttpStatusCode.BadRequest, "lack of people is no reason");
        (await Does(to.As("inspector"), declined, "refusal", new { why = "not-in-area", reason = "Lives over the border" })).Ok();
        (await forces.Shown(declined, to.Officer)).GetProperty("steps").EnumerateArray().Last().GetProperty("reason").GetString().Should().Be("Lives over the border");
        (await forces.Shown(declined)).GetProperty("steps").EnumerateArray().Last().GetProperty("note").GetString().Should().Be("not-in-area");
        (await (await from.Officer.Pages()).Read($"/transfers/{declined}")).Should().Contain("(not in area)").And.NotContain("over the border");
        (await Does(from.Supervisor, declined, "withdrawal", new { reason = "for a test" })).ShouldBeProblem(422, "wrong-state");

        var withdrawn = await forces.Accepts(order);
        await forces.Signs(from.Supervisor, withdrawn);
        (await Does(from.Supervisor, withdrawn, "withdrawal", new { reason = "He stayed" })).Ok();
        (await Does(to.Supervisor, withdrawn, "signature", new { hash = await forces.Hash(withdrawn), reason = "for a test" })).ShouldBeProblem(422, "wrong-state");
        await host.DeliverEvents();
        (await Responsible(from, order)).Should().Be(from.Code);

        var signed = await forces.HandsOver(order);
        (await Does(from.Supervisor, signed, "withdrawal", new { reason = "for a test" })).ShouldBeProblem(422, "wrong-state");
        (await Refused(await forces.Draft([order]))).ShouldBeProblem(422, "in-transfer", "orders");
    }

    private async Task Moved(Guid order)
    {
        await forces.HandsOver(order, forces.Ahead(1));
        await host.DeliverEvents();
        host.Clock.Advance(TimeSpan.FromHours(2));
        await host.DeliverEvents();
    }

    private Task<Answer> Refused(object draft, TestUser? by = null) => (by ?? from.Officer).Send(HttpMethod.Post, Api, draft);

    private static Task<Answer> Does(TestUser who, Guid transfer, string act, object body) => who.Send(HttpMethod.Post, $"{Api}/{transfer}/{act}", body);

    private static async Task<string?> Responsible(TestForce by, Guid order) => (await by.Get($"/api/v1/orders/{order}")).GetProperty("responsibleForce").GetString();

    private static async Task<IEnumerable<Guid>> Work(TestForce force) =>
        (await force.Get("/api/v1/visits/worklist")).GetProperty("orders").EnumerateArray().Select(o => o.GetProperty("orderId").GetGuid());
}
