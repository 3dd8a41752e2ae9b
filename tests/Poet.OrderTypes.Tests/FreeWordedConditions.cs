using System.Text.Json;
using Poet.OrderTypes.Sdk.Conditions;

namespace Poet.OrderTypes.Tests;

public sealed class FreeWordedConditions
{
    private readonly IConditionKind kind = ConditionKinds.ById(ConditionKinds.FreeWorded)!;

    [Fact]
    public void words_are_shown_and_never_checked_by_machine()
    {
        kind.TryParse(JsonDocument.Parse("""{"words":"Not to wear a mask in public"}""").RootElement, 1, out var terms, out _).Should().BeTrue();

        kind.Render(terms!, References.None).Should().Be("Not to wear a mask in public");
        kind.Assess(terms!, new(DateTimeOffset.UnixEpoch, new Facts()), References.None).Outcome.Should().Be(Outcome.CannotTell);
    }

    [Theory]
    [InlineData("""{"words":"Not to", "colour":"red"}""", "no such field")]
    [InlineData("""{"words":7}""", "wrong type")]
    [InlineData("""{}""", "required field is missing: 'words'")]
    [InlineData("""{"words":"x"}""", "3 to 4000 characters")]
    [InlineData("""{"words":"Not to","words":"Not to"}""", "twice")]
    [InlineData("""[]""", "as an object")]
    public void bad_terms_are_refused_with_a_sentence(string json, string says)
    {
        kind.TryParse(JsonDocument.Parse(json).RootElement, 1, out _, out var problems).Should().BeFalse();

        problems.Should().ContainSingle().Which.Says.Should().Contain(says);
    }
}
