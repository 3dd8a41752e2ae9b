using Poet.OrderTypes.Conformance;
using Poet.OrderTypes.Sdk;

namespace FootballBanning.Tests;

/// <summary>What every order type must show, each rule a test of its own.</summary>
public sealed class Conformance
{
    private static readonly IOrderType Type = new BanningOrder();

    public static TheoryData<string> Rules => [.. OrderTypeConformance.Rules.Select(r => r.Id)];

    [Theory, MemberData(nameof(Rules))]
    public void The_rule_has_nothing_against_it(string rule) => Assert.Empty(OrderTypeConformance.Check(Type, rule));

    [Fact]
    public void Its_own_condition_kinds_pass_too() => Assert.Empty(Type.OwnKinds.SelectMany(OrderTypeConformance.CheckKind));

    [Fact]
    public void It_reaches_for_no_file_network_or_clock() => Assert.Empty(OrderTypeConformance.CheckBinary(File.ReadAllBytes(typeof(BanningOrder).Assembly.Location)));
}
