using System.Text.Json;

namespace Poet.Transfers.Tests;

/// <summary>Who is told what, and whom to call, once an order has gone to another force, whatever instant is asked about.</summary>
[Collection(TestHost.Shared)]
public sealed class AfterTheMove(TestHost host)
{
    private readonly TestForce from = host.NewForce();
    private readonly TestForce to = host.NewForce();

    [Fact]
    public async Task a_check_about_an_earlier_instant_shows_protected_words_to_the_force_responsible_now_and_says_to_call_it()
    {
        var (person, before) = await Moved();
        foreach (var knownAt in new DateTimeOffset?[] { null, before })
        {
            var receiver = await Check(to.As("mappa"), person, before, knownAt);
            (receiver.GetRawText().Contains(TwoForces.Protected), Calls(receiver, to)).Should().Be((true, true), "known at {0}", knownAt);
            var sender = await Check(from.As("mappa"), person, before, knownAt);
            (sender.GetRawText().Contains(TwoForces.Protected), Calls(sender, to)).Should().Be((false, true), "known at {0}", knownAt);
        }
    }

    [Fact]
    public async Task the_offender_manager_of_the_new_force_is_named_on_the_order_and_not_to_the_former_force()
    {
        await to.OpensAUnit("Beat team", to.Officer);
        var (person, order, _) = await MovedOrder();
        (await Officer(to, order)).Should().BeNull();

        await to.Supervisor.Post($"/api/v1/visits/orders/{order}/manager", new { managerId = await to.Officer.Id(), reason = "Lives on the officer's beat" });
        await host.DeliverEvents();
        await host.DeliverEventsAgain();

        var named = await Officer(to, order);
        named.Should().NotBeNullOrEmpty();
        (await Check(to.As("mappa"), person, host.Clock.Now, null)).GetProperty("call").GetProperty("officer").GetString().Should().Be(named);
        (await to.Get($"/api/v1/orders?officer={Uri.EscapeDataString(named!)}")).GetProperty("orders").EnumerateArray().Select(o => o.GetProperty("id").GetGuid()).Should().Equal(order);
        (await Officer(from, order)).Should().BeNull();
    }

    [Fact]
    public async Task nobody_of_the_former_force_stays_named_though_the_new_one_has_somebody_of_that_name()
    {
        var forces = new TwoForces(from, to);
        var person = await from.RecordsAPerson("Cedric Inventio");
        await to.Officer.Id();
        var name = $"Test officer of {to.Code}";
        var order = await from.MakesAnOrder("SPO", forces.Day(-3), forces.Day(900), person, ("officer", name), ("conditions", new object[] { new { number = 1, words = "Not to go to the market", mayHoldProtectedDetails = false } }));
        (await Officer(from, order)).Should().Be(name);
        await host.DeliverEvents();
        await forces.HandsOver(order, forces.Ahead(1));
        await host.DeliverEvents();
        host.Clock.Advance(TimeSpan.FromHours(2));
        await host.DeliverEvents();

        (await Officer(to, order)).Should().BeNull("a name is not a person");
    }

    [Fact]
    public async Task an_accepted_transfer_that_both_have_not_signed_waits_on_the_front_page_of_both_and_is_late_from_its_second()
    {
        var forces = new TwoForces(from, to);
        var (_, order) = await forces.Bound();
        await forces.Accepts(order, forces.Ahead(1));
        foreach (var force in new[] { from, to })
            (await Card(force)).Should().Be((1, 0));
        host.Clock.Advance(TimeSpan.FromHours(2));
        foreach (var force in new[] { from, to })
            (await Card(force)).Should().Be((1, 1), "nothing moves at a second that passes unsigned");

        static async Task<(int, int)> Card(TestForce force)
        {
            var card = (await force.Supervisor.Get("/api/v1/front")).EnumerateArray().Single(c => c.GetProperty("title").GetString() == "Accepted transfers that both have not signed");
            return (card.GetProperty("count").GetInt32(), card.GetProperty("late").GetInt32());
        }
    }

    [Fact]
    public async Task the_former_force_lists_the_order_as_it_was_known_when_it_left()
    {
        var (_, order, before) = await MovedOrder();
        var last = await LastDay(from);
        await to.Post($"/api/v1/orders/{order}/end", new { on = TwoForcesDay(0), how = "discharged", reason = "for a test" });

        (await LastDay(from)).Should().Be(last);
        (await to.Get($"/api/v1/orders/{order}")).GetProperty("lastDay").GetString().Should().NotBe(last, "it knows of the end");

        async Task<string?> LastDay(TestForce force) => (await force.Get($"/api/v1/orders?asOf={Uri.EscapeDataString(before.ToString("O"))}")).GetProperty("orders").EnumerateArray()
            .Single(o => o.GetProperty("id").GetGuid() == order).GetProperty("lastDay").GetString();
    }

    private static async Task<string?> Officer(TestForce force, Guid order) => (await force.Get($"/api/v1/orders/{order}")).TryGetProperty("officer", out var officer) ? officer.GetString() : null;

    private static bool Calls(JsonElement order, TestForce force) => order.GetProperty("call").GetProperty("force").GetString()!.Contains(force.Code);

    private string TwoForcesDay(int days) => new TwoForces(from, to).Day(days);

    private async Task<(Guid Person, DateTimeOffset Before)> Moved()
    {
        var (person, _, before) = await MovedOrder();
        return (person, before);
    }

    private async Task<(Guid Person, Guid Order, DateTimeOffset Before)> MovedOrder()
    {
        var forces = new TwoForces(from, to);
        var (person, order) = await forces.Bound();
        var before = host.Clock.Now;
        await forces.HandsOver(order, forces.Ahead(1));
        await host.DeliverEvents();
        host.Clock.Advance(TimeSpan.FromHours(2));
        await host.DeliverEvents();
        return (person, order, before);
    }

    private static async Task<JsonElement> Check(TestUser who, Guid person, DateTimeOffset at, DateTimeOffset? knownAt) =>
        (await who.Post("/api/v1/checks", new { who = new { id = person }, at, knownAt }, "roadside-check")).GetProperty("orders").EnumerateArray().Single();
}
