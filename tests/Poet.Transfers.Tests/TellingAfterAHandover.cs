using System.Text.Json;
using static Poet.Transfers.Tests.TwoForces;

namespace Poet.Transfers.Tests;

/// <summary>With an order goes the duty to tell the people whom it protects. That there is somebody crosses, and whom to ask; how they are reached does not, in either direction.</summary>
[Collection(TestHost.Shared)]
public sealed class TellingAfterAHandover
{
    private const string Name = "Anna Larkspur";
    private const string Safe = "Mobile of her sister in Brackenford";
    private readonly TestHost host;
    private readonly TwoForces forces;
    private readonly TestForce from;
    private readonly TestForce to;

    public TellingAfterAHandover(TestHost host)
    {
        this.host = host;
        (from, to) = (host.NewForce(), host.NewForce());
        forces = new(from, to);
    }

    [Fact]
    public async Task the_receiving_force_must_go_on_telling_asks_whom_it_must_and_knows_nothing_of_how_they_are_reached()
    {
        var person = await from.RecordsAPerson();
        var her = await Protected(from, person);
        var order = await forces.Ordered(person);
        await forces.HandsOver(order, forces.Ahead(1));
        await host.DeliverEvents();
        (await Duties(to, person)).Should().BeEmpty("the second has not come");
        var before = (await Duties(from, person)).Count;

        host.Clock.Advance(TimeSpan.FromHours(2));
        await host.DeliverEvents();
        await host.DeliverEventsAgain();
        var row = (await Duties(to, person)).Should().ContainSingle().Which;
        var duty = row.GetProperty("duty");
        (duty.GetProperty("cause").GetString(), duty.GetProperty("heldBy").GetString(), row.GetProperty("name").GetString(), row.GetProperty("personId").GetGuid()).Should().Be(("handed-over", from.Code, "", her));
        var path = $"/api/v1/telling/{duty.GetProperty("id").GetGuid()}";
        (await to.Get(path)).GetRawText().Should().NotContain(Name).And.NotContain("Brackenford");
        (await to.Officer.Send(HttpMethod.Get, $"/api/v1/subjects/{person}/people/{her}/protection")).ShouldBeProblemOfType(404, "not-found");
        (await to.Caseworker.Send(HttpMethod.Get, path)).ShouldBeProblemOfType(403, "not-allowed");
        (await from.Officer.Send(HttpMethod.Get, path)).ShouldBeProblemOfType(404, "not-found");
        var page = await (await to.Officer.Pages()).Read($"/telling/{duty.GetProperty("id").GetGuid()}");
        page.Should().Contain("knows how they are reached safely").And.Contain($"{her:N}").And.Contain($"/subjects/{person}/people/new").And.NotContain(Name).And.NotContain("Brackenford");

        // until it has recorded the person itself, what happens is its to tell, of that reference
        await to.Post($"/api/v1/orders/{order}/variations", new { from = forces.Day(0), conditions = new object[] { new { number = 1, words = "Not to contact her at all" } }, reason = "for a test" });
        await host.DeliverEvents();
        (await Duties(to, person)).Select(Cause).Should().BeEquivalentTo("handed-over", "order-varied");
        (await Duties(from, person)).Should().HaveCount(before, "nobody tells of what another force is responsible for");

        (await to.Officer.Send(HttpMethod.Post, $"{path}/not-told", new { because = "recorded-here", reason = "for a test" })).ShouldBeProblem(422, "not-recorded-here", "because");
        var own = await Protected(to, person);
        await to.Post($"{path}/not-told", new { because = "recorded-here", reason = "Their officer gave it by telephone" });
        await to.Post($"/api/v1/orders/{order}/end", new { on = forces.Day(0), how = "discharged", reason = "for a test" });
        await host.DeliverEvents();
        (await Duties(to, person)).Where(d => Cause(d) == "order-ended").Should().ContainSingle().Which.GetProperty("personId").GetGuid().Should().Be(own);
        (await from.Officer.Send(HttpMethod.Get, $"/api/v1/subjects/{person}/people/{own}/protection")).ShouldBeProblemOfType(404, "not-found");
        (await Duties(from, person)).Should().HaveCount(before);
        (await from.Get($"/api/v1/subjects/{person}")).GetRawText().Should().NotContain($"{own}");
    }

