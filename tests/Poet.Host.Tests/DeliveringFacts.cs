using Poet.Host.Tests.Probe;

namespace Poet.Host.Tests;

/// <summary>A fact is told at least once and acts once, whoever dies when.</summary>
public sealed class DeliveringFacts
{
    private static readonly object Note = new { text = "a", reason = "for a test" };

    [Fact]
    public async Task a_fact_delivered_twice_acts_once()
    {
        await using var host = await Probe.Probe.Start();
        await host.NewForce().Post("/api/v1/probe/", Note);
        (await host.Heard()).Should().Be(0, "nothing is delivered before the test says so");

        await host.DeliverEvents();
        (await host.Heard()).Should().Be(1);
        await host.DeliverEventsAgain();
        (await host.Heard()).Should().Be(1);
    }

    [Fact]
    public async Task a_refused_change_tells_nobody()
    {
        await using var host = await Probe.Probe.Start();
        await host.NewForce().Officer.Send(HttpMethod.Post, "/api/v1/probe/", new { text = "a", reason = "" });
        await host.DeliverEvents();
        (await host.Heard()).Should().Be(0);
    }

    [Fact]
    public async Task another_host_delivers_what_a_dead_one_left_behind()
    {
        await using var first = await Probe.Probe.Start();
        await first.NewForce().Post("/api/v1/probe/", Note);

        await using var second = await Probe.Probe.Start(first.Database, dispatching: true);
        await Eventually.IsTrue("the fact is heard", async () => await second.Heard() > 0);
        (await second.Heard()).Should().Be(1);
    }

    [Fact]
    public async Task two_hosts_that_deliver_at_once_act_once()
    {
        await using var first = await Probe.Probe.Start();
        await using var second = await Probe.Probe.Start(first.Database);
        var force = first.NewForce();
        for (var i = 0; i < 5; i++)
            await force.Post("/api/v1/probe/", Note);

        await Task.WhenAll(first.DeliverEvents(), second.DeliverEvents());
        first.Clock.Advance(TimeSpan.FromMinutes(5)); // whatever one of them left leased or put off
        await first.DeliverEvents();
        (await first.Heard()).Should().Be(5);
    }
}
