using System.Net;
using System.Text.Json;

namespace Poet.Orders.Tests.Features;

/// <summary>Custody and licence are recorded once, on the person, and the orders that wait for their end follow.</summary>
[Collection(TestHost.Shared)]
public sealed class FollowingCustody(TestHost host)
{
    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task an_order_that_waits_for_the_end_of_a_licence_does_not_start_on_release()
    {
        var person = await force.RecordsAPerson("Aldous Brine");
        var custody = await InCustody(person, new { kind = "sentence", from = "2024-05-01", expectedRelease = "2026-06-01", licenceUntil = "2026-08-20", where = "HMP Wexmoor", reason = "Sentenced" });
        var order = await Made("VOO", person, "licence-end");
        (await State(order)).Should().Be("awaiting-start");
        await Check(person, "Starts when a licence or sentence ends; that is not recorded");

        await force.Post($"/api/v1/subjects/{person}/custody/{custody}/release", new { on = "2026-06-02", reason = "Told by the prison" });
        await host.DeliverEvents();
        (await State(order)).Should().Be("awaiting-start", "a person on licence is not yet bound by it");
        (await force.Get("/api/v1/subjects/releases?licences=true")).GetProperty("people").EnumerateArray().Single().GetProperty("passed").GetBoolean().Should().BeTrue("its last day is over and nobody recorded the end");

        await force.Post($"/api/v1/subjects/{person}/custody/{custody}/licence-end", new { on = "2026-08-21", reason = "Told by probation" });
        await host.DeliverEvents();
        await host.DeliverEventsAgain();
        (await State(order)).Should().Be("in-force");
        (await State(order, "2026-08-20")).Should().Be("awaiting-start");
        (await Events(order)).Should().Equal("made", "released", "licence-ended");
        (await force.Get("/api/v1/subjects/releases?licences=true")).GetProperty("total").GetInt32().Should().Be(0);
    }

    [Fact]
    public async Task a_release_recorded_wrongly_is_corrected_on_the_orders_too_and_both_states_of_knowledge_stay()
    {
        var person = await force.RecordsAPerson("Bertram Coyle");
        var custody = await InCustody(person, new { kind = "remand", from = "2026-01-05", reason = "Remanded" });
        var order = await Made("SCPO", person, "released");
        await force.Post($"/api/v1/subjects/{person}/custody/{custody}/release", new { on = "2026-08-10", reason = "Told by the prison" });
        await host.DeliverEvents();
        (await State(order)).Should().Be("in-force");

        object Time(string? on) => new { kind = "remand", from = "2026-01-05", releasedOn = on, reason = "The prison told another day" };
        (await force.Officer.Send(HttpMethod.Put, $"/api/v1/subjects/{person}/custody/{custody}", Time("2026-08-25"))).Ok();
        await host.DeliverEvents();
        (await State(order, "2026-08-20")).Should().Be("awaiting-start");
        (await State(order, "2026-08-26")).Should().Be("in-force");

        (await force.Officer.Send(HttpMethod.Put, $"/api/v1/subjects/{person}/custody/{custody}", Time(null))).Ok();
        await host.DeliverEvents();
        (await State(order)).Should().Be("awaiting-start", "he was never released");
        await force.Post($"/api/v1/subjects/{person}/custody/{custody}/strike-out", new { reason = "Somebody else of that name" });
        await host.DeliverEvents();
        (await Events(order)).Should().Equal("made", "released", "corrected", "corrected");
    }

    [Fact]
    public async Task a_release_recorded_by_hand_on_the_order_is_not_recorded_twice_and_not_taken_back()
    {
        var person = await force.RecordsAPerson("Conrad Dill");
        var custody = await InCustody(person, new { kind = "sentence", from = "2025-01-05", reason = "Sentenced" });
        var order = await Made("SCPO", person, "released");
        await force.Post($"/api/v1/orders/{order}/release", new { on = "2026-08-10", reason = "Seen at home" });
        await force.Post($"/api/v1/subjects/{person}/custody/{custody}/release", new { on = "2026-08-10", reason = "Told by the prison" });
        await host.DeliverEvents();
        (await Events(order)).Should().Equal("made", "released");
    }

