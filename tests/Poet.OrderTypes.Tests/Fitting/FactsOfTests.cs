using System.Text.RegularExpressions;
using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.OrderTypes.Tests.Fitting;

/// <summary>What elements of tests ask, and how they stand on what is known.</summary>
public sealed partial class FactsOfTests
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
    public void every_type_names_the_facts_of_its_test_in_every_edition(string code)
    {
        foreach (var form in Plugins.Get(code).Editions.SelectMany(e => e.Forms).Where(f => f.Kind != FormKind.Interim))
            form.Routes.Should().Contain(r => r.TestElements.Any(t => t.Facts.Any()), "{0} {1}", code, form.Name);
    }

    [Theory, MemberData(nameof(Codes))]
    public void what_a_court_must_have_done_is_asked_by_the_route_itself(string code)
    {
        foreach (var route in Routes(Plugins.Get(code)))
            (route.Kind, route.Elements.First().Facts.FirstOrDefault()?.Id).Should().Match<(RouteKind Kind, string? Fact)>(r =>
                r.Kind != RouteKind.OnConviction && r.Kind != RouteKind.OnAcquittal || r.Fact == (r.Kind == RouteKind.OnConviction ? "before-court" : "acquitted"));
    }

    [Fact]
    public void one_id_means_one_fact_and_is_asked_in_words_that_can_be_answered_by_yes_or_no()
    {
        var facts = Plugins.All.SelectMany(Routes).SelectMany(r => r.Elements).SelectMany(e => e.Facts).Distinct().ToList();
        facts.Select(f => f.Id).Should().OnlyHaveUniqueItems("two plugins that ask the same fact use the same one");
        facts.Should().OnlyContain(f => Shape().IsMatch(f.Id) && f.Question.EndsWith('?') && char.IsLower(f.Says[0]) && !f.Says.EndsWith('.') && (f.Hint == null || !f.Hint.EndsWith('.')));
        foreach (var shared in CaseFacts.All.Except([CaseFacts.Acquitted]))
            Plugins.All.Count(t => Routes(t).SelectMany(r => r.Elements).SelectMany(e => e.Facts).Contains(shared)).Should().BeGreaterThan(shared == CaseFacts.SomebodyAtRisk ? 0 : 1, shared.Id);
    }

    private static IEnumerable<Route> Routes(IOrderType type) => type.Editions.SelectMany(e => e.Forms).SelectMany(f => f.Routes);

    [GeneratedRegex("^[a-z][a-z0-9-]{1,39}$")]
    private static partial Regex Shape();
}
