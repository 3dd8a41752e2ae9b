using System.Net;
using System.Text.Json;
using static Poet.Breaches.Tests.BreachRoom;

namespace Poet.Breaches.Tests;

/// <summary>What a visit found becomes a breach by itself, once.</summary>
public sealed class FromVisits
{
    [Fact]
    public async Task once_however_often_it_is_told_with_what_was_seen_and_the_check_as_of_the_visit()
    {
        await using var host = await TestHost.Start();
        var force = host.NewForce();
        var room = await With(force);
        var other = await With(force, "SPO", room.Person);
        await host.DeliverEvents();
        var visit = await Visits(room, "suspected-breach", "A bundle of notes at Larkspur House");
        await host.DeliverEvents();
        await host.DeliverEventsAgain();

        var breaches = (await force.Get($"{Api}/people/{room.Person}")).GetProperty("breaches").EnumerateArray().ToList();
        breaches.Select(b => b.GetProperty("orderId").GetGuid()).Should().BeEquivalentTo([room.Order, other.Order], "one breach is of one order");
        var breach = await room.Shown(breaches.Single(b => b.GetProperty("orderId").GetGuid() == room.Order).GetProperty("id").GetGuid());
        (breach.GetProperty("source").GetString(), breach.GetProperty("visitId").GetGuid(), breach.GetProperty("owner").GetString()).Should().Be(("visit", visit, $"Test officer of {force.Code}"));
        breach.GetProperty("seen").GetString().Should().Contain("Condition 1: A bundle of notes at Larkspur House");
        breach.GetProperty("terms").EnumerateArray().Select(t => t.GetProperty("words").GetString()).Should().Equal(CashWords, "Not to go to Larkspur House");
        breach.GetProperty("checks")[0].GetProperty("answer").GetProperty("orders").EnumerateArray().Should().ContainSingle().Which.GetProperty("terms").GetArrayLength().Should().Be(2);
        (await host.FactsTold("breaches.opened.v1")).Should().HaveCount(2);
        (await host.NewForce().Supervisor.Get($"{Api}?state=all")).GetProperty("breaches").GetArrayLength().Should().Be(0);
        (await force.Caseworker.Send(HttpMethod.Get, $"{Api}/{breach.GetProperty("id").GetGuid()}")).Ok().Text.Should().NotContain("Larkspur");
    }

    [Fact]
    public async Task the_time_for_a_crime_reference_runs_from_when_the_visit_was_recorded_however_late_it_is_told()
    {
        await using var host = await TestHost.Start();
        var force = host.NewForce();
        var room = await With(force);
        await host.DeliverEvents();
        var recorded = host.Clock.Now;
        await Visits(room, "suspected-breach", "A bundle of notes");
        host.Clock.Advance(TimeSpan.FromHours(26));
        await host.DeliverEvents();

        var breach = (await force.As("officer", "later").Get($"{Api}/people/{room.Person}")).GetProperty("breaches")[0];
        breach.GetProperty("crimeDueAt").GetDateTimeOffset().Should().BeCloseTo(recorded.AddHours(24), TimeSpan.FromMinutes(1));
        breach.GetProperty("crimeOverdue").GetBoolean().Should().BeTrue();
    }

    [Fact]
    public async Task a_term_that_by_now_is_known_not_to_have_held_stays_and_says_so()
    {
        await using var host = await TestHost.Start();
        var force = host.NewForce();
        var room = await With(force);
        await Visits(room, "suspected-breach", "A bundle of notes");
        await force.Post($"/api/v1/orders/{room.Order}/variations", new { from = room.Day(-1), conditions = new[] { new { number = 7, words = "Not to drive" } }, reason = "The court's letter came late" });
        await host.DeliverEvents();

        var id = (await force.Get($"{Api}/people/{room.Person}")).GetProperty("breaches")[0].GetProperty("id").GetGuid();
        (await room.Shown(id)).GetProperty("terms")[0].GetProperty("words").GetString().Should().Contain("was not in force at that moment");
    }

    [Fact]
    public async Task without_breaches_visits_go_on_and_what_they_told_waits_and_without_visits_breaches_are_opened_by_hand()
    {
        Guid person, order;
        TestDatabase database;
        string code;
        await using (var off = await TestHost.Start(new() { Settings = new Dictionary<string, string> { ["Poet:ModulesOff:0"] = "breaches" } }))
        {
            var force = off.NewForce();
            var room = await With(force);
            (person, order, database, code) = (room.Person, room.Order, off.Database, force.Code);
            await off.DeliverEvents();
            await Visits(room, "suspected-breach", "A bundle of notes");
            await off.DeliverEvents();
            (await force.Officer.Send(HttpMethod.Get, Api)).Status.Should().Be(HttpStatusCode.NotFound);
            (await (await force.Officer.Pages()).Read($"/orders/{order}")).Should().NotContain("/breaches");

            await using var without = await TestHost.Start(new() { Database = database, Settings = new Dictionary<string, string> { ["Poet:ModulesOff:0"] = "visits" } });
            without.Clock.Advance(TimeSpan.FromMinutes(1));
            var here = new BreachRoom(without.NewForce(code), person, order);
            await here.Opens(without.Clock.Now.AddMinutes(-1));

            await using var on = await TestHost.Start(new() { Database = database });
            on.Clock.Advance(TimeSpan.FromHours(1)); // its clock began anew, and what failed meanwhile waits
            await on.DeliverEvents();
            (await on.NewForce(code).Get($"{Api}/people/{person}")).GetProperty("breaches").EnumerateArray().Select(b => b.GetProperty("source").GetString()).Should().BeEquivalentTo("officer", "visit");
        }
    }

    private static async Task<Guid> Visits(BreachRoom room, string result, string note)
    {
        var terms = (await room.Force.Get($"/api/v1/visits/people/{room.Person}/checklist")).GetProperty("terms").EnumerateArray()
            .Select(t => new { orderId = t.GetProperty("orderId").GetGuid(), conditionId = t.GetProperty("conditionId").GetGuid(), result, note }).ToArray();
        return (await room.Force.Post($"/api/v1/visits/people/{room.Person}/visits", new { at = room.Now, purpose = "spot-check", place = "home", terms, reason = "for a test" })).GetProperty("id").GetGuid();
    }
}