    [Fact]
    public async Task who_goes_from_remand_to_a_sentence_on_one_day_is_not_released()
    {
        var person = await force.RecordsAPerson("Hal Ibbot");
        var remand = await InCustody(person, new { kind = "remand", from = "2026-01-05", reason = "Remanded" });
        var order = await Made("SCPO", person, "released");
        await force.Post($"/api/v1/subjects/{person}/custody/{remand}/release", new { on = "2026-08-10", reason = "Sentenced today" });
        await host.DeliverEvents();
        (await State(order)).Should().Be("in-force", "nobody has said yet that he went on to prison");

        var sentence = await InCustody(person, new { kind = "sentence", from = "2026-08-10", reason = "Sentenced today" });
        await host.DeliverEvents();
        (await State(order)).Should().Be("awaiting-start");
        await force.Post($"/api/v1/subjects/{person}/custody/{sentence}/release", new { on = "2026-08-28", reason = "Told by the prison" });
        await host.DeliverEvents();
        (await State(order, "2026-08-20")).Should().Be("awaiting-start");
        (await State(order)).Should().Be("in-force");
    }

    [Fact]
    public async Task a_release_recorded_before_the_order_starts_it_and_one_of_another_person_is_taken_back_when_the_records_part()
    {
        var person = await force.RecordsAPerson("Ivor Jessop");
        await InCustody(person, new { kind = "sentence", from = "2025-01-05", releasedOn = "2026-08-10", reason = "Told by the prison" });
        (await State(await Made("SCPO", person, "released"))).Should().Be("in-force");

        var other = await force.RecordsAPerson("Ivan Jessop", "1991-05-03");
        var waiting = await Made("SCPO", other, "released");
        (await State(waiting)).Should().Be("awaiting-start");
        await force.Post($"/api/v1/subjects/{person}/merges", new { mergedId = other, evidence = "document", reason = "Thought to be one person" });
        await host.DeliverEvents();
        (await State(waiting)).Should().Be("in-force");
        var merge = (await force.Get($"/api/v1/subjects/{person}")).GetProperty("merges")[0].GetProperty("id").GetGuid();
        (await force.Supervisor.Send(HttpMethod.Post, $"/api/v1/subjects/{person}/merges/{merge}/undo", new { reason = "Two people after all" })).Ok();
        await host.DeliverEvents();
        (await State(waiting)).Should().Be("awaiting-start");
    }

    [Fact]
    public async Task days_that_cannot_be_are_refused_with_what_to_mend()
    {
        var person = await force.RecordsAPerson("Dorian Eads");
        var custody = await InCustody(person, new { kind = "sentence", from = "2025-01-05", reason = "Sentenced" });
        async Task Refused(object time, string code, string field) => (await force.Officer.Send(HttpMethod.Post, $"/api/v1/subjects/{person}/custody", time)).ShouldBeProblem(422, code, field);
        await Refused(new { kind = "remand", from = "2025-06-01", reason = "for a test" }, "overlaps", "from");
        await Refused(new { kind = "remand", from = "2027-06-01", reason = "for a test" }, "from-wrong", "from");
        await Refused(new { kind = "remand", from = "2024-06-01", releasedOn = "2024-05-01", reason = "for a test" }, "released-wrong", "releasedOn");
        await Refused(new { kind = "remand", from = "2024-06-01", releasedOn = "2024-07-01", licenceUntil = "2024-06-15", reason = "for a test" }, "licence-wrong", "licenceUntil");
        await Refused(new { kind = "remand", from = "2024-06-01", licenceEndedOn = "2024-07-01", reason = "for a test" }, "licence-end-wrong", "licenceEndedOn");
        (await InCustody(person, new { kind = "remand", from = "2024-06-01", releasedOn = "2025-01-05", reason = "Released and taken on one day" })).Should().NotBe(custody);
        (await force.Officer.Send(HttpMethod.Post, $"/api/v1/subjects/{person}/custody/{custody}/release", new { on = "2025-01-04", reason = "for a test" })).ShouldBeProblem(422, "released-wrong", "releasedOn");
        (await force.Get($"/api/v1/subjects/{person}")).GetProperty("custody").GetArrayLength().Should().Be(2);
    }

