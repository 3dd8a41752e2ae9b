using Poet.Platform.Plugins;

namespace Poet.Platform.Tests.Plugins;

/// <summary>What is wrong with the order type itself, once its binary has passed.</summary>
public sealed class RefusedOrderTypes : IDisposable
{
    private readonly PluginsFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void two_public_types() =>
        Refused(Planted.Source(outside: "public sealed class Another;")).Should().Contain("2 public types (TheType, Another)");

    [Fact]
    public void a_public_type_inside_the_public_type() =>
        Refused(Planted.Source(more: "public sealed class Inner;")).Should().Contain("2 public types");

    [Fact]
    public void no_public_type() =>
        Refused(Planted.Source().Replace("public sealed class TheType", "internal sealed class TheType")).Should().Contain("no public type");

    [Fact]
    public void a_public_type_that_is_no_order_type() =>
        Refused("public sealed class TheType { public object Kind() => Family.Behaviour; }").Should().Contain("must implement IOrderType");

    [Fact]
    public void an_order_type_that_cannot_be_made() =>
        Refused(Planted.Source(more: "public TheType(int number) { }")).Should().Contain("constructor without parameters");

    [Theory]
    [InlineData("ZZ")]
    [InlineData("zzo")]
    [InlineData("Z-O")]
    [InlineData("1ZO")]
    [InlineData("ZZZZZZZZZZZZZ")]
    public void a_code_that_is_not_three_to_twelve_capitals(string code) =>
        Refused(Planted.Source(code: code)).Should().Contain($"the code {code} is not usable");

    [Fact]
    public void no_edition() =>
        Refused(Planted.Source(editions: "")).Should().Contain("no edition");

    [Theory]
    [InlineData("", "")]
    [InlineData("ClosesOn = new(2023, 1, 1),", "")]
    [InlineData("""Areas = ["Essex", "Kent"],""", """Areas = ["kent"],""")]
    [InlineData("", """Areas = ["Kent"],""")]
    public void editions_that_overlap(string first, string second) =>
        Refused(Planted.Source(editions: Planted.EditionText("A", "new(2020, 1, 1)", first) + "," + Planted.EditionText("B", "new(2023, 1, 1)", second)))
            .Should().Contain("edition B and edition A overlap");

    [Theory]
    [InlineData("ClosesOn = new(2022, 12, 31),", "")]
    [InlineData("""Areas = ["Essex"],""", """Areas = ["Kent"],""")]
    public void but_editions_that_follow_each_other_or_lie_apart_are_loaded(string first, string second)
    {
        folder.Put("Planted", Planted.Compile(Planted.Source(editions: Planted.EditionText("A", "new(2020, 1, 1)", first) + "," + Planted.EditionText("B", "new(2023, 1, 1)", second))));

        folder.LoadBesideAGoodOne("Planted").Reason.Should().BeNull();
    }

    [Fact]
    public void editions_out_of_order() =>
        Refused(Planted.Source(editions: Planted.EditionText("A", "new(2023, 1, 1)") + "," + Planted.EditionText("B", "new(2020, 1, 1)", "ClosesOn = new(2022, 12, 31),")))
            .Should().Contain("oldest first");

    [Fact]
    public void an_edition_without_a_form() =>
        Refused(Planted.Source(editions: """new("A", new(2020, 1, 1)) { Source = "Invented", Forms = [] }""")).Should().Contain("edition A has no form");

    [Fact]
    public void an_edition_that_is_uncertain_without_saying_why() =>
        Refused(Planted.Source(editions: Planted.EditionText("A", "new(2020, 1, 1)", "Certainty = Certainty.Low,"))).Should().Contain("say what is uncertain");

    [Fact]
    public void no_example() =>
        Refused(Planted.Source(examples: "")).Should().Contain("no examples");

    [Fact]
    public void an_example_that_does_not_hold() =>
        Refused(Planted.Source(examples: """new("A year fits", FormKind.Full, new(new(2021, 1, 1)) { LastDay = new(2021, 12, 31) }, [])"""))
            .Should().Contain("\"A year fits\" fails: it expects nothing and the law as written finds shorter_than_law_allows");

    [Fact]
    public void an_example_of_a_form_that_the_edition_lacks() =>
        Refused(Planted.Source(examples: """new("A notice", FormKind.Notice, new(new(2021, 1, 1)), [])""")).Should().Contain("has no form Notice");

    [Fact]
    public void lists_that_are_null() =>
        Refused(Planted.Source().Replace("""Spellings = ["zebra", """, """Spellings = [null!, """)).Should().Contain("failed while it was loaded");

    private string Refused(string source)
    {
        folder.Put("Planted", Planted.Compile(source));
        var status = folder.LoadBesideAGoodOne("Planted");
        status.State.Should().Be(PluginState.Rejected);
        return status.Reason!;
    }
}
