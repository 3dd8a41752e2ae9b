using Microsoft.Extensions.Configuration;
using Poet.Orders.Features;
using Poet.OrderTypes.Sdk.Conditions;

namespace Poet.Orders.Tests.Features;

public sealed class SwitchingRulesOff
{
    private static readonly DraftingConcern[] Concerns =
    [
        new("named-officer", ConcernSeverity.Warning, "The term names one officer", "Name a role"), new("coin-unstated", ConcernSeverity.Hint, "Coin is not mentioned", "Say so"),
        new("oral-answers", ConcernSeverity.Unlawful, "Oral answers may not be required", "Ask in writing"),
    ];

    [Fact]
    public void a_force_hears_nothing_of_a_rule_that_it_switched_off_and_others_do()
    {
        var rules = Rules(("Poet:ReviewRulesOff:AAA:0", "coin-unstated"), ("Poet:ReviewRulesOff:AAA:1", " named-officer "));

        rules.Kept("AAA", Concerns).Select(c => c.RuleId).Should().Equal("oral-answers");
        rules.Kept("BBB", Concerns).Should().HaveCount(3);
        rules.OffIn("AAA").Should().Equal("coin-unstated", "named-officer");
        rules.OffIn("BBB").Should().BeEmpty();
    }

    [Fact]
    public void what_the_law_does_not_allow_cannot_be_switched_off() =>
        Rules(("Poet:ReviewRulesOff:AAA:0", "oral-answers")).Kept("AAA", Concerns).Should().HaveCount(3);

    private static ReviewRules Rules(params (string Key, string Value)[] settings) =>
        new(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value)).Build());
}
