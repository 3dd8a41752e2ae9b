using System.Net;
using System.Text.Json;
using static Poet.Plans.Tests.PlansRoom;

namespace Poet.Plans.Tests;

/// <summary>A pattern of suspected breaches drafts a referral to MAPPA, and a person decides about it.</summary>
[Collection(TestHost.Shared)]
public sealed class ReferringToMappa(TestHost host)
{
    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task three_suspected_breaches_within_a_year_draft_one_referral_once_and_later_ones_join_it_while_it_waits()
    {
        var (person, order) = await Somebody();
        await Breach(person, order, -300);
        await Breach(person, order, -40);
        await Delivered();
        (await Drafted()).Should().BeEmpty();
        await Breach(person, order, -1);
        await Delivered();
        var drafted = (await Drafted()).Should().ContainSingle().Which;
        (drafted.GetProperty("subjectName").GetString(), drafted.GetProperty("pattern").GetString(), drafted.GetProperty("breaches").GetArrayLength()).Should().Be(("Ludo Fenwright", "3 suspected breaches within 12 months", 3));
        var before = await Shown(Id(drafted));
        await Breach(person, order, 0);
        await Delivered();
        (await Drafted()).Should().ContainSingle().Which.GetProperty("breaches").GetArrayLength().Should().Be(4);
        (await Ends(force.Supervisor, Id(drafted), "sending", Sent(), before.GetProperty("version").GetGuid())).Status.Should().Be(HttpStatusCode.Conflict, "it rests on more than was seen");
    }

    [Fact]
    public async Task it_is_sent_with_what_is_proposed_to_whom_and_why_and_its_breaches_make_no_other_pattern()
    {
        var (person, order) = await Somebody();
        var id = await Pattern(person, order);
        foreach (var (wrong, code, field) in new (object, string, string)[]
        {
            (Sent(category: 4), "category-wrong", "category"), (Sent(level: 0), "level-wrong", "level"), (Sent(why: "short"), "why-wrong", "why"), (Sent(to: " "), "sent-to-wrong", "sentTo"), (Sent(ahead: 1), "sent-on-wrong", "sentOn"),
            (Sent(minutes: new string('m', 51)), "minutes-wrong", "minutes"),
        })
            (await Ends(force.Supervisor, id, "sending", wrong)).ShouldBeProblem(422, code, field);
        (await Ends(force.Researcher, id, "sending", Sent())).Status.Should().Be(HttpStatusCode.Forbidden);
        (await Ends(force.Supervisor, id, "sending", Sent())).Ok();

        var sent = await Shown(id);
        (sent.GetProperty("state").GetString(), sent.GetProperty("category").GetInt32(), sent.GetProperty("sentTo").GetString(), sent.GetProperty("minutes").GetString()).Should().Be(("sent", 2, "Co-ordinator of Larkshire", "LK/2026/31"));
        (await Ends(force.Supervisor, id, "dropping", new { reason = "for a test" })).ShouldBeProblem(422, "ended-already");
        await Breach(person, order, 0);
        await Breach(person, order, 0);
        await Delivered();
        (await Drafted()).Should().BeEmpty("two after it make no pattern by themselves");
        await Breach(person, order, 0);
        await Delivered();
        (await Drafted()).Should().ContainSingle().Which.GetProperty("breaches").GetArrayLength().Should().Be(3);
    }

    [Fact]
    public async Task it_is_dropped_with_a_reason_by_whoever_owns_nominals_and_by_nobody_of_another_force()
    {
        var (person, order) = await Somebody();
        var id = await Pattern(person, order);
        (await host.NewForce().Officer.Send(HttpMethod.Get, $"{Api}/mappa-referrals/{id}")).Status.Should().Be(HttpStatusCode.NotFound);
        (await force.Officer.Send(HttpMethod.Get, $"{Api}/mappa-referrals/{id}", purpose: null)).Status.Should().Be(HttpStatusCode.Forbidden, "a person's record is read for a purpose");
        (await Ends(force.Officer, id, "dropping", new { reason = " " })).Status.Should().Be(HttpStatusCode.BadRequest);
        (await Ends(force.Officer, id, "dropping", new { reason = "Managed at level 2 already" })).Ok();
        var dropped = await Shown(id);
        (dropped.GetProperty("state").GetString(), dropped.GetProperty("droppedWhy").GetString()).Should().Be(("dropped", "Managed at level 2 already"));
        (await force.Get($"{Api}/mappa-referrals?state=dropped")).GetArrayLength().Should().Be(1);
        (await force.Officer.Send(HttpMethod.Get, $"{Api}/mappa-referrals?state=odd")).ShouldBeProblem(400, "state-unknown", "state");
    }

    [Fact]
    public async Task one_closed_without_further_action_counts_for_none_and_a_draft_that_rests_on_it_says_so()
    {
        var (person, order) = await Somebody();
        var first = await Breach(person, order, -3);
        await Step(first, "no-further-action", "excuse");
        await Breach(person, order, -2);
        var third = await Breach(person, order, -1);
        await Delivered();
        (await Drafted()).Should().BeEmpty();
        await Step(first, "taken-up-again");
        await Delivered();
        var drafted = (await Drafted()).Should().ContainSingle().Which;
        await Step(third, "no-further-action", "excuse");
        await Delivered();
        (await Shown(Id(drafted))).GetProperty("breaches").EnumerateArray().Where(b => b.GetProperty("noFurtherAction").GetBoolean()).Should().ContainSingle().Which.GetProperty("breachId").GetGuid().Should().Be(third);
    }

