using Poet.OrderTypes.Conformance;
using Poet.OrderTypes.Sdk.Conditions;

namespace Poet.OrderTypes.Tests.Battery;

/// <summary>Every kind of the library against every rule of the battery, whoever wrote it.</summary>
public sealed class ConformanceOfKinds
{
    public static TheoryData<string, string> KindsAndRules
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var kind in ConditionKinds.All)
                foreach (var rule in OrderTypeConformance.KindRules)
                    rows.Add(kind.Id, rule.Id);
            return rows;
        }
    }

    [Theory, MemberData(nameof(KindsAndRules))]
    public void the_rule_has_nothing_against_the_kind(string id, string rule) =>
        OrderTypeConformance.CheckKind(ConditionKinds.ById(id)!, rule).Select(f => f.ToString()).Should().BeEmpty();

    [Fact]
    public void ids_are_unique() => ConditionKinds.All.Should().NotBeEmpty().And.OnlyHaveUniqueItems(k => k.Id);
}
