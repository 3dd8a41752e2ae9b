using System.Reflection;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Tests.LawRows;
using static Poet.OrderTypes.Tests.Conditions.Register;

namespace Poet.OrderTypes.Tests.Conditions;

/// <summary>
/// The worked conditions, row by row: tests/data/condition-rows.csv says what each row asks and the answer it must get, and <see cref="ConditionRowCases"/> holds its terms and facts.
/// A row about what no single condition decides names the test that holds it.
/// </summary>
public sealed class ConditionRows
{
    private static readonly IReadOnlyList<Row> All = [.. File.ReadLines(Repository.At("tests/data/condition-rows.csv")).Skip(1).Where(l => l.Length > 0).Select(l => l.Split(',')).Select(c => new Row(c[0], c[1], c[2], c[3]))];

    public static TheoryData<string, string> Answered => Named(r => r.Answer is "B" or "N" or "?" && !r.IsElsewhere);

    public static TheoryData<string, string> Reviewed => Named(r => r.Answer == "lint");

    public static TheoryData<string, string> Elsewhere => Named(r => r.IsElsewhere);

    [Theory, MemberData(nameof(Answered))]
    public void a_row_gets_its_answer_and_cannot_tell_says_why(string row, string facts)
    {
        var (expected, shown) = (All.Single(r => r.Id == row), ConditionRowCases.Checks[row]);

        var answer = KindOf(shown.Terms).Assess(shown.Terms, new(shown.At, shown.Facts, shown.Known), shown.References);

        answer.Outcome.Should().Be(expected.Answer switch { "B" => Outcome.Breach, "N" => Outcome.NoBreach, _ => Outcome.CannotTell }, "{0}: {1}", row, facts);
        if (expected.Answer == "?")
            answer.Missing.Should().Contain(m => m.Contains(expected.Why, StringComparison.OrdinalIgnoreCase), "{0} must say why", row);
        else if (expected.Why.StartsWith("note:", StringComparison.Ordinal))
            answer.Notes.Should().Contain(n => n.Contains(expected.Why.Substring(5), StringComparison.OrdinalIgnoreCase));
        else
            answer.Trace.Should().Contain(s => s.Says.Contains(expected.Why, StringComparison.OrdinalIgnoreCase));
    }

    [Theory, MemberData(nameof(Reviewed))]
    public void a_row_of_the_review_names_its_concerns(string row, string facts)
    {
        var (expected, shown) = (All.Single(r => r.Id == row), ConditionRowCases.Reviews[row]);

        KindOf(shown.Terms).Review(shown.Terms, shown.References).Select(c => c.RuleId).Should().Contain(expected.Why.Split(' '), "{0}: {1}", row, facts);
    }

    [Theory, MemberData(nameof(Elsewhere))]
    public void a_row_that_no_single_condition_decides_has_a_test_of_its_own(string row, string facts)
    {
        var why = All.Single(r => r.Id == row).Why;
        if (why.StartsWith("file:", StringComparison.Ordinal))
        {
            var (path, method) = (why[5..].Split(' ')[0], why.Split(' ')[^1]);
            File.ReadAllText(Repository.At(path)).Should().Contain($" {method}(", facts);
        }
        else
        {
            var name = why[5..];
            var type = typeof(ConditionRows).Assembly.GetType("Poet.OrderTypes.Tests." + name[..name.LastIndexOf('.')]);
            type?.GetMethod(name[(name.LastIndexOf('.') + 1)..], BindingFlags.Public | BindingFlags.Instance).Should().NotBeNull("{0}: {1}", row, facts);
            type.Should().NotBeNull();
        }
    }

    [Fact]
    public void no_row_is_without_a_case_and_no_case_without_a_row()
    {
        All.Should().HaveCountGreaterThan(70).And.OnlyHaveUniqueItems(r => r.Id);
        Missing(All).Should().BeEmpty();
        Missing([.. All, new("E99.1", "A planted row", "B", "")]).Should().Equal("E99.1");
        ConditionRowCases.Checks.Keys.Concat(ConditionRowCases.Reviews.Keys).Except(All.Select(r => r.Id)).Should().BeEmpty();

        static IEnumerable<string> Missing(IEnumerable<Row> rows) =>
            rows.Where(r => !r.IsElsewhere && !ConditionRowCases.Checks.ContainsKey(r.Id) && !ConditionRowCases.Reviews.ContainsKey(r.Id)).Select(r => r.Id);
    }

    private static TheoryData<string, string> Named(Func<Row, bool> which)
    {
        TheoryData<string, string> rows = [];
        foreach (var row in All.Where(which))
            rows.Add(row.Id, row.Facts);
        return rows;
    }

    private static IConditionKind KindOf(object terms) => ConditionKinds.All.Single(k => k.Examples.Any(e => e.Terms.GetType() == terms.GetType()));

    private sealed record Row(string Id, string Facts, string Answer, string Why)
    {
        public bool IsElsewhere => Why.StartsWith("test:", StringComparison.Ordinal) || Why.StartsWith("file:", StringComparison.Ordinal);
    }
}

/// <summary>Terms, facts and what is known for one row.</summary>
internal sealed record RowCase(object Terms, Facts Facts)
{
    public DateTimeOffset At { get; init; } = Noon;

    public Known Known { get; init; } = new() { Notifications = [], Permissions = [] };

    public References References { get; init; } = People;
}
