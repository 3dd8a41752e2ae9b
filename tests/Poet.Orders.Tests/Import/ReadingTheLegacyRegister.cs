using System.Text.Json;
using Poet.Orders.Import.Reading;

namespace Poet.Orders.Tests.Import;

public sealed class ReadingTheLegacyRegister
{
    private static readonly List<RowReading> Rows = [.. TestFiles.ReadSample("legacy-register.csv").Where(r => r.Row is not null)];
    private static readonly Expected Truth = JsonSerializer.Deserialize<Expected>(File.ReadAllText(TestFiles.PathOf("legacy-register.expected.json")), JsonSerializerOptions.Web)!;

    private sealed record Expected(int Rows, Dictionary<string, string[]> Wrong, List<True> Truth);

    private sealed record True(int Row, string Type, DateOnly Made, DateOnly? Ends, [property: System.Text.Json.Serialization.JsonPropertyName("until_further_order")] bool UntilFurtherOrder, DateOnly Born, int Conditions);

    [Fact]
    public void every_row_is_read_once_in_order() => Rows.Select(r => r.Row).Should().Equal(Enumerable.Range(1, 1000).Select(n => (int?)n));

    [Fact]
    public void it_finds_what_is_wrong_and_nothing_else_in_99_rows_of_100()
    {
        var off = Rows.Where(r => !Codes(r).SequenceEqual(Wrong(r).Order())).Select(r => $"{r.Row}: found [{string.Join(' ', Codes(r))}], wrong is [{string.Join(' ', Wrong(r))}]").ToList();

        // one row of a triplet repeats two earlier rows word for word, and the sheet cannot tell which was copied
        off.Should().HaveCountLessThanOrEqualTo(1, string.Join("\n", off));
    }

    [Fact]
    public void rows_that_cannot_be_orders_are_rejected_and_the_others_with_findings_are_flagged() =>
        Rows.Should().AllSatisfy(r => r.Outcome.Should().Be(
            Wrong(r) switch
            {
                [] => RowOutcome.Imported,
                [var one] when one.StartsWith("duplicate") => RowOutcome.Duplicate,
                [FindingCodes.NameMissing or FindingCodes.MadeDateUnreadable or FindingCodes.OrderTypeUnknown] => RowOutcome.Rejected,
                _ => RowOutcome.Flagged,
            }, $"row {r.Row}"));

    [Fact]
    public void dates_and_types_are_right_on_every_clean_row()
    {
        foreach (var row in Rows.Where(r => Wrong(r).Length == 0))
        {
            var truth = Truth.Truth[row.Row!.Value - 1];
            (row.TypeCode, row.MadeOn, row.EndsOn, row.UntilFurtherOrder, row.BornOn)
                .Should().Be((truth.Type, truth.Made, truth.Ends, truth.UntilFurtherOrder, truth.Born), $"row {row.Row}");
        }
    }

    [Fact]
    public void conditions_are_split_one_by_one_in_97_rows_of_100()
    {
        var withConditions = Rows.Where(r => !Wrong(r).Contains(FindingCodes.ConditionsMissing)).ToList();
        var off = withConditions.Where(r => r.Conditions.Count != Truth.Truth[r.Row!.Value - 1].Conditions).Select(r => r.Row).ToList();

        off.Count.Should().BeLessThanOrEqualTo(withConditions.Count * 3 / 100, string.Join(' ', off));
    }

    [Fact]
    public void every_person_has_both_names() =>
        Rows.Where(r => r.Name is not null).Should().AllSatisfy(r => r.Name!.Given.Should().NotBeEmpty()).And.HaveCount(988);

    private static string[] Wrong(RowReading row) => Truth.Wrong.GetValueOrDefault($"{row.Row}", []);

    private static IEnumerable<string> Codes(RowReading row) =>
        row.Findings.Select(f => f.Code).Concat(row.DuplicateOf is { } of ? [$"duplicate_of:{of.Row}"] : []).Order();
}
