using Poet.OrderTypes.Sdk.Handover;
using Poet.Platform.Errors;
using Poet.Platform.Plugins;

namespace Poet.Platform.Tests.Plugins;

/// <summary>A handover format is found as order types are, tried before anybody relies on it, and never stops the others.</summary>
public sealed class HandoverFormatsAsPlugins : IDisposable
{
    private const string Good = """$"<p>{pack.Marking} {pack.Hash} {pack.Reference} {pack.From}</p>" """;
    private readonly PluginsFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void a_good_one_is_loaded_beside_order_types_and_writes()
    {
        folder.Put("Paper", Planted.Compile(Source()));
        folder.Put("Good.One", Planted.Good("GGO", "Good order"));
        var types = folder.Load();

        types.All.Should().ContainSingle();
        var format = types.Formats.All.Should().ContainSingle().Which;
        (format.Info.Id, types.Formats.Require(null), types.Formats.Require("zebra-paper")).Should().Be(("zebra-paper", format, format));
        types.Status.Should().OnlyContain(s => s.State == PluginState.Loaded);
        types.Formats.Write("zebra-paper", Pack("ABC3479")).Content.Should().Contain("ABC3479");
        FluentActions.Invoking(() => types.Formats.Require("lost-paper")).Should().Throw<PluginUnavailableException>();
        PluginReport.Check(Path.Combine(folder.Path, "Paper")).Lines.Should().Contain(l => l.Contains("zebra-paper 1.0"));
    }

    [Theory]
    [InlineData("Zebra Paper", "\"safety\", \"orders\"", Good, "is not usable")]
    [InlineData("zebra-paper", "", Good, "it has no sections")]
    [InlineData("zebra-paper", "\"safety\", \"safety\"", Good, "section safety stands more than once")]
    [InlineData("zebra-paper", "\"safety\"", """$"{pack.Hash} {pack.Reference} {pack.From}" """, "does not hold the marking")]
    [InlineData("zebra-paper", "\"safety\"", """$"{pack.Marking} {pack.Reference} {pack.From}" """, "does not hold the hash")]
    [InlineData("zebra-paper", "\"safety\"", """$"{pack.Marking} {pack.Hash} {pack.Reference} {pack.From} {pack.Why}" """, "takes people's words for markup")]
    [InlineData("zebra-paper", "\"safety\"", """pack.Why.Substring(9999)""", "failed while it was loaded")]
    public void a_bad_one_is_refused_with_its_reason_and_hurts_no_other(string id, string sections, string write, string reason)
    {
        folder.Put("Paper", Planted.Compile(Source(id, sections, write)));
        folder.LoadBesideAGoodOne("Paper").Reason.Should().Contain(reason);
    }

    [Fact]
    public void one_that_reaches_for_files_is_refused_before_it_runs()
    {
        folder.Put("Paper", Planted.Compile(Source(write: """System.IO.File.ReadAllText(pack.Reference)""")));
        folder.LoadBesideAGoodOne("Paper").Reason.Should().Contain("System.IO.File");
    }

    [Fact]
    public void one_that_fails_later_says_so_and_the_pack_is_unavailable()
    {
        folder.Put("Paper", Planted.Compile(Source(write: """pack.Number == 2 ? throw new InvalidOperationException("secret") : """ + Good)));
        var formats = folder.Load().Formats;
        FluentActions.Invoking(() => formats.Write("zebra-paper", Pack("ABC3479") with { Number = 2 })).Should().Throw<PluginUnavailableException>().Which.Message.Should().NotContain("secret");
    }

    private static HandoverPack Pack(string reference) => new()
    {
        Reference = reference, Number = 1, Hash = "hash", Marking = "MARK", Scheme = "S", From = "A", To = "B", FromContact = "C", ToContact = "D", Subject = "E", Why = "F", LawfulBasis = "G",
        EffectiveAt = DateTimeOffset.UnixEpoch, IsSigned = false, MadeAt = DateTimeOffset.UnixEpoch, WrittenAt = DateTimeOffset.UnixEpoch, WrittenBy = "H", Sections = [], Signatures = [],
    };

    private static string Source(string id = "zebra-paper", string sections = "\"safety\", \"orders\"", string write = Good) => $$"""
        public sealed class TheFormat : Poet.OrderTypes.Sdk.Handover.IHandoverFormat
        {
            public Poet.OrderTypes.Sdk.Handover.HandoverFormatInfo Info { get; } = new("{{id}}", "1.0", "Zebra paper", 5);

            public IReadOnlyList<Poet.OrderTypes.Sdk.Handover.HandoverSection> Sections { get; } =
                new string[] { {{sections}} }.Select((c, i) => new Poet.OrderTypes.Sdk.Handover.HandoverSection(c, i + 1, c, Poet.OrderTypes.Sdk.Handover.SectionNeed.Mandatory, c)).ToList();

            public Poet.OrderTypes.Sdk.Handover.HandoverFile Write(Poet.OrderTypes.Sdk.Handover.HandoverPack pack) => new("txt", "text/plain", {{write}});
        }
        """;
}