    [Fact]
    public async Task breaches_of_two_records_are_one_persons_from_the_moment_they_are_found_to_be()
    {
        var (one, orderOfOne) = await Somebody();
        var (two, orderOfTwo) = await Somebody("Ludovic Fenwright");
        await Breach(one, orderOfOne, -3);
        await Breach(one, orderOfOne, -2);
        await Breach(two, orderOfTwo, -1);
        await Delivered();
        (await Drafted()).Should().BeEmpty();
        await force.Supervisor.Post($"/api/v1/subjects/{one}/merges", new { mergedId = two, evidence = "document", reason = "for a test" });
        await Delivered();
        (await Drafted()).Should().ContainSingle().Which.GetProperty("breaches").GetArrayLength().Should().Be(3);
    }

    [Fact]
    public async Task on_pages_it_is_found_completed_and_recorded_as_sent()
    {
        var (person, order) = await Somebody();
        var id = await Pattern(person, order);
        var sergeant = await force.Supervisor.Pages();
        (await sergeant.Read("/")).Should().Contain("/plans/mappa-referrals");
        (await sergeant.Read("/plans/mappa-referrals")).Should().Contain("Ludo Fenwright").And.Contain("no finding of guilt");
        using var bare = await sergeant.Submit($"/plans/mappa-referrals/{id}/sending", ("Input.Reason", "for a test"));
        WebUtility.HtmlDecode(await bare.Content.ReadAsStringAsync()).Should().Contain("Input_Category-error").And.Contain("Input_SentOn");
        var today = host.Clock.Now;
        using var sent = await sergeant.Submit($"/plans/mappa-referrals/{id}/sending", ("Input.Category", "2"), ("Input.Level", "2"), ("Input.Why", "Three suspected breaches, each nearer to the same person"), ("Input.SentTo", "Co-ordinator of Larkshire"),
            ("Input.SentOn.Day", today.ToString("dd")), ("Input.SentOn.Month", today.ToString("MM")), ("Input.SentOn.Year", today.ToString("yyyy")), ("Input.Reason", "Not for the police alone"));
        sent.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await sergeant.Read($"/plans/mappa-referrals/{id}")).Should().Contain("Category 2, level 2").And.Contain("each nearer to the same person").And.NotContain("/sending");
    }

    private async Task<(Guid Person, Guid Order)> Somebody(string name = "Ludo Fenwright")
    {
        var person = await force.RecordsAPerson(name);
        return (person, await force.MakesAnOrder("SPO", Day(force, -400), Day(force, 900), person, ("conditions", new object[] { new { number = 1, words = "Not to go to Mill Lane, Larkton" } })));
    }

    private async Task<Guid> Pattern(Guid person, Guid order)
    {
        foreach (var ahead in new[] { -3, -2, -1 })
            await Breach(person, order, ahead);
        await Delivered();
        return Id((await Drafted()).Single());
    }

    private async Task<Guid> Breach(Guid person, Guid order, int ahead)
    {
        var condition = (await force.Get($"/api/v1/orders/{order}")).GetProperty("conditions")[0].GetProperty("conditionId").GetGuid();
        return (await force.Post($"/api/v1/breaches/people/{person}/breaches", new { orderId = order, conditionIds = new[] { condition }, at = host.Clock.Now.AddDays(ahead).AddHours(-1), source = "officer", seen = "On Mill Lane at noon", reason = "for a test" })).GetProperty("id").GetGuid();
    }

    private Task<JsonElement> Step(Guid breach, string kind, string? because = null) => force.Post($"/api/v1/breaches/{breach}/steps", new { kind, on = Day(force, 0), because, reason = "for a test" });

    /// <summary>Twice, as facts may come.</summary>
    private async Task Delivered()
    {
        await host.DeliverEvents();
        await host.DeliverEventsAgain();
    }

    private async Task<List<JsonElement>> Drafted() => [.. (await force.Get($"{Api}/mappa-referrals")).EnumerateArray()];

    private Task<JsonElement> Shown(Guid id) => force.Get($"{Api}/mappa-referrals/{id}");

    private static Guid Id(JsonElement referral) => referral.GetProperty("id").GetGuid();

    private object Sent(int category = 2, int level = 2, string why = "Three suspected breaches in five months, each nearer to the same person", string to = "Co-ordinator of Larkshire", int ahead = 0, string minutes = "LK/2026/31") =>
        new { category, level, why, sentTo = to, sentOn = Day(force, ahead), minutes, reason = "for a test" };

    private static Task<Answer> Ends(TestUser who, Guid id, string act, object body, Guid? version = null) =>
        who.Send(HttpMethod.Post, $"{Api}/mappa-referrals/{id}/{act}", body, "supervision", version is null ? [] : [("If-Match", $"\"{version}\"")]);
}
