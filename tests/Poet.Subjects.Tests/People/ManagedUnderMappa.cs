using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Contracts;
using Poet.Subjects.Mappa;

namespace Poet.Subjects.Tests.People;

/// <summary>Category and level with dates, and what a meeting asked of whom, by when, and what came of it.</summary>
[Collection(TestHost.Shared)]
public sealed class ManagedUnderMappa(TestHost host)
{
    private const string Api = "/api/v1/mappa";
    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task a_new_level_ends_the_one_before_and_the_history_stays_without_gap_or_overlap()
    {
        var person = await force.RecordsAPerson();
        var first = await Sets(person, 2, 1, Day(-90));
        var second = await Sets(person, 2, 2, Day(-30), "WXM/26/114");
        var shown = await Levels(person);
        shown.Select(l => (l.GetProperty("id").GetGuid(), l.GetProperty("level").GetInt32(), l.GetProperty("from").GetString(), l.TryGetProperty("until", out var until) ? until.GetString() : null)).Should().Equal((second, 2, Day(-30), null), (first, 1, Day(-90), Day(-30)));
        (shown[0].GetProperty("leadAgency").GetString(), shown[0].GetProperty("area").GetString(), shown[0].GetProperty("minutes").GetString(), shown[0].GetProperty("recordedBy").GetString())
            .Should().Be(("probation", "Wexmoor", "WXM/26/114", $"Test mappa of {force.Code}"));
        (await host.FactsTold("subjects.mappa-changed.v1")).Should().Contain(f => f.Contains($"{person}") && f.Contains("\"level\":2"));

        (await Tries(person, 3, 1, Day(-60))).ShouldBeProblem(422, "overlaps", "from");
        (await Tries(person, 5, 4, Day(1))).ShouldBeProblem(422, "category-wrong", "category").ShouldBeProblem(422, "level-wrong", "level").ShouldBeProblem(422, "from-wrong", "from");
        (await Co.Send(HttpMethod.Post, $"{Api}/levels/{second}/end", new { on = Day(-30), reason = "for a test" })).ShouldBeProblem(422, "until-wrong", "on");
        await Co.Post($"{Api}/levels/{second}/end", new { on = Day(-5), reason = "Left the arrangements" });
        await Co.Post($"{Api}/levels/{first}/strike-out", new { reason = "Somebody else" });
        (await Levels(person)).Single().GetProperty("until").GetString().Should().Be(Day(-5));
        (await force.Auditor.Get($"/api/v1/audit/records/{person}", "audit")).GetRawText().Should().Contain("Set mappa");
    }

    [Fact]
    public async Task of_category_4_only_those_named_by_permission_learn_and_no_fact_tells_of_it()
    {
        await force.OpensAUnit("Public protection", Co);
        var person = await force.RecordsAPerson();
        var hidden = await Sets(person, 4, 3, Day(-30));
        var open = await Sets(person, 1, 1, Day(-20));
        (await Levels(person)).Should().HaveCount(2, "one does not end the other");
        (await Levels(person, force.As("inspector"))).Should().HaveCount(2);
        foreach (var user in new[] { force.Officer, force.Supervisor })
            (await Levels(person, user)).Single().GetProperty("id").GetGuid().Should().Be(open);
        (await Tries(person, 4, 1, Day(-1), force.Supervisor)).ShouldBeProblemOfType(403, "not-allowed");
        (await force.Supervisor.Send(HttpMethod.Post, $"{Api}/levels/{hidden}/end", new { on = Day(-1), reason = "for a test" })).ShouldBeProblemOfType(404, "not-found");
        (await (await force.Supervisor.Pages()).Read($"/mappa/people/{person}")).Should().NotContain("terrorism");
        (await (await Co.Pages()).Read($"/mappa/people/{person}")).Should().Contain("terrorism");
        (await host.FactsTold("subjects.mappa-changed.v1")).Where(f => f.Contains($"{person}")).Should().ContainSingle().Which.Should().Contain("\"category\":1");
        (await Needed(person)).Should().BeTrue("nobody erases who is managed");

        var alone = await force.RecordsAPerson("Orlo Quince");
        await Sets(alone, 4, 3, Day(-3));
        var order = await force.MakesAnOrder("SPO", Day(-100), subject: alone);
        await Gives(new { orderId = order, what = "other", words = "Look at the order again", nothingProtected = true, meetingOn = Day(-1), dueOn = Day(5), reason = "for a test" }, Co);
        (await host.FactsTold("subjects.mappa-action-changed.v1")).Should().NotContain(f => f.Contains($"{alone}"), "that a meeting asked for something would tell of it");
    }

    [Fact]
    public async Task a_level_that_never_was_gives_back_the_one_that_it_ended()
    {
        var person = await force.RecordsAPerson();
        var first = await Sets(person, 2, 1, Day(-90));
        var second = await Sets(person, 2, 2, Day(-30));
        await Co.Post($"{Api}/levels/{second}/strike-out", new { reason = "Somebody else of the same name" });
        var left = (await Levels(person)).Should().ContainSingle().Which;
        (left.GetProperty("id").GetGuid(), left.TryGetProperty("until", out _)).Should().Be((first, false));
    }

