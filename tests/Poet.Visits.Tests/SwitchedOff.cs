using System.Net;

namespace Poet.Visits.Tests;

/// <summary>Without Visits the register works as before; switched on again, it takes in what it missed.</summary>
public sealed class SwitchedOff
{
    [Fact]
    public async Task orders_made_meanwhile_come_under_supervision_later()
    {
        await using var off = await TestHost.Start(new() { Settings = new Dictionary<string, string> { ["Poet:ModulesOff:0"] = "visits" } });
        var force = off.NewForce();
        var order = await force.MakesAnOrder("SPO", "2026-08-30");
        await off.DeliverEvents();
        (await force.Officer.Send(HttpMethod.Get, "/api/v1/visits/worklist")).Status.Should().Be(HttpStatusCode.NotFound);
        (await (await force.Officer.Pages()).Read($"/orders/{order}")).Should().NotContain("/visits");

        await using var on = await TestHost.Start(new() { Database = off.Database });
        on.Clock.Advance(TimeSpan.FromMinutes(1)); // its clock began anew
        await on.DeliverEvents();
        (await on.NewForce(force.Code).Get("/api/v1/visits/worklist")).GetProperty("orders")[0].GetProperty("orderId").GetGuid().Should().Be(order);
    }
}
