using System.Net;
using System.Text.Json;

namespace Poet.Visits.Tests;

/// <summary>Visits from the event that plans them to what they found, through HTTP.</summary>
[Collection(TestHost.Shared)]
public sealed class Visiting(TestHost host)
{
    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task release_plans_the_briefing_by_itself_and_going_through_every_term_on_video_is_evidence_of_knowledge()
    {
        var (person, order) = await Bound("SCPO", ("start", "released"));
        (await Planned()).Should().BeEmpty("he is in custody");
        await force.Post($"/api/v1/orders/{order}/release", new { on = Day(0), reason = "Told by the prison" });
        await host.DeliverEvents();
        await host.DeliverEventsAgain();
        var planned = (await Planned()).Should().ContainSingle().Which;
        (planned.GetProperty("orderId").GetGuid(), planned.GetProperty("purpose").GetString(), planned.GetProperty("for").GetString()).Should().Be((order, "briefing", Day(0)));

        var visit = await Records(person, plannedId: planned.GetProperty("id").GetGuid(), video: "BWV-17", terms: await Terms(person, told: "read-back"));
        await host.DeliverEvents();
        await host.DeliverEventsAgain();

        visit.Should().Be(planned.GetProperty("id").GetGuid());
        (await Planned()).Should().BeEmpty();
        var shown = await force.Get($"/api/v1/orders/{order}");
        shown.GetProperty("knowledge").GetString().Should().Be("read-back-on-video");
        shown.GetProperty("timeline").EnumerateArray().Count(e => e.GetProperty("what").GetString() == "served").Should().Be(1);
    }

    [Theory]
    [InlineData("explained", "BWV-17", "told-by-officer")]
    [InlineData("read-back", null, "told-by-officer")]
    [InlineData("would-not-listen", "BWV-17", null)]
    public async Task evidence_is_never_graded_above_what_was_done(string told, string? video, string? knowledge)
    {
        var (person, order) = await Bound();
        await Records(person, video: video, terms: await Terms(person, told: told));
        await host.DeliverEvents();

        var shown = await force.Get($"/api/v1/orders/{order}");
        (shown.TryGetProperty("knowledge", out var known) ? known.GetString() : null).Should().Be(knowledge);
    }

    [Fact]
    public async Task some_terms_gone_through_are_told_by_the_visit_alone()
    {
        var (person, order) = await Bound();
        var terms = await Terms(person, told: "read-back");
        var visit = await Records(person, video: "BWV-17", terms: terms[..1]);
        await host.DeliverEvents();

        (await force.Get($"/api/v1/orders/{order}")).TryGetProperty("knowledge", out _).Should().BeFalse();
        var shown = await Shown(visit);
        shown.GetProperty("terms").EnumerateArray().Select(t => (t.GetProperty("number").GetInt32(), t.GetProperty("told").GetString(), t.GetProperty("result").GetString()))
            .Should().Equal((1, "read-back", "not-checked"), (2, "not", "not-checked"));
    }

    [Fact]
    public async Task the_list_is_of_the_terms_in_force_at_that_moment_and_no_other_term_is_taken()
    {
        var (person, order) = await Bound();
        var first = await Terms(person);
        await force.Post($"/api/v1/orders/{order}/variations", new { from = Day(0), conditions = new[] { new { number = 1, words = "Not to go to the market on Saturdays" } }, reason = "for a test" });

        (await Checklist(person)).GetProperty("terms").EnumerateArray().Select(t => t.GetProperty("words").GetString()).Should().Equal("Not to go to the market on Saturdays");
        (await Checklist(person, host.Clock.Now.AddDays(-1))).GetProperty("terms").GetArrayLength().Should().Be(2);
        (await force.Officer.Send(HttpMethod.Post, $"{People}/{person}/visits", Visit(terms: first))).ShouldBeProblem(422, "not-in-force", "terms[0].conditionId");
        (await force.Officer.Send(HttpMethod.Post, $"{People}/{person}/visits", Visit(at: host.Clock.Now.AddDays(-1), terms: first))).Ok();
    }

