using Poet.Orders.Import.Reading.Fields;

namespace Poet.Orders.Tests.Import;

public sealed class SplittingConditions
{
    [Theory]
    [InlineData("1. Not to contact Ms A. 2. Not to enter Grays.", "Not to contact Ms A.|Not to enter Grays.")]
    [InlineData("1.Not to contact Ms A 2.Not to enter Grays", "Not to contact Ms A|Not to enter Grays")]
    [InlineData("1) Not to contact Ms A\n2) Not to enter Grays", "Not to contact Ms A|Not to enter Grays")]
    [InlineData("(1) Not to contact Ms A (2) Not to enter Grays", "Not to contact Ms A|Not to enter Grays")]
    [InlineData("(a) Not to contact Ms A; (b) Not to enter Grays", "Not to contact Ms A|Not to enter Grays")]
    [InlineData("a) Not to contact Ms A\r\nb) Not to enter Grays", "Not to contact Ms A|Not to enter Grays")]
    [InlineData("• Not to contact Ms A\n• Not to enter Grays\nor Harlow", "Not to contact Ms A|Not to enter Grays\nor Harlow")]
    [InlineData("Not to contact Ms A\nNot to enter Grays", "Not to contact Ms A|Not to enter Grays")]
    [InlineData("Not to contact Ms A. Not to enter Grays", "Not to contact Ms A.|Not to enter Grays")]
    [InlineData("To attend as directed. Must surrender any device.", "To attend as directed.|Must surrender any device.")]
    [InlineData("Must not: 1. contact Ms A 2. enter Grays", "Must not: contact Ms A|Must not: enter Grays")]
    [InlineData("1. Not to go within 100 metres of 14. Elm Close. 2. Not to enter Grays", "Not to go within 100 metres of 14. Elm Close.|Not to enter Grays")]
    [InlineData("1. Not to: (a) contact Ms A; (b) visit her. 2. Not to enter Grays", "Not to: (a) contact Ms A; (b) visit her.|Not to enter Grays")]
    [InlineData("Not to enter St. Mary's Rd. between 7 p.m. and 6 a.m. save for work", "Not to enter St. Mary's Rd. between 7 p.m. and 6 a.m. save for work")]
    [InlineData("Not to contact the persons named in Schedule 1. This includes by letter", "Not to contact the persons named in Schedule 1. This includes by letter")]
    public void each_condition_is_one_with_its_words(string text, string conditions) =>
        string.Join('|', ConditionSplitter.Read(text).Conditions.Select(c => c.Words)).Should().Be(conditions);

    [Theory]
    [InlineData("")]
    [InlineData("see file")]
    [InlineData("See attached order")]
    [InlineData("TBC")]
    [InlineData("-")]
    public void words_that_point_elsewhere_are_no_conditions(string text) => ConditionSplitter.Read(text).Conditions.Should().BeEmpty();

    [Fact]
    public void labels_are_kept_beside_the_words() =>
        ConditionSplitter.Read("(a) Not to contact Ms A; (b) Not to enter Grays").Conditions.Select(c => c.Label).Should().Equal("(a)", "(b)");

    [Fact]
    public void a_list_may_go_on_from_the_line_above() =>
        ConditionSplitter.Read("4. Not to enter Grays").Conditions.Should().Equal(new ConditionReading("4.", "Not to enter Grays"));

    [Fact]
    public void text_of_255_characters_without_an_end_is_cut_off()
    {
        ConditionSplitter.Read("1. Not to contact Ms A. 2. " + new string('x', 228)).CutOff.Should().BeTrue();
        ConditionSplitter.Read("1. Not to contact Ms A. 2. " + new string('x', 227) + ".").CutOff.Should().BeFalse();
        ConditionSplitter.Read("1. Not to contact Ms A. 2. " + new string('x', 220)).CutOff.Should().BeFalse();
    }
}