    [Fact]
    public async Task an_action_is_owned_dated_late_answered_and_told_to_the_meeting()
    {
        var unit = await force.OpensAUnit("Public protection", force.Officer, Co);
        var order = await force.MakesAnOrder("SPO", Day(-100));
        var person = (await force.Get($"/api/v1/orders/{order}")).GetProperty("subjectId").GetGuid();
        var late = await Gives(new { orderId = order, what = "vary", words = "Add the new address", meetingOn = Day(-20), dueOn = Day(-2), minutes = "WXM/26/114", reason = "Level 2 meeting" }, Co);
        var open = await Gives(new { orderId = order, what = "enforce", words = "Visit without notice", nothingProtected = true, meetingOn = Day(-20), dueOn = Day(9), ownerId = await force.Officer.Id(), reason = "Level 2 meeting" }, Co);

        var page = await Co.Get($"{Api}/actions?order={order}");
        page.GetProperty("actions").EnumerateArray().Select(a => (a.GetProperty("id").GetGuid(), a.GetProperty("late").GetBoolean(), a.GetProperty("unit").GetString())).Should().Equal((late, true, "Public protection"), (open, false, "Public protection"));
        page.GetProperty("load").EnumerateArray().Select(l => (l.GetProperty("owner").GetString(), l.GetProperty("open").GetInt32(), l.GetProperty("late").GetInt32())).Should().Equal(($"Test mappa of {force.Code}", 1, 1), ($"Test officer of {force.Code}", 1, 0));
        (await Ids($"state=late&unit={unit}")).Should().Equal(late);
        (await Ids("mine=true", force.Officer)).Should().Equal(open);
        (await force.As("auditor").Get($"{Api}/actions/{late}")).GetProperty("words").GetString().Should().NotContain("address", "nobody has looked whether the words tell where somebody is");
        (await force.As("auditor").Get($"{Api}/actions/{open}")).GetProperty("words").GetString().Should().Contain("Visit");

        (await Co.Send(HttpMethod.Post, $"{Api}/actions/{late}/report", new { on = Day(0), reason = "for a test" })).ShouldBeProblem(422, "open");
        (await Co.Send(HttpMethod.Post, $"{Api}/actions/{late}/outcome", new { done = true, outcome = "Varied", on = Day(1), reason = "for a test" })).ShouldBeProblem(422, "on-wrong", "on");
        await force.Post($"{Api}/actions/{late}/outcome", new { done = true, outcome = "Varied by the court", on = Day(-1), reason = "Heard" });
        (await Ids($"state=to-report&subject={person}")).Should().Equal(late);
        await Co.Post($"{Api}/actions/{late}/report", new { on = Day(0), reason = "Read out" });
        (await Ids($"state=to-report&subject={person}")).Should().BeEmpty();
        (await Co.Send(HttpMethod.Post, $"{Api}/actions/{late}/owner", new { ownerId = await force.Officer.Id(), reason = "for a test" })).ShouldBeProblem(422, "answered-already");
        (await host.FactsTold("subjects.mappa-action-changed.v1")).Where(f => f.Contains($"{late}")).Should().HaveCount(3).And.Contain(f => f.Contains("\"what\":\"done\"")).And.NotContain(f => f.Contains("court"));
        (await Needed(person)).Should().BeTrue("one is open");
    }

    [Fact]
    public async Task it_stands_on_an_order_or_referral_of_the_own_force_and_another_force_sees_nothing()
    {
        var unit = await force.OpensAUnit("Public protection", Co);
        var person = await force.RecordsAPerson();
        var referral = (await force.Post("/api/v1/referrals", new { subjectId = person, source = "mappa-meeting", sourceName = "Wexmoor", concern = "Applies to them", unitId = unit, reason = "for a test" })).GetProperty("id").GetGuid();
        object On(object? order, object? on, string what) => new { orderId = order, referralId = on, what, words = "Apply for one", meetingOn = Day(-1), dueOn = Day(5), reason = "for a test" };
        (await Co.Send(HttpMethod.Post, $"{Api}/actions", On(null, referral, "vary"))).ShouldBeProblem(422, "what-wrong", "what");
        (await Co.Send(HttpMethod.Post, $"{Api}/actions", On(null, null, "apply"))).ShouldBeProblem(400, "record-wrong", "orderId");
        (await Co.Send(HttpMethod.Post, $"{Api}/actions", On(null, Guid.CreateVersion7(host.Clock.Now), "apply"))).ShouldBeProblemOfType(404, "not-found");
        var action = await Gives(On(null, referral, "apply"), Co);
        var level = await Sets(person, 3, 2, Day(-3));
        (await (await Co.Pages()).Read($"/referrals/{referral}")).Should().Contain($"/mappa?referral={referral}");

        var other = host.NewForce();
        foreach (var path in new[] { $"actions/{action}", $"people/{person}" })
            (await other.As("mappa").Send(HttpMethod.Get, $"{Api}/{path}")).ShouldBeProblemOfType(404, "not-found");
        (await other.As("mappa").Get($"{Api}/actions?referral={referral}&state=all")).GetProperty("total").GetInt32().Should().Be(0);
        (await other.As("mappa").Send(HttpMethod.Post, $"{Api}/levels/{level}/end", new { on = Day(0), reason = "for a test" })).ShouldBeProblemOfType(404, "not-found");
        (await other.As("mappa").Send(HttpMethod.Post, $"{Api}/actions", On(null, referral, "apply"))).ShouldBeProblemOfType(404, "not-found");
        (await force.Caseworker.Send(HttpMethod.Get, $"{Api}/actions")).ShouldBeProblemOfType(403, "not-allowed");
    }

