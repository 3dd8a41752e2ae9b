using System.Net;

namespace Poet.Orders.Tests.Features;

/// <summary>Protected people are told what happens to orders and in custody, in time, and nobody else learns how they are reached.</summary>
[Collection(TestHost.Shared)]
public sealed class TellingProtectedPeople(TestHost host)
{
    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task each_thing_that_happens_makes_one_duty_however_often_late_and_in_whatever_order_it_is_told()
    {
        await using var own = await TestHost.Start();
        var her = await ProtectedPerson.Of(own.NewForce());
        await her.Force.Post($"/api/v1/orders/{her.Order}/service", new { at = "2026-08-25T10:00:00Z", how = "served-in-person", reason = "for a test" });
        await her.Force.Post($"/api/v1/orders/{her.Order}/variations", new { from = "2026-08-27", conditions = new object[] { new { number = 1, words = "Not to contact her at all" } }, reason = "for a test" });
        var breach = await her.Breaches();
        await her.Force.Post($"/api/v1/subjects/{her.Subject}/custody", new { kind = "police", from = "2026-08-20", releasedOn = "2026-08-28", reason = "for a test" });
        await her.Force.Post($"/api/v1/orders/{her.Order}/end", new { on = "2026-09-01", how = "discharged", reason = "for a test" });
        (await own.HoldBack("orders.order-made.v1")).Should().Be(1);
        await own.DeliverEvents();
        (await Causes(her)).Should().Equal("breach", "order-ended", "order-served", "order-varied", "released");

        own.Clock.Advance(TimeSpan.FromDays(2));
        var later = her.Force.As("officer", "later");
        await own.HoldBack("orders.order-made.v1", held: false);
        await own.DeliverEvents();
        await own.DeliverEventsAgain();
        (await Causes(her, later)).Should().Equal("breach", "order-ended", "order-made", "order-served", "order-varied", "released");
        var rows = (await her.Telling(by: later)).Select(r => r.GetProperty("duty")).ToList();
        rows.Select(d => d.GetProperty("dueAt").GetDateTimeOffset()).Distinct().Should().Equal([new(2026, 9, 2, 23, 0, 0, TimeSpan.Zero)], "the clock runs from when it was told, not from when it was delivered");
        rows.Single(d => d.GetProperty("cause").GetString() == "breach").GetProperty("breachId").GetGuid().Should().Be(breach);
    }

    [Fact]
    public async Task what_is_claimed_read_back_or_long_past_and_people_who_are_not_protected_make_none()
    {
        var her = await ProtectedPerson.Of(force);
        await force.Post($"/api/v1/subjects/{her.Subject}/people", new { name = "Otto Otherman", @protected = false, reason = "for a test" });
        await force.Post($"/api/v1/orders/{her.Order}/service", new { at = "2026-08-25T10:00:00Z", how = "claimed", reason = "for a test" });
        await force.MakesAnOrder("SPO", "2020-03-02", "2022-03-01", her.Subject);
        await force.Post($"/api/v1/subjects/{her.Subject}/custody", new { kind = "sentence", from = "2018-03-02", releasedOn = "2019-02-01", reason = "for a test" });
        await host.DeliverEvents();
        (await Causes(her)).Should().Equal("order-made");
    }

    [Fact]
    public async Task nobody_is_told_of_an_earlier_release_when_the_person_is_arrested_again()
    {
        var subject = await force.RecordsAPerson();
        await force.Post($"/api/v1/subjects/{subject}/custody", new { kind = "sentence", from = "2026-01-05", releasedOn = "2026-05-01", reason = "for a test" });
        await host.DeliverEvents();
        await force.Post($"/api/v1/subjects/{subject}/people", new { name = ProtectedPerson.Name, @protected = true, reason = "for a test" });
        var custody = (await force.Post($"/api/v1/subjects/{subject}/custody", new { kind = "remand", from = "2026-08-20", reason = "for a test" })).GetProperty("id").GetGuid();
        await host.DeliverEvents();
        (await Told()).Should().BeEmpty("the person is inside");

        await force.Post($"/api/v1/subjects/{subject}/custody/{custody}/release", new { on = "2026-08-28", reason = "for a test" });
        await host.DeliverEvents();
        (await Told()).Should().Equal(("released", "2026-08-28"));

        async Task<IEnumerable<(string?, string?)>> Told() => (await force.Get($"/api/v1/telling?subject={subject}")).GetProperty("rows").EnumerateArray().Select(r => r.GetProperty("duty"))
            .Select(d => (d.GetProperty("cause").GetString(), d.GetProperty("on").GetString()));
    }

