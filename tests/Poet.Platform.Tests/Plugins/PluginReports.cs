using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Poet.Platform.Plugins;

namespace Poet.Platform.Tests.Plugins;

public sealed class PluginReports : IDisposable
{
    private readonly PluginsFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void the_list_shows_each_plugin_and_why_it_is_not_loaded()
    {
        folder.Put("Broken", [1, 2, 3]);
        folder.Put("Zebra", Planted.Good());

        var report = PluginReport.List(folder.Load(new() { Expected = ["QQO"] }));

        report.ExitCode.Should().Be(1);
        report.Lines.Should().ContainMatch("Broken * Rejected").And.ContainMatch("*corrupt*").And.ContainMatch("Zebra * ZZO * 1.2.0 * Loaded").And.ContainMatch("(none) * QQO * Missing")
            .And.Contain("1 loaded, 1 rejected, 1 missing");
    }

    [Fact]
    public void the_list_of_good_plugins_ends_well()
    {
        folder.Put("Zebra", Planted.Good());

        PluginReport.List(folder.Load()).ExitCode.Should().Be(0);
    }

    [Fact]
    public void a_check_says_everything_that_is_wrong_at_once()
    {
        var at = folder.Put("Zebra", Planted.Compile(Planted.Source(more: "public DateTime Now => DateTime.UtcNow; public sealed class Inner;")), id: "Horse", sdk: "1.999.0");

        var report = PluginReport.Check(at + Path.DirectorySeparatorChar);

        report.ExitCode.Should().Be(1);
        report.Lines.Should().ContainMatch("*name the folder so*").And.ContainMatch("*1.999*").And.ContainMatch("*2 public types*").And.ContainMatch("*System.DateTime.UtcNow*");
    }

    [Fact]
    public void a_check_of_a_good_plugin_says_what_it_brings()
    {
        var report = PluginReport.Check(Path.Combine(AppContext.BaseDirectory, "plugins", "GangInjunction"), OrderTypeCatalogue.Load(new(), NullLogger.Instance));

        report.ExitCode.Should().Be(0, string.Join('\n', report.Lines));
        report.Lines.Should().ContainMatch("GangInjunction * is ready to be installed").And.ContainMatch("*GANG, Gang injunction*").And.ContainMatch("*PCA 2009*").And.ContainMatch("*tried beside * others");
    }

    [Fact]
    public void a_check_says_what_the_battery_finds_though_the_loader_would_take_it()
    {
        var report = PluginReport.Check(folder.Put("Zebra", Planted.Good()));

        report.ExitCode.Should().Be(1);
        report.Lines[0].Should().Match("Zebra 1.2.0 would be loaded, but * things are wrong with it:");
        report.Lines.Should().ContainMatch("- ?guidance? the guidance has * characters; tell *").And.ContainMatch("*ZZO, Zebra crossing order*");
    }

    [Fact]
    public void a_check_says_what_would_mean_two_order_types_once_it_is_installed()
    {
        var types = OrderTypeCatalogue.Load(new(), NullLogger.Instance);

        var report = PluginReport.Check(folder.Put("Zebra", Planted.Good("ZZO", "Gang injunction")), types);

        report.Lines.Should().ContainMatch("- ?unique-codes? the name 'Gang injunction' is that of 2 order types (GANG and ZZO); give each a name of its own");
    }

    [Fact]
    public void a_check_of_nothing_says_so() =>
        PluginReport.Check(Path.Combine(folder.Path, "nowhere")).ExitCode.Should().Be(2);

    [Fact]
    public async Task a_host_has_its_plugins_before_it_answers_and_their_health_beside_its_own()
    {
        folder.Put("Broken", [1, 2, 3]);
        folder.Put("Zebra", Planted.Good());
        using var host = new HostBuilder().ConfigureServices(s => s.AddOrderTypePlugins(new() { Folder = folder.Path })).Build();

        await host.StartAsync();
        Directory.Delete(Path.Combine(folder.Path, "Zebra"), recursive: true); // what is loaded needs its file no longer

        host.Services.GetRequiredService<OrderTypeCatalogue>().Require("ZZO").Should().NotBeNull();
        var health = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        health.Entries["plugins"].Should().Match<HealthReportEntry>(e => e.Status == HealthStatus.Degraded && e.Data.ContainsKey("Broken"));
        await host.StopAsync();
    }
}