    [Fact]
    public async Task a_suspected_breach_names_what_was_seen_and_is_told_by_ids_alone()
    {
        var (person, order) = await Bound();
        var terms = await Terms(person, result: "suspected-breach");
        (await force.Officer.Send(HttpMethod.Post, $"{People}/{person}/visits", Visit(terms: terms))).ShouldBeProblem(422, "seen-missing", "terms[0].note");
        terms = await Terms(person, result: "suspected-breach", note: "A second telephone under the bed");
        var visit = await Records(person, terms: terms);

        var told = (await host.FactsTold("visits.breach-suspected.v1")).Should().ContainSingle(f => f.Contains(visit.ToString())).Which;
        told.Should().Contain(order.ToString()).And.NotContain("telephone");
        JsonDocument.Parse(told).RootElement.GetProperty("terms").GetArrayLength().Should().Be(2);
    }

    [Fact]
    public async Task a_visit_gives_no_power_and_what_was_done_names_its_own()
    {
        var (person, _) = await Bound();
        (await force.Officer.Send(HttpMethod.Post, $"{People}/{person}/visits", Visit(powers: [new { act = "enter", basis = "consent" }]))).ShouldBeProblem(422, "power-missing", "powers[0].note");
        var visit = await Records(person, powers: [new { act = "enter", basis = "consent", note = "Asked in by the subject" }, new { act = "examine-device", basis = "refused-no-power" }], terms: await Terms(person, result: "refused-no-power"));

        var shown = await Shown(visit);
        shown.GetProperty("powers").EnumerateArray().Select(p => (p.GetProperty("act").GetString(), p.GetProperty("basis").GetString())).Should().Equal(("enter", "consent"), ("examine-device", "refused-no-power"));
        (await host.FactsTold("visits.breach-suspected.v1")).Should().NotContain(f => f.Contains(visit.ToString()), "refused where there is no power is no breach");
        (await Checklist(person)).GetProperty("reminders")[0].GetString().Should().Contain("no power");
    }

    [Fact]
    public async Task a_failed_visit_has_its_reason_and_its_next_day_and_is_no_contact()
    {
        var (person, order) = await Bound();
        (await force.Officer.Send(HttpMethod.Post, $"{People}/{person}/visits", Visit(failed: "no-answer"))).ShouldBeProblem(422, "retry-missing", "retryOn");
        (await force.Officer.Send(HttpMethod.Post, $"{People}/{person}/visits", Visit(failed: "no-answer", retryOn: Day(40)))).ShouldBeProblem(422, "retry-out-of-range", "retryOn");
        (await force.Officer.Send(HttpMethod.Post, $"{People}/{person}/visits", Visit(failed: "no-answer", retryOn: Day(1), terms: await Terms(person)))).ShouldBeProblem(422, "not-met", "terms");
        var visit = (await force.Post($"{People}/{person}/visits", Visit(failed: "no-answer", retryOn: Day(1)))).GetProperty("id").GetGuid();

        (await Shown(visit)).GetProperty("state").GetString().Should().Be("failed");
        (await force.Get($"/api/v1/visits/orders/{order}")).TryGetProperty("lastContactAt", out _).Should().BeFalse();
        var again = (await Planned()).Should().ContainSingle("what was to be done is still to be done").Which;
        (again.GetProperty("for").GetString(), again.GetProperty("purpose").GetString()).Should().Be((Day(1), "contact"));
        await Records(person, terms: []);
        (await force.Get($"/api/v1/visits/orders/{order}")).TryGetProperty("lastContactAt", out _).Should().BeTrue();
        (await Planned()).Should().BeEmpty("whoever was met need not be tried again");
    }