    [Fact]
    public async Task who_is_recorded_after_an_order_was_made_is_told_of_the_order_that_stands()
    {
        var subject = await force.RecordsAPerson();
        var served = await force.MakesAnOrder("SPO", "2024-08-24", "2028-08-23", subject);
        await force.Post($"/api/v1/orders/{served}/service", new { at = "2024-08-25T10:00:00Z", how = "served-in-person", reason = "for a test" });
        var unserved = await force.MakesAnOrder("SPO", "2026-08-24", "2028-08-23", subject);
        await force.Post($"/api/v1/orders/{unserved}/service", new { at = "2026-08-25T10:00:00Z", how = "claimed", reason = "for a test" });
        await force.MakesAnOrder("SPO", "2020-03-02", "2022-03-01", subject);
        await host.DeliverEvents();
        var before = (await force.Get("/api/v1/telling")).GetProperty("total").GetInt32();

        await force.Post($"/api/v1/subjects/{subject}/people", new { name = "Otto Otherman", @protected = false, reason = "for a test" });
        var her = await force.Post($"/api/v1/subjects/{subject}/people", new { name = ProtectedPerson.Name, @protected = true, reason = "for a test" });
        var duties = (await force.Get($"/api/v1/telling?subject={subject}")).GetProperty("rows").EnumerateArray().Select(r => (Row: r, Duty: r.GetProperty("duty"))).ToList();
        duties.Select(d => (d.Duty.GetProperty("cause").GetString(), d.Duty.GetProperty("orderId").GetGuid(), d.Duty.GetProperty("on").GetString(), d.Row.GetProperty("personId").GetGuid()))
            .Should().BeEquivalentTo([("order-served", served, "2024-08-25", her.GetProperty("id").GetGuid()), ("order-made", unserved, "2026-08-24", her.GetProperty("id").GetGuid())]);
        duties.Should().OnlyContain(d => !d.Duty.GetProperty("overdue").GetBoolean(), "the clock runs from when the person was recorded");
        (await force.Get("/api/v1/telling")).GetProperty("total").GetInt32().Should().Be(before + 2);
        await host.DeliverEventsAgain();
        (await force.Get($"/api/v1/telling?order={unserved}")).GetProperty("total").GetInt32().Should().Be(1, "the fact of its making comes twice and makes no second duty");
        var pages = await force.Officer.Pages();
        (await pages.Read($"/orders/{served}")).Should().Contain($"/telling?order={served}");
        (await pages.Read($"/telling?order={served}")).Should().Contain("an order was served").And.NotContain("an order was made");
        (await pages.Read($"/subjects/{subject}")).Should().Contain($"/telling?subject={subject}");
        (await (await force.Caseworker.Pages()).Read($"/orders/{served}")).Should().NotContain("/telling");
        (await host.NewForce().Officer.Send(HttpMethod.Get, $"/api/v1/telling?order={served}")).ShouldBeProblemOfType(404, "not-found");
    }

    [Fact]
    public async Task a_remand_that_becomes_a_sentence_is_no_release()
    {
        var her = await ProtectedPerson.Of(force);
        var times = $"/api/v1/subjects/{her.Subject}/custody";
        await force.Post(times, new { kind = "remand", from = "2026-08-10", releasedOn = "2026-08-25", reason = "for a test" });
        var sentence = (await force.Post(times, new { kind = "sentence", from = "2026-08-25", reason = "for a test" })).GetProperty("id").GetGuid();
        await host.DeliverEvents();
        (await Causes(her)).Should().Equal("order-made");
        await force.Post($"{times}/{sentence}/release", new { on = "2026-08-30", reason = "for a test" });
        await host.DeliverEvents();
        (await Causes(her)).Should().Equal("order-made", "released");
    }

