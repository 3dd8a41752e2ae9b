using System.Text;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Tests.LawRows;
using static Poet.OrderTypes.Tests.Conditions.Register;

namespace Poet.OrderTypes.Tests.Licence;

/// <summary>Real licence conditions: each is read into a kind whose check gives breach and no breach, or stays in words with a reason.</summary>
public sealed class LicenceFit
{
    private const int MostInWords = 12;

    public static TheoryData<string, string> Typed
    {
        get
        {
            TheoryData<string, string> rows = [];
            foreach (var (file, condition) in LicencePolicy.Files.SelectMany(f => LicencePolicy.Read(f).Select(c => (f, c))).Where(c => Best(c.c.Words) is not null))
                rows.Add(condition.Code, condition.Words);
            return rows;
        }
    }

    [Fact]
    public void every_condition_is_typed_or_stays_in_words_with_a_reason_and_at_most_twelve_do()
    {
        LicencePolicy.Files.Should().NotBeEmpty();
        foreach (var file in LicencePolicy.Files)
        {
            var inWords = LicencePolicy.Read(file).Where(c => Best(c.Words) is null).ToList();

            inWords.Should().HaveCountLessThanOrEqualTo(MostInWords, "{0} should fit", Path.GetFileName(file));
            foreach (var condition in inWords)
                ConditionKinds.WhyInWords(condition.Words).Should().NotBeNullOrWhiteSpace();
        }
        LicencePolicy.Read(LicencePolicy.Files[^1]).Should().HaveCountGreaterThan(50);
    }

    [Theory, MemberData(nameof(Typed))]
    public void the_typed_terms_give_a_breach_and_no_breach(string code, string words)
    {
        var reading = Best(words)!;
        var kind = ConditionKinds.ById(reading.KindId)!;
        var terms = CasesOfKinds.Chosen(kind, reading);
        var (breach, none) = CasesOfKinds.Of(terms);

        kind.Assess(terms, breach, People).Outcome.Should().Be(Outcome.Breach, "{0} is a {1}: {2}", code, kind.Id, words);
        kind.Assess(terms, none, People).Outcome.Should().Be(Outcome.NoBreach, "{0} is a {1}: {2}", code, kind.Id, words);
    }

    /// <summary>Run with POET_APPROVE=1 to write the table anew.</summary>
    [Fact]
    public void the_table_in_the_docs_is_up_to_date()
    {
        var path = Repository.At("docs/licence-fit.md");
        var table = Table();
        if (Environment.GetEnvironmentVariable("POET_APPROVE") == "1")
            File.WriteAllText(path, table);

        File.ReadAllText(path).Should().Be(table, "run this test with POET_APPROVE=1 and commit docs/licence-fit.md");
    }

    private static Reading? Best(string words) => ConditionKinds.Read(words);

    private static string Table()
    {
        var table = new StringBuilder("""
            # How licence conditions fit the condition kinds

            Made by `LicenceFit` from the licence policies in `tests/data`; do not edit. Blanks are filled with invented names. A kind stands here only if its check gives breach and no breach. The conditions' words: Crown copyright (Ministry of Justice), MIT licence; see `tests/data/README.md`.

            """.ReplaceLineEndings("\n"));
        foreach (var file in LicencePolicy.Files)
        {
            var conditions = LicencePolicy.Read(file);
            table.Append($"\n## {Path.GetFileNameWithoutExtension(file)}\n\n{conditions.Count} conditions, {conditions.Count(c => Best(c.Words) is null)} in words.\n\n| Condition | Kind | Left to a person |\n|---|---|---|\n");
            foreach (var condition in conditions)
                table.Append("| ").AppendJoin(" | ", condition.Words, Best(condition.Words)?.KindId ?? "in words",
                    Best(condition.Words) is { } read ? string.Join("; ", [.. read.ToChoose.Select(c => $"choose: {c}"), .. read.NotCovered.Select(n => $"not covered: {n}")]) : ConditionKinds.WhyInWords(condition.Words)).Append(" |\n");
        }
        return table.ToString();
    }
}
