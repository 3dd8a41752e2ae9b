using Microsoft.Extensions.Configuration;
using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Errors;
using Poet.Platform.Plugins;

namespace Poet.Platform.Tests.Plugins;

public sealed class LoadingPlugins : IDisposable
{
    private readonly PluginsFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void a_good_plugin_is_loaded_and_answers()
    {
        folder.Put("Zebra", Planted.Good());

        var types = folder.Load();

        types.Status.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Id = "Zebra", Code = "ZZO", State = PluginState.Loaded, Reason = (string?)null, Version = "1.2.0" });
        types.Require("ZZO").EditionOn(new(2021, 1, 1)).Form(FormKind.Full)!.Duration.Check(new(new(2021, 1, 1)) { LastDay = new(2021, 6, 1) })
            .Should().ContainSingle().Which.Code.Should().Be("shorter_than_law_allows");
        types.FindKind("ZZO", "free-worded").Should().NotBeNull();
    }

    [Fact]
    public void a_folder_that_does_not_exist_is_no_plugins()
    {
        var types = OrderTypeCatalogue.Load(new() { Folder = Path.Combine(folder.Path, "nowhere") }, Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance);

        types.All.Should().BeEmpty();
        types.Find("ZZO").Should().BeNull();
    }

    [Fact]
    public void corrupt_bytes_are_refused_even_with_their_own_hash()
    {
        folder.Put("Broken", [0x4D, 0x5A, .. Enumerable.Range(0, 4000).Select(i => (byte)(i * 31))]);

        folder.LoadBesideAGoodOne("Broken").Should().Match<PluginStatus>(s => s.State == PluginState.Rejected && s.Reason!.Contains("corrupt"));
    }

    [Fact]
    public void a_binary_cut_short_anywhere_is_refused()
    {
        var good = Planted.Good();
        var inspector = new PluginInspector("Poet.OrderTypes.Sdk", new(1, 0));
        for (var length = 0; length < good.Length; length += 97)
        {
            var cut = good[..length];
            inspector.Problems(cut, new("Cut", "1.0.0", new(1, 0), PluginsFolder.Hash(cut))).Should().NotBeEmpty($"only {length} of {good.Length} bytes are there");
        }
    }

    [Fact]
    public void a_binary_altered_after_it_was_hashed_is_refused()
    {
        var binary = Planted.Good();
        var hash = PluginsFolder.Hash(binary);
        binary[^1] ^= 1;
        folder.Put("Altered", binary, hash: hash);

        folder.LoadBesideAGoodOne("Altered").Should().Match<PluginStatus>(s => s.State == PluginState.Rejected && s.Reason!.Contains("changed after it was built"));
    }

    [Fact]
    public void a_binary_for_another_major_version_of_the_SDK_is_refused_whatever_plugin_json_says()
    {
        folder.Put("Future", Planted.AgainstSdk(2));

        folder.LoadBesideAGoodOne("Future").Reason.Should().Contain("built for version 2 of the SDK and this host has version 1");
    }

    [Fact]
    public void a_binary_for_a_newer_minor_version_of_the_SDK_is_refused()
    {
        folder.Put("Newer", Planted.Good(), sdk: "1.999.0");

        folder.LoadBesideAGoodOne("Newer").Reason.Should().Contain("built for version 1.999 of the SDK").And.Contain("update the host");
    }

    [Fact]
    public void a_plugin_that_throws_in_its_constructor_is_refused_with_what_it_said()
    {
        folder.Put("Thrower", Planted.Compile(Planted.Source(more: """public TheType() => throw new InvalidOperationException("no zebras today");""")));

        folder.LoadBesideAGoodOne("Thrower").Reason.Should().Contain("InvalidOperationException").And.Contain("no zebras today");
    }

    [Fact]
    public void a_plugin_that_throws_while_its_type_is_initialised_is_refused()
    {
        folder.Put("Thrower", Planted.Compile(Planted.Source(more: """static TheType() => throw new InvalidOperationException("no zebras at all");""")));

        folder.LoadBesideAGoodOne("Thrower").Reason.Should().Contain("no zebras at all");
    }

    [Fact]
    public void an_expected_order_type_without_a_plugin_is_missing_and_new_ones_are_refused()
    {
        folder.Put("Zebra", Planted.Good());
        var types = folder.Load(new() { Expected = ["QQO"] });
        types.Expect(["ZZO", "XXO"]);

        types.Status.Where(s => s.State == PluginState.Missing).Select(s => s.Code).Should().BeEquivalentTo("QQO", "XXO");
        types.Invoking(t => t.Require("QQO")).Should().Throw<PluginUnavailableException>().Which.Code.Should().Be("QQO");
    }

    [Fact]
    public void a_pinned_hash_goes_before_plugin_json()
    {
        var binary = Planted.Good();
        folder.Put("Zebra", binary);

        folder.Load(new() { Pinned = new Dictionary<string, string> { ["Zebra"] = new('0', 64) } })
            .Status.Should().ContainSingle().Which.Reason.Should().Contain("pinned");
        folder.Load(new() { RequirePinned = true }).Status.Should().ContainSingle().Which.Reason.Should().Contain("not pinned");
        folder.Load(new() { RequirePinned = true, Pinned = new Dictionary<string, string> { ["Zebra"] = PluginsFolder.Hash(binary).ToUpperInvariant() } })
            .Status.Should().ContainSingle().Which.State.Should().Be(PluginState.Loaded);
    }

    [Fact]
    public void the_configuration_can_say_all_of_it()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Poet:Plugins:Folder"] = "elsewhere",
            ["Poet:Plugins:Pinned:Zebra.Crossing"] = "00ff",
            ["Poet:Plugins:RequirePinned"] = "true",
            ["Poet:Plugins:Expected:0"] = "ZZO",
        }).Build();

        configuration.GetSection(PluginOptions.Section).Get<PluginOptions>().Should().BeEquivalentTo(new PluginOptions
        {
            Folder = "elsewhere", RequirePinned = true, Expected = ["ZZO"], Pinned = new Dictionary<string, string> { ["Zebra.Crossing"] = "00ff" },
        });
    }

    [Fact]
    public void the_second_plugin_with_a_code_is_refused_and_the_first_keeps_it()
    {
        folder.Put("Zebra.A", Planted.Good());
        folder.Put("Zebra.B", Planted.Good());

        var types = folder.Load();

        types.Status.Select(s => s.State).Should().Equal(PluginState.Loaded, PluginState.Rejected);
        types.Status[1].Reason.Should().Contain("taken by the plugin Zebra.A");
        types.Require("ZZO").Should().NotBeNull();
    }

    [Theory]
    [InlineData("Did the zebra cross?", false), InlineData("Did the person cross?", true)]
    public void a_plugin_that_asks_a_fact_otherwise_than_another_is_refused_and_one_that_asks_the_same_is_not(string question, bool refused)
    {
        folder.Put("Zebra.A", Planted.Compile(Asking("ZZO", "Did the zebra cross?")));
        folder.Put("Zebra.B", Planted.Compile(Asking("YYO", question)));

        var types = folder.Load();

        types.Status.Select(s => s.State).Should().Equal(PluginState.Loaded, refused ? PluginState.Rejected : PluginState.Loaded);
        if (refused)
            types.Status[1].Reason.Should().Contain("the fact crossed is asked otherwise by the plugin Zebra.A");

        static string Asking(string code, string question) => Planted.Source(code, $"{code} order").Replace("[\"It is necessary (s.1)\"]",
            $$"""[new("It is necessary (s.1)") { All = [new CaseFact("crossed", "{{question}}", "somebody crossed", FactGroup.Conduct)] }]""").Replace("\"zebra\", new Spelling(\"zebra interim\", FormKind.Interim)", $"\"{code} zebra\"")
            .Replace("ZZO\")", $"{code}\")").Replace("IZO", $"I{code[..1]}O");
    }
}
