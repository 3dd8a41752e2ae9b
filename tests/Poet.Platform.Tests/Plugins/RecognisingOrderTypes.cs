using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Plugins;

namespace Poet.Platform.Tests.Plugins;

public sealed class RecognisingOrderTypes : IDisposable
{
    private readonly PluginsFolder folder = new();
    private readonly OrderTypeCatalogue types;

    public RecognisingOrderTypes()
    {
        folder.Put("Zebra", Planted.Good());
        folder.Put("Yak", Planted.Compile(Planted.Source("YYO", "Yak herding order").Replace("\"zebra\"", "\"yaks\"").Replace("zebra interim", "yak interim")
            .Replace("Zebra crossing order", "Yak herding order").Replace("zebra crossing order", "yak herding order").Replace("ZZO\")", "YZO\")").Replace("IZZO", "IYZO")));
        types = folder.Load();
        types.Status.Should().OnlyContain(s => s.State == PluginState.Loaded);
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("ZZO")]
    [InlineData("zzo")]
    [InlineData(" Z.Z.O. ")]
    [InlineData("Z/Z/O")]
    [InlineData("ZEBRA CROSSING ORDER")]
    [InlineData("Zebra  crossing\torder")]
    [InlineData("zebra-crossing order")]
    [InlineData("Zébra")]
    [InlineData("ＺＺＯ")]
    public void case_accents_punctuation_and_spaces_do_not_count(string text) =>
        types.Recognise(text).Should().Be(new RecognisedType("ZZO", null, 1));

    [Theory]
    [InlineData("zebra interim", FormKind.Interim, 1)]
    [InlineData("Interim zebra crossing order", FormKind.Interim, 1)]
    [InlineData("Interim ZZO", FormKind.Interim, 0.95)]
    [InlineData("ZZO (interim)", FormKind.Interim, 0.95)]
    [InlineData("ZZO [on conviction]", null, 0.8)]
    [InlineData("Zebra crosing order", null, 0.7)]
    [InlineData("interim yak hearding order", FormKind.Interim, 0.7)]
    public void what_had_to_be_left_out_or_mended_lowers_confidence(string text, FormKind? form, double confidence) =>
        types.Recognise(text).Should().Match<RecognisedType>(r => r.Form == form && r.Confidence == confidence);

    [Theory]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("NFA")]
    [InlineData("Order")]
    [InlineData("ZZ")]
    [InlineData("ZZP")]
    [InlineData("herding crossing order")]
    [InlineData("\uD800")]
    [InlineData("\uFFFE")]
    public void what_no_plugin_knows_is_not_guessed(string text) =>
        types.Recognise(text).Should().BeNull();

    [Fact]
    public void a_cell_of_a_million_letters_is_not_searched() =>
        types.Recognise(new string('z', 1_000_000)).Should().BeNull();

    [Fact]
    public void words_that_two_order_types_claim_mean_neither()
    {
        folder.Put("Zoo", Planted.Compile(Planted.Source("ZOO", "Zoo order")));

        var both = folder.Load();

        both.Recognise("zebra").Should().BeNull();
        both.Recognise("ZOO")!.Code.Should().Be("ZOO");
        both.Recognise("ZZO").Should().NotBeNull("it is the code of one, whatever another calls a form");
    }
}
