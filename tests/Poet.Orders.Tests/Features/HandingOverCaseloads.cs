using System.Text.Json;

namespace Poet.Orders.Tests.Features;

/// <summary>Somebody leaves, and the orders go on.</summary>
[Collection(TestHost.Shared)]
public sealed class HandingOverCaseloads(TestHost host)
{
    private const string Leaver = "DC Ash Warrick";
    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task every_open_order_of_an_officer_goes_to_a_colleague_and_its_history_tells()
    {
        var (one, two, ended, others) = (await Order(Leaver), await Order(Leaver), await Order(Leaver, "2019-03-01", "2021-02-28"), await Order("DC Bo Tarn"));
        (await Caseloads()).Should().BeEquivalentTo([(Leaver, 2), ("DC Bo Tarn", 1)]);

        await force.Supervisor.Post("/api/v1/orders/caseloads/handover", new { from = Leaver, to = await force.Officer.Id(), reason = "Leaves the unit on Friday" });

        var taker = $"Test officer of {force.Code}";
        (await Caseloads()).Should().BeEquivalentTo([(taker, 2), ("DC Bo Tarn", 1)]);
        foreach (var (order, officer) in new[] { (one, taker), (two, taker), (ended, Leaver), (others, "DC Bo Tarn") })
            (await force.Get($"/api/v1/orders/{order}")).GetProperty("officer").GetString().Should().Be(officer);
        var told = (await force.Auditor.Get($"/api/v1/audit/records/{one}")).GetProperty("lines").EnumerateArray().Single(l => l.GetProperty("what").GetString() == "Hand over caseload");
        told.GetProperty("why").GetString().Should().Be("Leaves the unit on Friday");
        told.GetProperty("changes").EnumerateArray().Should().Contain(c => c.GetProperty("what").GetString() == "Order: officer" && c.GetProperty("before").GetString() == Leaver && c.GetProperty("after").GetString() == taker);
    }

    [Fact]
    public async Task another_forces_orders_and_people_are_not_reached()
    {
        var elsewhere = host.NewForce();
        var theirs = await elsewhere.MakesAnOrder("SPO", "2026-03-02", null, null, ("officer", Leaver));
        await Order(Leaver);

        (await force.Supervisor.Send(HttpMethod.Post, "/api/v1/orders/caseloads/handover", new { from = Leaver, to = await elsewhere.Officer.Id(), reason = "Leaves the unit" })).ShouldBeProblemOfType(404, "not-found");
        await force.Supervisor.Post("/api/v1/orders/caseloads/handover", new { from = Leaver, to = await force.Officer.Id(), reason = "Leaves the unit" });
        (await elsewhere.Get($"/api/v1/orders/{theirs}")).GetProperty("officer").GetString().Should().Be(Leaver);
        (await force.Supervisor.Send(HttpMethod.Post, "/api/v1/orders/caseloads/handover", new { from = "Nobody", to = await force.Officer.Id(), reason = "Leaves the unit" })).ShouldBeProblem(422, "no-caseload", "from");
        (await force.Officer.Send(HttpMethod.Get, "/api/v1/orders/caseloads")).ShouldBeProblemOfType(403, "not-allowed");
    }

    [Fact]
    public async Task the_page_lists_asks_and_says_what_was_done()
    {
        await Order(Leaver);
        var page = new WebPages(await force.Supervisor.Browser());
        (await page.Read("/orders/caseloads")).Should().Contain(Leaver);
        using var refused = await page.Submit("/orders/caseloads", ("Input.From", Leaver), ("Input.Reason", "Leaves"));
        (await refused.Content.ReadAsStringAsync()).Should().Contain("Choose a colleague who takes them over");
        using var done = await page.Submit("/orders/caseloads", ("Input.From", Leaver), ("Input.To", (await force.Officer.Id()).ToString()), ("Input.Reason", "Leaves"));
        (await done.Content.ReadAsStringAsync()).Should().Contain($"One order of {Leaver} handed over to Test officer of {force.Code}");
    }

    private Task<Guid> Order(string officer, string madeOn = "2026-03-02", string? lastDay = null) => force.MakesAnOrder("SPO", madeOn, lastDay, null, ("officer", officer));

    private async Task<IEnumerable<(string?, int)>> Caseloads() =>
        (await force.Supervisor.Get("/api/v1/orders/caseloads")).EnumerateArray().Select((JsonElement c) => (c.GetProperty("officer").GetString(), c.GetProperty("orders").GetInt32()));
}
