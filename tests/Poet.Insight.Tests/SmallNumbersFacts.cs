using Poet.Insight.Domain;

namespace Poet.Insight.Tests;

/// <summary>What leaves points at nobody, whoever calculates with it.</summary>
public sealed class SmallNumbersFacts
{
    private const string All = "all";

    private static CountedRow Row(string key, int value, int? outOf = null) => new(key, key, [value], outOf);

    private static IEnumerable<string> Says(IEnumerable<SafeRow> rows) => rows.Select(r => $"{r.Key} {(r.Values is { } v ? v[0] : "-")} {(r.OutOf is { } o ? o : "-")}");

    [Fact]
    public void a_small_number_takes_the_next_one_with_it_where_the_sum_is_known() =>
        Says(SmallNumbers.LeaveOut([Row("a", 20), Row("b", 3), Row("c", 9), Row("d", 0), Row(All, 32)], RowsAre.Parts, 1, All)).Should().Equal("a 20 -", "b - -", "c - -", "d 0 -", "all 32 -");

    [Fact]
    public void two_that_are_small_together_take_a_third() =>
        Says(SmallNumbers.LeaveOut([Row("a", 20), Row("b", 3), Row("c", 1), Row("d", 9), Row(All, 33)], RowsAre.Parts, 1, All)).Should().Equal("a 20 -", "b - -", "c - -", "d - -", "all 33 -");

    [Fact]
    public void where_nothing_can_cover_it_the_sum_goes() =>
        Says(SmallNumbers.LeaveOut([Row("a", 3), Row("b", 0), Row(All, 3)], RowsAre.Parts, 1, All)).Should().Equal("a - -", "b 0 -", "all - -");

    [Fact]
    public void the_rest_of_a_whole_is_no_way_round() =>
        Says(SmallNumbers.LeaveOut([Row("solved", 18, 20), Row("other", 6, 20)], RowsAre.Apart, 1, All)).Should().Equal("solved - -", "other 6 20");

    [Fact]
    public void rows_that_overlap_go_together() =>
        Says(SmallNumbers.LeaveOut([Row("arrest", 40), Row("charge", 4)], RowsAre.Overlapping, 1, All)).Should().Equal("arrest - -", "charge - -");

    [Fact]
    public void days_are_no_small_numbers() =>
        SmallNumbers.LeaveOut([new("court", "court", [12, 3, 4, 2], null)], RowsAre.Apart, 1, All)[0].Values.Should().Equal(12, 3, 4, 2);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void nobody_works_out_a_small_number_from_what_is_left(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 3_000; i++)
        {
            var columns = random.Next(1, 4);
            var parts = Enumerable.Range(0, random.Next(1, 7)).Select(k => new CountedRow($"r{k}", "", [.. Enumerable.Range(0, columns).Select(_ => random.Next(3) == 0 ? random.Next(8) : random.Next(40))], null)).ToList();
            int[] sums = [.. Enumerable.Range(0, columns).Select(c => parts.Sum(p => p.Values[c]))];
            // the sum stands in a row of its own, or beside each part as its whole
            var own = random.Next(2) == 0;
            var rows = own ? [.. parts, new CountedRow(All, "", sums, null)] : parts.ConvertAll(p => p with { OutOf = sums[0] });
            var safe = SmallNumbers.LeaveOut(rows, RowsAre.Parts, columns, All);
            safe.Where(r => r.Values is not null).SelectMany(r => r.Values!).Should().NotContain(v => v > 0 && v < SmallNumbers.Fewest);
            var gone = parts.Where(p => safe.Single(r => r.Key == p.Key).Values is null).ToList();
            var known = Enumerable.Range(0, columns).Where(c => own ? safe.Single(r => r.Key == All).Values is not null : c == 0 && safe.Any(r => r.OutOf is not null));
            if (gone.Count > 0 && known.Any())
            {
                gone.Should().HaveCountGreaterThan(1, "one alone is the sum without the others");
                known.Select(c => gone.Sum(g => g.Values[c])).Should().NotContain(v => v > 0 && v < SmallNumbers.Fewest);
            }
        }
    }
}
