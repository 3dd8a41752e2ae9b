using Poet.OrderTypes.Conformance;

namespace Poet.OrderTypes.Tests.Battery;

/// <summary>Every order type against every rule of the battery, and all of them side by side.</summary>
public sealed class ConformanceOfOrderTypes
{
    public static TheoryData<string, string> TypesAndRules
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var type in Plugins.All)
                foreach (var rule in OrderTypeConformance.Rules)
                    rows.Add(type.Info.Code, rule.Id);
            return rows;
        }
    }

    [Theory, MemberData(nameof(TypesAndRules))]
    public void the_rule_has_nothing_against_the_order_type(string code, string rule) =>
        OrderTypeConformance.Check(Plugins.Get(code), rule).Select(f => f.ToString()).Should().BeEmpty();

    [Theory, MemberData(nameof(Codes))]
    public void its_own_condition_kinds_pass_too(string code) => Plugins.Get(code).OwnKinds.SelectMany(OrderTypeConformance.CheckKind).Select(f => f.ToString()).Should().BeEmpty();

    public static TheoryData<string> Codes => Plugins.Codes;

    [Theory, MemberData(nameof(Codes))]
    public void its_binary_reaches_for_nothing_it_may_not(string code) =>
        OrderTypeConformance.CheckBinary(File.ReadAllBytes(Plugins.Get(code).GetType().Assembly.Location)).Should().BeEmpty();

    [Fact]
    public void a_binary_that_reaches_for_files_and_the_clock_is_found() =>
        OrderTypeConformance.CheckBinary(File.ReadAllBytes(typeof(ConformanceOfOrderTypes).Assembly.Location)).Select(f => f.Says).Should().Contain(s => s.StartsWith("it uses System.IO.File.ReadAllBytes"));

    [Fact]
    public void nothing_means_two_of_them() => OrderTypeConformance.CheckTogether(Plugins.All).Select(f => f.ToString()).Should().BeEmpty();
}
