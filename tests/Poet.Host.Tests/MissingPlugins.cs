using System.Text.Json;
using Poet.Platform.Tests.Plugins;

namespace Poet.Host.Tests;

/// <summary>A plugin was taken away after orders of its type were recorded: it is reported without anybody having named it, and its orders still list and count.</summary>
public sealed class MissingPlugins
{
    [Fact]
    public async Task a_type_that_the_register_holds_and_no_plugin_brings_is_in_health_and_on_the_operators_page_and_its_orders_count()
    {
        await using var database = await TestDatabase.New();
        using var full = new PluginsFolder();
        full.Put("Gone.Soon", Planted.Good("GON", "Order soon without a plugin"));
        await using (var before = await TestHost.Start(new() { Database = database, Settings = Plugins(full) }))
            await before.NewForce().MakesAnOrder("GON", "2026-08-03");

        using var bare = new PluginsFolder();
        bare.Put("Good.One", Planted.Good("GGO", "Good order"));
        await using var host = await TestHost.Start(new() { Database = database, Settings = Plugins(bare) });
        host.Clock.Advance(TimeSpan.FromHours(1)); // each host's clock starts on the same instant, and what was recorded before must be known by now
        var force = host.NewForce(); // the same code as before: the register is that of the same force

        (await Health(host)).Should().StartWith("Missing");
        (await new WebPages(await force.Supervisor.Browser()).Read("/operations")).Should().Contain("GON").And.Contain("no plugin brings this order type");
        var counts = await force.Get("/api/v1/orders/counts");
        (counts.GetProperty("inForce").GetInt32(), counts.GetProperty("byType")[0].GetProperty("code").GetString()).Should().Be((1, "GON"));
        var order = (await force.Get("/api/v1/orders")).GetProperty("orders").EnumerateArray().Single().GetProperty("id").GetGuid();
        (await force.Get($"/api/v1/orders/{order}")).GetProperty("typeIsLoaded").GetBoolean().Should().BeFalse();
        (await force.Officer.Send(HttpMethod.Post, "/api/v1/orders", new
        {
            subjectId = await force.RecordsAPerson(), type = "GON", madeOn = "2026-08-03", untilFurtherOrder = true, conditions = Array.Empty<object>(), reason = "for a test",
        })).ShouldBeProblemOfType(503, "order-type-unavailable");
    }

    /// <summary>What health says of the type; it is looked for in the background, so it may take a moment.</summary>
    private static async Task<string> Health(TestHost host)
    {
        using var client = host.Anonymous();
        return await Eventually.Answers("health names the type", async () =>
        {
            var health = JsonDocument.Parse(await client.GetStringAsync("/health")).RootElement;
            var plugins = health.GetProperty("parts").EnumerateArray().Single(p => p.GetProperty("name").GetString() == "plugins");
            return plugins.TryGetProperty("details", out var details) && details.TryGetProperty("GON", out var says) ? says.GetString() : null;
        });
    }

    private static Dictionary<string, string> Plugins(PluginsFolder folder) => new() { ["Poet:Plugins:Folder"] = folder.Path };
}
