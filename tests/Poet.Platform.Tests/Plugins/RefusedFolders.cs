using System.Text.Json;
using Poet.Platform.Plugins;

namespace Poet.Platform.Tests.Plugins;

/// <summary>Folders and manifests that are not what the build writes.</summary>
public sealed class RefusedFolders : IDisposable
{
    private readonly PluginsFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string> EvilNames => ["..hidden", "..\\..\\windows", "..%2f..%2fetc", "a b", "--help", "line\nbreak", "right\u202Eleft", "$(id)", "<script>"];

    [Theory]
    [MemberData(nameof(EvilNames))]
    public void a_folder_with_an_evil_name_is_refused_and_shown_harmlessly(string name)
    {
        folder.Put(name, Planted.Good(), id: "Zebra");
        folder.Put("Good.One", Planted.Good("GGO"));

        var types = folder.Load();

        types.Find("ZZO").Should().BeNull();
        types.Require("GGO").Should().NotBeNull();
        var status = types.Status.Should().ContainSingle(s => s.State == PluginState.Rejected).Which;
        status.Reason.Should().Contain("folder's name");
        status.Id.Should().NotContainAny("\n", "\u202E");
    }

    [Theory]
    [MemberData(nameof(EvilNames))]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("Good.One")]
    [InlineData("")]
    public void a_manifest_that_claims_another_id_is_refused(string id)
    {
        folder.Put("Zebra", Planted.Good(), id: id);

        folder.LoadBesideAGoodOne("Zebra").Should().Match<PluginStatus>(s => s.State == PluginState.Rejected && s.Reason!.Contains("plugin.json"));
    }

    [Theory]
    [InlineData("", "not valid JSON")]
    [InlineData("{", "not valid JSON")]
    [InlineData("[]", "not valid JSON")]
    [InlineData("null", "give id")]
    [InlineData("""{"id":7}""", "not valid JSON")]
    [InlineData("""{"id":"Zebra","id":"Zebra"}""", "not valid JSON")]
    [InlineData("""{"id":"Zebra"}""", "give sha256")]
    [InlineData("""{"id":"Zebra","version":"1.0.0","sdk":"latest","sha256":"00"}""", "give sdk")]
    [InlineData("""{"id":"Zebra","version":"<b>","sdk":"1.0.0","sha256":"00"}""", "give version")]
    public void a_manifest_that_is_broken_is_refused(string json, string says)
    {
        folder.Put("Zebra", Planted.Good());
        folder.PutManifest("Zebra", json);

        folder.LoadBesideAGoodOne("Zebra").Reason.Should().Contain(says);
    }

    [Fact]
    public void a_manifest_with_a_byte_order_mark_and_a_later_field_is_read()
    {
        var binary = Planted.Good();
        folder.Put("Zebra", binary);
        folder.PutManifest("Zebra", "\uFEFF" + JsonSerializer.Serialize(new { id = "Zebra", version = "1.2.0", sdk = "1.0.0", sha256 = PluginsFolder.Hash(binary), later = true }));

        folder.LoadBesideAGoodOne("Zebra").State.Should().Be(PluginState.Loaded);
    }

    [Fact]
    public void an_empty_folder_is_refused()
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "Empty"));

        folder.LoadBesideAGoodOne("Empty").Reason.Should().Contain("no .dll").And.Contain("no plugin.json");
    }

    [Fact]
    public void a_folder_that_brings_a_second_binary_is_refused()
    {
        File.WriteAllBytes(Path.Combine(folder.Put("Zebra", Planted.Good()), "Other.dll"), [1]);

        folder.LoadBesideAGoodOne("Zebra").Reason.Should().Contain("2 .dll files");
    }

    [Fact]
    public void a_link_to_a_binary_elsewhere_is_refused()
    {
        using var elsewhere = new PluginsFolder();
        var binary = Path.Combine(elsewhere.Put("Zebra", Planted.Good()), "Plugin.dll");
        var at = folder.Put("Zebra", Planted.Good());
        File.Delete(Path.Combine(at, "Plugin.dll"));
        File.CreateSymbolicLink(Path.Combine(at, "Plugin.dll"), binary);

        folder.LoadBesideAGoodOne("Zebra").Reason.Should().Contain("is a link");
    }

    [Fact]
    public void a_link_to_a_folder_elsewhere_is_refused()
    {
        using var elsewhere = new PluginsFolder();
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "Zebra"), elsewhere.Put("Zebra", Planted.Good()));

        folder.LoadBesideAGoodOne("Zebra").Reason.Should().Contain("is a link");
    }

    [Fact]
    public void a_binary_beyond_all_measure_is_refused_unread()
    {
        var at = folder.Put("Zebra", Planted.Good());
        using (var file = File.OpenWrite(Path.Combine(at, "Plugin.dll")))
            file.SetLength(40L * 1024 * 1024);

        folder.LoadBesideAGoodOne("Zebra").Reason.Should().Contain("larger than");
    }
}
