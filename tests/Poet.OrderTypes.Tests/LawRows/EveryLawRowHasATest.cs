using System.Reflection;
using System.Text;

namespace Poet.OrderTypes.Tests.LawRows;

/// <summary>No row of the reference that names a complete order type goes without a test, and docs/law-rows.md says so.</summary>
public sealed class EveryLawRowHasATest
{
    private static readonly IReadOnlyList<LawRow> Rows = LawRowFile.Read(Repository.At("tests/data/law-rows.csv"));

    private static readonly ILookup<LawRowKey, string> Tests = typeof(EveryLawRowHasATest).Assembly.GetTypes()
        .SelectMany(t => t.GetMethods(BindingFlags.Instance | BindingFlags.Public))
        .SelectMany(m => m.GetCustomAttributes<LawRowAttribute>().Select(a => (a.Key, Name: $"{m.DeclaringType!.Namespace!.Split('.')[^1]}.{m.DeclaringType.Name}.{m.Name}")))
        .ToLookup(t => t.Key, t => t.Name);

    [Fact]
    public void no_row_is_without_a_test()
    {
        Rows.Should().HaveCountGreaterThan(80).And.OnlyHaveUniqueItems(r => r.Key);
        Untested(Rows).Should().BeEmpty();
        Untested([.. Rows, new(new("99", "SPO", ""), "A planted row")]).Should().Equal("99 SPO");
    }

    [Fact]
    public void no_test_names_a_row_that_does_not_exist() =>
        Tests.Select(t => t.Key).Except(Rows.Select(r => r.Key)).Should().BeEmpty();

    /// <summary>Run with POET_APPROVE=1 to write the table anew.</summary>
    [Fact]
    public void the_table_in_the_docs_is_up_to_date()
    {
        var path = Repository.At("docs/law-rows.md");
        var table = Table();
        if (Environment.GetEnvironmentVariable("POET_APPROVE") == "1")
            File.WriteAllText(path, table);

        File.ReadAllText(path).Should().Be(table, "the table follows the plugins and the tests; run this test with POET_APPROVE=1 and commit docs/law-rows.md");
    }

    private static IEnumerable<string> Untested(IEnumerable<LawRow> rows) => rows.Where(r => !Tests.Contains(r.Key)).Select(r => r.Key.ToString());

    private static string Table()
    {
        var table = new StringBuilder("""
            # The law that the complete order types hold, row by row

            Made by `EveryLawRowHasATest` from the plugins and their tests; do not edit. Sections are those of the project's law reference; C3 and C7 are its data standards.
            Law that is not certain to be in force is off for applications, yet always registers and checks.


            """.ReplaceLineEndings("\n"));
        table.Append("| Section | Type | Row | What the plugin holds | Test |\n|---|---|---|---|---|\n");
        foreach (var row in Rows)
            table.Append("| ").AppendJoin(" | ",
                row.Key.Section, row.Key.Code, row.Key.Point.Length > 0 ? $"{row.Key.Point}: {row.Says}" : row.Says,
                LawInWords.Holds(row.Key).Replace("|", "/", StringComparison.Ordinal).Trim(),
                string.Join("<br>", Tests[row.Key].Order(StringComparer.Ordinal).Select(t => $"`{t}`"))).Append(" |\n");
        return table.ToString();
    }
}