    [Fact]
    public async Task who_could_not_be_reached_is_tried_again_and_an_answer_stands()
    {
        await using var own = await TestHost.Start();
        var her = await ProtectedPerson.Of(own.NewForce());
        await own.DeliverEvents();
        var duty = await her.Duty("order-made");
        var path = $"/api/v1/telling/{duty}";
        await her.Force.Post($"{path}/not-told", new { because = "not-reached", reason = "No answer" });
        (await her.Duty("order-made")).Should().Be(duty, "it is still to be done");

        own.Clock.Advance(TimeSpan.FromDays(1)); // Wednesday: due by its end
        var next = her.Force.As("officer", "next");
        (await next.Get("/api/v1/telling")).GetProperty("overdue").GetInt32().Should().Be(0);
        await next.Post($"{path}/not-told", new { because = "not-reached", reason = "No answer" });
        own.Clock.Advance(TimeSpan.FromDays(1));
        var third = her.Force.As("officer", "third");
        (await third.Get(path)).GetProperty("duty").GetProperty("dueAt").GetDateTimeOffset().Should().Be(new DateTimeOffset(2026, 9, 3, 23, 0, 0, TimeSpan.Zero));
        own.Clock.Advance(TimeSpan.FromDays(1));
        var last = her.Force.As("officer", "last");
        (await her.Telling("overdue", last)).Should().ContainSingle();
        var pages = await last.Pages();
        (await pages.Read("/telling")).Should().Contain("1 protected person is overdue to be told").And.Contain("govuk-tag--red").And.Contain("Not asked whether they want to be told");

        object Told(string at) => new { how = "telephone", at, response = "afraid", reason = "Told her" };
        (await last.Send(HttpMethod.Post, $"{path}/told", Told("2026-09-30T10:00:00Z"))).ShouldBeProblem(422, "told-at-wrong", "at");
        (await last.Send(HttpMethod.Post, $"{path}/told", Told("2026-08-01T10:00:00Z"))).ShouldBeProblem(422, "told-at-wrong", "at");
        await last.Post($"{path}/told", Told("2026-09-04T08:00:00Z"));
        (await last.Send(HttpMethod.Post, $"{path}/not-told", new { because = "not-safe", reason = "for a test" })).ShouldBeProblem(422, "answered-already");
        (await her.Telling(by: last)).Should().BeEmpty();
        (await her.Telling("answered", last)).Single().GetProperty("duty").GetProperty("state").GetString().Should().Be("told");
        (await last.Get(path)).GetProperty("attempts").EnumerateArray().Select(a => a.GetProperty("by").GetString()).Should().HaveCount(3).And.OnlyHaveUniqueItems();
        (await pages.Read($"/telling/{duty}")).Should().Contain("Fears for their safety").And.NotContain("Record what you did");
    }

    [Fact]
    public async Task without_consent_the_duty_says_so_first_and_is_answered_on_the_page()
    {
        var her = await ProtectedPerson.Of(force);
        (await her.Records(ProtectedPerson.Known("no"))).Ok();
        await host.DeliverEvents();
        (await her.Telling()).Single().GetProperty("consent").GetString().Should().Be("no");
        var duty = await her.Duty("order-made");
        var pages = await force.Officer.Pages();
        var page = await pages.Read($"/telling/{duty}");
        page.Should().Contain("Does not want to be told (asked on 20 August 2026)").And.Contain("Never: Never by post");
        page.IndexOf("Does not want", StringComparison.Ordinal).Should().BeLessThan(page.IndexOf(ProtectedPerson.SafeHow, StringComparison.Ordinal));

        using (var unanswered = await pages.Submit($"/telling/{duty}", ("Input.Act", "not-told"), ("Input.Because", "ToldByOther"), ("Input.Reason", "for a test")))
            (await unanswered.Content.ReadAsStringAsync()).Should().Contain("Choose who told them");
        using var done = await pages.Submit($"/telling/{duty}", ("Input.Act", "not-told"), ("Input.Because", "NoConsent"), ("Input.Reason", "She said no"));
        done.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await her.Telling("answered")).Single().GetProperty("duty").GetProperty("state").GetString().Should().Be("not-told");
    }

    [Fact]
    public async Task the_page_records_that_somebody_was_told()
    {
        var her = await ProtectedPerson.Of(force);
        await host.DeliverEvents();
        var duty = await her.Duty("order-made");
        var pages = await force.Officer.Pages();
        using (var half = await pages.Submit($"/telling/{duty}", ("Input.Act", "told"), ("Input.Reason", "for a test")))
            (await half.Content.ReadAsStringAsync()).Should().Contain("Choose how they were told").And.Contain("Enter the day on which they were told");
        using var done = await pages.Submit($"/telling/{duty}", ("Input.Act", "told"), ("Input.How", "InPerson"), ("Input.On.Day", "30"), ("Input.On.Month", "8"), ("Input.On.Year", "2026"), ("Input.Time", "14:30"),
            ("Input.Response", "Understood"), ("Input.Reason", "Visited her"));
        done.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await force.Get($"/api/v1/telling/{duty}")).GetProperty("attempts")[0].GetProperty("at").GetDateTimeOffset().Should().Be(new DateTimeOffset(2026, 8, 30, 13, 30, 0, TimeSpan.Zero));
    }

    private static async Task<IEnumerable<string?>> Causes(ProtectedPerson her, TestUser? by = null) =>
        (await her.Telling(by: by)).Select(r => r.GetProperty("duty").GetProperty("cause").GetString()).Order(StringComparer.Ordinal);
}