    [Fact]
    public async Task a_failed_briefing_is_tried_again_until_the_terms_were_gone_through()
    {
        var (person, order) = await Bound("SCPO", ("start", "released"));
        await force.Post($"/api/v1/orders/{order}/release", new { on = Day(0), reason = "Told by the prison" });
        await host.DeliverEvents();
        var first = (await Planned())[0].GetProperty("id").GetGuid();
        await force.Post($"{People}/{person}/visits", Visit(failed: "out", retryOn: Day(1), plannedId: first));
        await host.DeliverEvents();
        await Records(person, terms: []); // met in the street, without going through anything
        await force.Post($"/api/v1/orders/{order}/notes", new { basis = "fact", text = "Seen in the street", reason = "for a test" });
        await host.DeliverEvents();
        var second = (await Planned()).Should().ContainSingle().Which;
        (second.GetProperty("id").GetGuid() == first, second.GetProperty("for").GetString(), second.GetProperty("purpose").GetString()).Should().Be((false, Day(1), "briefing"));

        await Records(person, plannedId: second.GetProperty("id").GetGuid(), terms: await Terms(person, told: "explained"));
        await host.DeliverEvents();
        (await Planned()).Should().BeEmpty();
    }

    [Fact]
    public async Task an_order_that_has_not_started_is_named_as_open_and_a_future_visit_is_refused()
    {
        var (person, _) = await Bound("SCPO", ("start", "released"));
        var list = await Checklist(person);
        list.GetProperty("terms").GetArrayLength().Should().Be(0);
        list.GetProperty("notStarted")[0].GetString().Should().StartWith("SCPO ");
        (await force.Officer.Send(HttpMethod.Post, $"{People}/{person}/visits", Visit(at: host.Clock.Now.AddHours(1)))).ShouldBeProblem(422, "at-in-future", "at");
    }

    [Fact]
    public async Task a_wrong_release_day_takes_its_visit_back_and_an_ended_order_needs_none()
    {
        var (_, order) = await Bound("SCPO", ("start", "released"));
        await force.Post($"/api/v1/orders/{order}/release", new { on = Day(-1), reason = "Told by the prison" });
        await host.DeliverEvents();
        var shown = await force.Get($"/api/v1/orders/{order}");
        var sequence = shown.GetProperty("timeline").EnumerateArray().Last().GetProperty("sequence").GetInt32();
        await force.Post($"/api/v1/orders/{order}/corrections", new { sequence, instead = new { on = Day(0) }, reason = "A day later" });
        await host.DeliverEvents();
        (await Planned()).Should().ContainSingle().Which.GetProperty("for").GetString().Should().Be(Day(0));

        await force.Post($"/api/v1/orders/{order}/end", new { on = Day(0), how = "discharged", reason = "for a test" });
        await host.DeliverEvents();
        (await Planned()).Should().BeEmpty();
    }

