using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.OrderTypes.Tests.Fitting;

/// <summary>What elements of tests ask, and how they stand on what is known.</summary>
public sealed class FactsOfTests
{
    private static readonly CaseFact A = new("a", "A?", "a", FactGroup.Conduct), B = new("b", "B?", "b", FactGroup.Conduct);

    public static TheoryData<string> Codes => Plugins.Codes;

    // + so, - not so, ? not known; for a, then b
    [Theory]
    [InlineData("++", "Met", "Met", "Met")]
    [InlineData("+-", "Missing", "Met", "Missing")]
    [InlineData("-+", "Missing", "Met", "Missing")]
    [InlineData("--", "Missing", "Missing", "Missing")]
    [InlineData("+?", "Unknown", "Met", "Unknown")]
    [InlineData("?+", "Unknown", "Met", "Unknown")]
    [InlineData("-?", "Missing", "Unknown", "Missing")]
    [InlineData("?-", "Missing", "Unknown", "Missing")]
    [InlineData("??", "Unknown", "Unknown", "Unknown")]
    public void what_is_not_known_is_neither_so_nor_not(string known, string all, string any, string both)
    {
        var facts = new[] { (A.Id, known[0]), (B.Id, known[1]) }.Where(f => f.Item2 != '?').ToDictionary(f => f.Id, f => f.Item2 == '+');
        new TestElement("t") { All = [A, B] }.On(facts).ToString().Should().Be(all);
        new TestElement("t") { Any = [A, B] }.On(facts).ToString().Should().Be(any);
        new TestElement("t") { All = [A], Any = [B] }.On(facts).ToString().Should().Be(both);
    }

    [Fact]
    public void without_facts_people_weigh_it_and_a_note_asks_for_nothing()
    {
        new TestElement("t").On(new Dictionary<string, bool>()).Should().Be(ElementState.ToBeWeighed);
        TestElement.Note("t").On(new Dictionary<string, bool> { ["a"] = false }).Should().Be(ElementState.Note);
    }

    [Theory, MemberData(nameof(Codes))]
    public void what_a_court_must_have_done_is_asked_by_the_route_itself(string code)
    {
        foreach (var route in Routes(Plugins.Get(code)))
            (route.Kind, route.Elements.First().Facts.FirstOrDefault()?.Id).Should().Match<(RouteKind Kind, string? Fact)>(r =>
                r.Kind != RouteKind.OnConviction && r.Kind != RouteKind.OnAcquittal || r.Fact == (r.Kind == RouteKind.OnConviction ? "before-court" : "acquitted"));
    }

    [Fact]
    public void every_fact_that_is_asked_once_for_all_is_asked_by_several()
    {
        foreach (var shared in CaseFacts.All.Except([CaseFacts.Acquitted]))
            Plugins.All.Count(t => Routes(t).SelectMany(r => r.Elements).SelectMany(e => e.Facts).Contains(shared)).Should().BeGreaterThan(shared == CaseFacts.SomebodyAtRisk ? 0 : 1, shared.Id);
    }

    private static IEnumerable<Route> Routes(IOrderType type) => type.Editions.SelectMany(e => e.Forms).SelectMany(f => f.Routes);
}