    [Fact]
    public async Task who_comes_out_is_listed_by_the_day_expected_with_the_orders_that_wait()
    {
        var late = await Expected("Edgar Flint", "2026-08-15");
        var soon = await Expected("Felix Gower", "2026-09-10");
        await Expected("Giles Hoad", null);
        var order = await Made("SCPO", soon, "released");
        var people = (await force.Get("/api/v1/subjects/releases")).GetProperty("people").EnumerateArray().ToList();
        people.Select(p => p.GetProperty("name").GetString()).Should().Equal("Edgar Flint", "Felix Gower", "Giles Hoad");
        people.Select(p => p.GetProperty("passed").GetBoolean()).Should().Equal(true, false, false);
        people[1].GetProperty("orders")[0].GetString().Should().StartWith("SCPO ").And.EndWith("awaiting-start");
        (await host.NewForce().Get("/api/v1/subjects/releases")).GetProperty("total").GetInt32().Should().Be(0, "they are another force's");

        var pages = await force.Officer.Pages();
        (await pages.Read("/custody")).Should().Contain("Felix Gower").And.Contain("Passed, nothing recorded");
        var id = (await force.Get($"/api/v1/subjects/{late}")).GetProperty("custody")[0].GetProperty("id").GetGuid();
        using var done = await pages.Submit($"/subjects/{late}/custody/{id}", [("Act", "change"), ("Input.Kind", "Sentence"), ("Input.Reason", "Told by the prison"), .. Day("From", 5, 1, 2025), .. Day("ReleasedOn", 20, 8, 2026)]);
        done.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await pages.Read($"/subjects/{late}")).Should().Contain("20 August 2026");
        (await State(order)).Should().Be("awaiting-start");

        async Task<Guid> Expected(string name, string? on)
        {
            var person = await force.RecordsAPerson(name);
            await InCustody(person, new { kind = "sentence", from = "2025-01-05", expectedRelease = on, reason = "Sentenced" });
            return person;
        }
    }

    private static IEnumerable<(string, string)> Day(string field, int day, int month, int year) =>
        [($"Input.{field}.Day", $"{day}"), ($"Input.{field}.Month", $"{month}"), ($"Input.{field}.Year", $"{year}")];

    private async Task<Guid> InCustody(Guid person, object time) => (await force.Post($"/api/v1/subjects/{person}/custody", time)).GetProperty("id").GetGuid();

    private Task<Guid> Made(string type, Guid person, string start) => force.MakesAnOrder(type, "2026-03-02", "2029-03-01", person, ("start", start));

    private async Task<string?> State(Guid order, string? asOf = null) => (await force.Get($"/api/v1/orders/{order}{(asOf is null ? "" : "?asOf=" + asOf)}")).GetProperty("state").GetString();

    private async Task<IEnumerable<string?>> Events(Guid order) => (await force.Get($"/api/v1/orders/{order}")).GetProperty("timeline").EnumerateArray().Select(e => e.GetProperty("what").GetString());

    private async Task Check(Guid person, string says)
    {
        JsonElement answer = await force.Post("/api/v1/checks", new { who = new { id = person } }, "roadside-check");
        answer.GetProperty("orders")[0].GetProperty("stateSays").GetString().Should().Be(says);
    }
}