    [Fact]
    public async Task words_that_may_tell_of_a_protected_person_are_held_back_and_another_force_finds_nothing()
    {
        var (person, _) = await Bound();
        var visit = await Records(person, terms: await Terms(person, result: "suspected-breach", note: "Seen at Larkspur House"), reason: "A call from Larkspur House");
        (await force.Caseworker.Send(HttpMethod.Get, $"/api/v1/visits/{visit}")).Ok().Text.Should().NotContain("Larkspur").And.Contain("Held back");
        (await force.Caseworker.Send(HttpMethod.Get, $"{People}/{person}/checklist")).Ok().Text.Should().NotContain("Ms A").And.Contain("Held back");
        (await force.Officer.Send(HttpMethod.Get, $"/api/v1/visits/{visit}")).Ok().Text.Should().Contain("Larkspur");

        var other = host.NewForce();
        foreach (var path in new[] { $"/api/v1/visits/{visit}", $"{People}/{person}", $"{People}/{person}/checklist" })
            (await other.Supervisor.Send(HttpMethod.Get, path)).Status.Should().Be(HttpStatusCode.NotFound);
        (await other.Supervisor.Send(HttpMethod.Post, $"{People}/{person}/visits", Visit())).Status.Should().Be(HttpStatusCode.NotFound);
        (await force.Caseworker.Send(HttpMethod.Post, $"{People}/{person}/visits", Visit())).Status.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task an_officer_records_a_visit_on_the_page()
    {
        var (person, _) = await Bound();
        var list = await Checklist(person);
        var pages = await force.Officer.Pages();
        (await pages.Read($"/visits/people/{person}/record")).Should().Contain("Not to contact Ms A").And.Contain("gives no power");
        using var refused = await pages.Submit($"/visits/people/{person}/record", ("Input.Purpose", "SpotCheck"), ("Input.Place", "Home"), ("Input.On.Day", Now("dd")), ("Input.On.Month", Now("MM")), ("Input.On.Year", Now("yyyy")),
            ("Input.Time", "00:01"), ("Input.Terms[0].Result", "SuspectedBreach"), ("Input.Terms[1].Result", "Complied"), ("Input.Powers[2].Basis", "Consent"), ("Input.Reason", "Spot check"));
        var html = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        html.Should().Contain("Enter what you saw or heard").And.Contain("Enter who consented").And.Contain("Input_Powers_2__Note-error");
        using var done = await pages.Submit($"/visits/people/{person}/record", ("Input.Purpose", "SpotCheck"), ("Input.Place", "Home"), ("Input.On.Day", Now("dd")), ("Input.On.Month", Now("MM")), ("Input.On.Year", Now("yyyy")),
            ("Input.Time", "00:01"), ("Input.Terms[0].Result", "SuspectedBreach"), ("Input.Terms[0].Note", "Her scarf in the hall"), ("Input.Terms[1].Result", "Complied"), ("Input.Reason", "Spot check"));
        done.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await pages.Read(done.Headers.Location!.OriginalString)).Should().Contain("Her scarf in the hall").And.Contain("Complied with");
        (await pages.Read($"/visits/people/{person}")).Should().Contain("1 of 2 terms: suspected breach");
        (await pages.Read("/visits/planned")).Should().Contain("No visit is recorded or planned");
        list.GetProperty("terms").GetArrayLength().Should().Be(2);
    }

    private const string People = "/api/v1/visits/people";

    private async Task<(Guid Person, Guid Order)> Bound(string type = "SPO", params (string, object)[] more)
    {
        var person = await force.RecordsAPerson();
        var order = await force.MakesAnOrder(type, Day(-3), Day(700), person,
            [.. more, ("conditions", new object[] { new { number = 1, words = "Not to contact Ms A", mayHoldProtectedDetails = true }, new { number = 2, words = "To tell the police of every telephone" } })]);
        await host.DeliverEvents();
        return (person, order);
    }

    private object Visit(DateTimeOffset? at = null, object[]? powers = null, object[]? terms = null, string? failed = null, string? retryOn = null, string? video = null, Guid? plannedId = null, string reason = "Recorded for a test") =>
        new { at = at ?? host.Clock.Now, purpose = "contact", place = "home", powers = powers ?? [], terms = terms ?? [], failedWhy = failed, retryOn, video, plannedId, reason };

    private async Task<Guid> Records(Guid person, object[]? powers = null, object[]? terms = null, string? video = null, Guid? plannedId = null, string reason = "Recorded for a test") =>
        (await force.Post($"{People}/{person}/visits", Visit(null, powers, terms, null, null, video, plannedId, reason))).GetProperty("id").GetGuid();

    private async Task<object[]> Terms(Guid person, string result = "not-checked", string? note = null, string told = "not") =>
        [.. (await Checklist(person)).GetProperty("terms").EnumerateArray().Select(t => new { orderId = t.GetProperty("orderId").GetGuid(), conditionId = t.GetProperty("conditionId").GetGuid(), result, note, told })];

    private Task<JsonElement> Checklist(Guid person, DateTimeOffset? at = null) => force.Get($"{People}/{person}/checklist{(at is { } a ? "?at=" + Uri.EscapeDataString(a.ToString("O")) : "")}");

    private Task<JsonElement> Shown(Guid visit) => force.Get($"/api/v1/visits/{visit}");

    private async Task<IReadOnlyList<JsonElement>> Planned() => [.. (await force.Get("/api/v1/visits/planned")).EnumerateArray()];

    private string Now(string part) => host.Clock.Now.ToString(part, null);

    private string Day(int ahead) => DateOnly.FromDateTime(host.Clock.Now.UtcDateTime).AddDays(ahead).ToString("yyyy-MM-dd");
}