    [Fact]
    public async Task the_pages_record_a_level_and_an_action_and_take_it_to_its_end()
    {
        await force.OpensAUnit("Public protection", Co);
        var order = await force.MakesAnOrder("SPO", Day(-100));
        var person = (await force.Get($"/api/v1/orders/{order}")).GetProperty("subjectId").GetGuid();
        var pages = await Co.Pages();
        (await pages.Read($"/subjects/{person}")).Should().Contain($"/mappa/people/{person}");
        using (var half = await pages.Submit($"/mappa/people/{person}/level", ("Input.Category", "2"), ("Input.Reason", "for a test")))
            WebUtility.HtmlDecode(await half.Content.ReadAsStringAsync()).Should().Contain("Choose the level").And.Contain("Enter the first day");
        await Does($"/mappa/people/{person}/level", [("Input.Category", "2"), ("Input.Level", "2"), ("Input.LeadAgency", "Probation"), ("Input.Area", "Wexmoor"), .. On("From", -9)]);
        (await pages.Read($"/orders/{order}")).Should().Contain($"/mappa?order={order}");
        var action = await Does($"/mappa/actions/new?order={order}", [("Input.What", "Enforce"), ("Input.Words", "Visit him"), .. On("MeetingOn", -9), .. On("DueOn", -1)]);
        (await pages.Read($"/mappa?order={order}")).Should().Contain("1 action is late").And.Contain("govuk-tag--red").And.Contain("Who has how many");
        await Does(action, [("Input.Act", "done"), ("Input.Outcome", "Nothing found"), .. On("On", -1)]);
        (await pages.Read(action)).Should().Contain("Done, tell the meeting").And.Contain("Nothing found");
        await Does(action, [("Input.Act", "report"), .. On("On", 0)]);
        (await pages.Read(action)).Should().NotContain("Record what came of it");
        var level = (await Levels(person)).Single().GetProperty("id").GetGuid();
        await Does($"/mappa/people/{person}/levels/{level}", [("Input.Act", "end"), .. On("On", 0)]);
        (await pages.Read($"/mappa/people/{person}")).Should().Contain("until").And.NotContain(">Now<");

        async Task<string> Does(string page, (string, string)[] fields)
        {
            using var done = await pages.Submit(page, [.. fields, ("Input.Reason", "for a test")]);
            done.StatusCode.Should().Be(HttpStatusCode.Redirect, "{0} answered {1}", page, WebUtility.HtmlDecode(await done.Content.ReadAsStringAsync()));
            return done.Headers.Location!.OriginalString;
        }
        IEnumerable<(string, string)> On(string name, int ahead) => Day(ahead).Split('-') is [var year, var month, var day] ? [($"Input.{name}.Year", year), ($"Input.{name}.Month", month), ($"Input.{name}.Day", day)] : [];
    }

    private TestUser Co => force.As("mappa");

    private string Day(int ahead) => DateOnly.FromDateTime(host.Clock.Now.UtcDateTime).AddDays(ahead).ToString("yyyy-MM-dd");

    private static object Level(int category, int level, string from, string? minutes) => new { category, level, leadAgency = "probation", area = "Wexmoor", from, minutes, reason = "Decided at the meeting" };

    private async Task<Guid> Sets(Guid person, int category, int level, string from, string? minutes = null) => (await Co.Post($"{Api}/people/{person}/levels", Level(category, level, from, minutes))).GetProperty("id").GetGuid();

    private Task<Answer> Tries(Guid person, int category, int level, string from, TestUser? by = null) => (by ?? Co).Send(HttpMethod.Post, $"{Api}/people/{person}/levels", Level(category, level, from, null));

    private async Task<IReadOnlyList<JsonElement>> Levels(Guid person, TestUser? by = null) => [.. (await (by ?? Co).Get($"{Api}/people/{person}")).GetProperty("levels").EnumerateArray()];

    private static async Task<Guid> Gives(object action, TestUser by) => (await by.Post($"{Api}/actions", action)).GetProperty("id").GetGuid();

    private async Task<IReadOnlyList<Guid>> Ids(string query, TestUser? by = null) => [.. (await (by ?? Co).Get($"{Api}/actions?{query}")).GetProperty("actions").EnumerateArray().Select(a => a.GetProperty("id").GetGuid())];

    private Task<bool> Needed(Guid person) => host.InScope(async services => (await services.GetServices<INeedsPeople>().OfType<NeedsOfMappa>().Single().Of([person], CancellationToken.None)).Any(n => n.Now));
}
