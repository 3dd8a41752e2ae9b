using System.Text;
using Poet.Orders.Import.Reading;
using Poet.Orders.Import.Reading.Columns;
using Poet.Orders.Import.Reading.Files;
using Xunit.Abstractions;

namespace Poet.Orders.Tests.Import;

/// <summary>After the others: what they hold in the same process would be counted too.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}

[Collection(Alone.Name)]
public sealed class ReadingFast(ITestOutputHelper output)
{
    [Fact]
    public void memory_does_not_grow_with_the_rows_but_for_their_keys()
    {
        using var stream = new MemoryStream(ManyRows(20_000));
        using var file = SpreadsheetFile.Open(stream, "many.csv");
        var started = Environment.CpuUsage.TotalTime;
        var plans = SheetPlan.ForAll(file, null, default);
        var types = SheetTypes.Loaded; // loaded once for all tests, which is not what the rows take
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var rows = 0;
        foreach (var row in new RegisterReading(types, TestFiles.Today).Read(plans, default))
            rows += row.Row is null ? 0 : 1;

        output.WriteLine($"{rows / (Environment.CpuUsage.TotalTime - started).TotalSeconds:N0} rows a second of processor time");
        rows.Should().Be(20_000);
        (GC.GetTotalMemory(forceFullCollection: true) - before).Should().BeLessThan(20L * 1024 * 1024);
    }

    /// <summary>The sample again and again, each time with other names, so that no row repeats another.</summary>
    private static byte[] ManyRows(int rows)
    {
        var sample = File.ReadAllText(TestFiles.PathOf("legacy-register.csv"));
        var header = sample.IndexOf('\n') + 1;
        var text = new StringBuilder(sample[..header]);
        for (var copy = 0; copy < rows / 1000; copy++)
            text.Append(sample[header..].Replace("Not to ", $"Not to ({(char)('a' + copy)}{copy}) ").TrimEnd('\n')).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
