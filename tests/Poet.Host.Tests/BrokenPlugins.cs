using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.Platform.Plugins;
using Poet.Platform.Tests.Plugins;

namespace Poet.Host.Tests;

/// <summary>Seven faults at once beside a good order type: the platform starts, names each with its reason, and goes on serving.</summary>
public sealed class BrokenPlugins : IAsyncLifetime, IDisposable
{
    private const string ThrowsLater = """
        internal sealed record TouchyTerms { public required string Words { get; init; } }

        internal sealed class Touchy : ConditionKind<TouchyTerms>
        {
            public override string Id => "touchy";
            public override string Name => "Touchy";
            public override string About => "Throws when told to";
            public override Polarity Polarity => Polarity.Prohibition;
            public override IReadOnlyList<string> Proof => ["None"];
            public override IReadOnlyList<KindExample> Examples =>
                [new("Calm words", new TouchyTerms { Words = "calm" }, new(DateTimeOffset.UnixEpoch, new Facts()), References.None, Outcome.NoBreach)];

            protected override string Render(TouchyTerms terms, References references) => "Not to say " + terms.Words;
            protected override TermsRead? ReadTerms(string courtWords) => throw new FormatException(courtWords);
            protected override Assessment Assess(TouchyTerms terms, Situation situation, References references) => new Tracer().NoBreach("Nothing was said");
        }
        """;

    private readonly PluginsFolder plugins = new();
    private TestHost host = null!;

    public async Task InitializeAsync()
    {
        plugins.Put("Good.One", Planted.Good("GGO", "Good order"));
        plugins.Put("Corrupt", [0x4d, 0x5a, 1, 2, 3]);
        var altered = Planted.Good("ALO", "Altered order");
        var asBuilt = PluginsFolder.Hash(altered);
        altered[^1] ^= 1;
        plugins.Put("Altered", altered, hash: asBuilt);
        plugins.Put("Future", Planted.AgainstSdk(2));
        plugins.Put("Reaching", Planted.Compile(Planted.Source("REO", "Reaching order", more: """public string Hosts => System.IO.File.ReadAllText("/etc/hostname");""")));
        plugins.Put("Thrower", Planted.Compile(Planted.Source("THO", "Throwing order", more: """public TheType() => throw new InvalidOperationException("not today");""")));
        plugins.Put("Touchy", Planted.Compile(Planted.Source("TOO", "Touchy order", more: "public IReadOnlyList<IConditionKind> OwnKinds { get; } = [new Touchy()];", outside: ThrowsLater)));
        host = await TestHost.Start(new()
        {
            Settings = new Dictionary<string, string> { ["Poet:Plugins:Folder"] = plugins.Path, ["Poet:Plugins:Expected:0"] = "GON" },
        });
    }

    public Task DisposeAsync() => host.DisposeAsync();

    public void Dispose() => plugins.Dispose();

    [Fact]
    public async Task health_names_each_with_its_reason_and_the_site_still_answers()
    {
        var types = host.Services.GetRequiredService<OrderTypeCatalogue>();
        types.FindKind("TOO", "touchy")!.Read("a secret of somebody"); // it was loaded, and fails when it is asked

        using var client = host.Anonymous();
        var health = JsonDocument.Parse(await client.GetStringAsync("/health")).RootElement;

        health.GetProperty("status").GetString().Should().Be("Degraded");
        var part = health.GetProperty("parts").EnumerateArray().Single(p => p.GetProperty("name").GetString() == "plugins");
        var says = part.GetProperty("details").EnumerateObject().ToDictionary(d => d.Name, d => d.Value.GetString()!);
        says.Keys.Should().BeEquivalentTo("Corrupt", "Altered", "Future", "Reaching", "Thrower", "Touchy", "GON");
        says["Corrupt"].Should().StartWith("Rejected");
        says["Altered"].Should().Contain("Rejected").And.Contain("SHA-256");
        says["Future"].Should().Contain("SDK");
        says["Reaching"].Should().Contain("System.IO.File.ReadAllText");
        says["Thrower"].Should().Contain("not today");
        says["Touchy"].Should().StartWith("Failing");
        says["GON"].Should().StartWith("Missing");
        types.Require("GGO").Info.Name.Should().Be("Good order");
        (await new WebPages(client).Read("/account/sign-in")).Should().Contain("Sign in");
        host.Logs.ShouldNotMention("a secret of somebody");
    }
}
