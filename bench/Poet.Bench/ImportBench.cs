using System.Diagnostics;
using System.Text.Json;
using Poet.Bench.Fill;
using Poet.Bench.Measure;
using Poet.Bench.Stage;

namespace Poet.Bench;

/// <summary>A sheet of invented rows through <c>poet import</c>, from starting the program to its end.</summary>
internal static class ImportBench
{
    private static readonly Dictionary<string, double> Least = new() { ["Sqlite"] = 2_000, ["PostgreSql"] = 5_000 };

    public static async Task<int> Run(Settings settings)
    {
        var met = true;
        var folder = Directory.CreateTempSubdirectory("poet-bench-sheet-");
        var sheet = Path.Combine(folder.FullName, "register.csv");
        using var types = BenchDatabase.New("Sqlite", null);
        await using (var platform = await StagedPlatform.On(types))
            InventedSheet.Write(sheet, settings.Rows, platform);
        foreach (var provider in settings.Providers)
        {
            using var server = provider == "PostgreSql" ? Postgres.Start() : null;
            List<double> rates = [];
            for (var round = 1; round <= settings.Rounds; round++)
                rates.Add(await One(provider, server, sheet, settings));
            var median = Turn.Of(rates, r => r);
            Console.WriteLine($"{provider}: {median:N0} rows/s (bar {Least[provider]:N0}) {(median >= Least[provider] ? "met" : "MISSED")}");
            met &= median >= Least[provider];
        }
        folder.Delete(recursive: true);
        return met ? 0 : 1;
    }

    private static async Task<double> One(string provider, Postgres? server, string sheet, Settings settings)
    {
        using var database = BenchDatabase.New(provider, server, settings.Keep);
        await using (await StagedPlatform.On(database)) // the schema is there, as before any second sheet
        {
        }
        var report = Path.Combine(database.Folder, "report.json");
        var watch = Stopwatch.StartNew();
        using var child = Child.Start(Paths.Poet, ["import", sheet, "--reason", "Measuring the import", "--force", StagedPlatform.Force, "--report", report], database.Environment);
        var (most, cpu, server0) = (0.0, 0.0, server is null ? 0 : CpuMeter.OfServer(server.Id));
        var exit = child.Exit();
        while (!exit.IsCompleted)
        {
            most = Math.Max(most, CpuMeter.MostMemory(child.Id));
            cpu = Math.Max(cpu, CpuMeter.OfProcess(child.Id)); // 0 once it has ended
            await Task.WhenAny(exit, Task.Delay(50));
        }
        var wall = watch.Elapsed.TotalSeconds;
        var ofServer = server is null ? 0 : CpuMeter.OfServer(server.Id) - server0;
        if (await exit != 0)
            throw new InvalidOperationException($"poet import ended with {await exit}");
        var said = JsonDocument.Parse(await File.ReadAllTextAsync(report)).RootElement;
        var rows = said.GetProperty("rows").GetInt32();
        Console.WriteLine($"  {provider}: {rows:N0} rows ({said.GetProperty("imported")} imported, {said.GetProperty("flagged")} flagged, {said.GetProperty("rejected")} rejected, {said.GetProperty("duplicates")} duplicates) in {wall:N2} s, {rows / wall:N0} rows/s, CPU {cpu / rows:N2} + {ofServer / rows:N2} ms a row, at most {most:N0} MB");
        return rows / wall;
    }
}
