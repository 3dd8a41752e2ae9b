using System.Text;
using System.Text.RegularExpressions;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Tests.LawRows;

namespace Poet.OrderTypes.Tests.Conditions;

/// <summary>docs/review-rules.md lists every drafting rule with its id, so that a force can look up what it hears and switch it off.</summary>
public sealed partial class ReviewRulesDocument
{
    private static readonly IReadOnlyList<(string Id, string Severity, string Says, string Better)> Rules =
    [
        .. new[] { "src/Sdk", "src/OrderTypes" }.SelectMany(f => Directory.GetFiles(Repository.At(f), "*.cs", SearchOption.AllDirectories)).Where(f => !f.Contains("/obj/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .SelectMany(f => Rule().Matches(File.ReadAllText(f))).Select(m => (m.Groups["id"].Value, m.Groups["severity"].Value, Text(m, "says"), Text(m, "better")))
            .DistinctBy(r => r.Item1).OrderBy(r => r.Item1, StringComparer.Ordinal),
    ];

    /// <summary>Run with POET_APPROVE=1 to write the table anew.</summary>
    [Fact]
    public void the_table_in_the_docs_is_up_to_date()
    {
        var path = Repository.At("docs/review-rules.md");
        var table = Table();
        if (Environment.GetEnvironmentVariable("POET_APPROVE") == "1")
            File.WriteAllText(path, table);

        File.ReadAllText(path).Should().Be(table, "run this test with POET_APPROVE=1 and commit docs/review-rules.md");
    }

    [Fact]
    public void every_rule_that_a_review_names_is_in_the_table()
    {
        var named = ConditionKinds.All.SelectMany(k => k.Examples.SelectMany(e => k.Review(e.Terms, e.References))).Select(c => c.RuleId).Distinct();

        Rules.Should().HaveCountGreaterThan(80);
        named.Except(Rules.Select(r => r.Id)).Should().BeEmpty();
    }

    private static string Table()
    {
        var table = new StringBuilder("""
            # Drafting rules

            Made by `ReviewRulesDocument` from the condition kinds; do not edit. A concern never refuses a draft unless the law does not allow what it names.
            A force switches a rule off that is no law by its id: `Poet:ReviewRulesOff:FORCE`, a list of ids, in the settings. The review says which are off.

            | Rule | How much it matters | What it says | What is better |
            |---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var (id, severity, says, better) in Rules)
            table.Append($"| `{id}` | {severity.ToLowerInvariant()} | {says} | {better} |\n");
        return table.ToString();
    }

    private static string Text(Match match, string group) => Value().Replace(match.Groups[group].Value.Replace("\\\"", "\"", StringComparison.Ordinal), "…").Replace("|", "/", StringComparison.Ordinal);

    [GeneratedRegex("""\(\s*"(?<id>[a-z]+(?:-[a-z0-9]+)+)",\s*ConcernSeverity\.(?<severity>\w+),\s*\$?"(?<says>(?:[^"\\]|\\.)*)",\s*\$?"(?<better>(?:[^"\\]|\\.)*)"\s*\)""", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Value();
}