    [Fact]
    public async Task whom_a_force_never_recorded_it_passes_on_with_the_order_and_the_first_force_still_knows_them()
    {
        var third = host.NewForce();
        var person = await from.RecordsAPerson();
        var her = await Protected(from, person);
        var order = await forces.Ordered(person);
        await forces.HandsOver(order, forces.Ahead(1));
        await host.DeliverEvents();
        host.Clock.Advance(TimeSpan.FromHours(2));
        await host.DeliverEvents();
        await new TwoForces(to, third).HandsOver(order, forces.Ahead(1));
        host.Clock.Advance(TimeSpan.FromHours(2));
        await host.DeliverEvents();
        var duty = (await Duties(third, person)).Should().ContainSingle().Which;
        (duty.GetProperty("personId").GetGuid(), duty.GetProperty("duty").GetProperty("heldBy").GetString()).Should().Be((her, from.Code));

        // whoever comes free is told of by who recorded somebody and by who is responsible; the force between has handed that on
        var today = forces.Day(0);
        await third.Post($"/api/v1/subjects/{person}/custody", new { kind = "police", from = today, releasedOn = today, reason = "for a test" });
        await host.DeliverEvents();
        (await Released(from), await Released(to), await Released(third)).Should().Be((1, 0, 1));

        // and whom the first force records only now, the responsible one hears of
        var other = await Protected(from, person);
        await host.DeliverEvents();
        await host.DeliverEventsAgain();
        (await Duties(third, person)).Where(d => d.GetProperty("personId").GetGuid() == other).Select(Cause).Should().Equal("handed-over");
        (await Duties(to, person)).Where(d => d.GetProperty("personId").GetGuid() == other).Should().BeEmpty();
        (await from.Get($"/api/v1/telling?order={order}")).GetProperty("overdue").GetInt32().Should().Be(0, "what it knew before the second it can still look up");

        async Task<int> Released(TestForce force) => (await Duties(force, person)).Count(d => Cause(d) == "released");
    }

    [Fact]
    public async Task over_three_forces_told_in_the_wrong_order_it_comes_to_the_same()
    {
        await using var own = await TestHost.Start();
        var (one, two, three) = (own.NewForce(), own.NewForce(), own.NewForce());
        var hands = new TwoForces(one, two);
        var person = await one.RecordsAPerson();
        var her = await Protected(one, person);
        var order = await hands.Ordered(person);
        await hands.HandsOver(order, hands.Ahead(1));
        await own.DeliverEvents();
        own.Clock.Advance(TimeSpan.FromHours(2));
        await own.DeliverEvents();
        await new TwoForces(two, three).HandsOver(order, hands.Ahead(1));
        own.Clock.Advance(TimeSpan.FromHours(2));
        await own.DeliverEvents();
        await own.ForgetTellings();
        await own.DeliverBackwards("subjects");
        (await Duties(three, person)).Where(d => Cause(d) == "handed-over").Select(d => d.GetProperty("personId").GetGuid()).Should().Equal(her);
    }

    private static async Task<Guid> Protected(TestForce force, Guid person)
    {
        var id = (await force.Post($"/api/v1/subjects/{person}/people", new { name = Name, @protected = true, reason = "for a test" })).GetProperty("id").GetGuid();
        (await force.Officer.Send(HttpMethod.Put, $"/api/v1/subjects/{person}/people/{id}/protection", new { safeHow = Safe, never = "Never by post", consent = "yes", consentOn = "2026-08-20", reason = "Spoke to her" })).Ok();
        return id;
    }

    private static string? Cause(JsonElement row) => row.GetProperty("duty").GetProperty("cause").GetString();

    private static async Task<IReadOnlyList<JsonElement>> Duties(TestForce force, Guid person) => [.. (await force.Get($"/api/v1/telling?subject={person}")).GetProperty("rows").EnumerateArray()];
}
