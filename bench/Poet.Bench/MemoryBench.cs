using Poet.Bench.Measure;
using Poet.Bench.Stage;

namespace Poet.Bench;

/// <summary>Resident memory: at most while the sample of 1,000 rows is imported, and of the server that then shows its pages.</summary>
internal static class MemoryBench
{
    private const double MostMegabytes = 250;

    public static async Task<int> Run(Settings settings)
    {
        var met = true;
        foreach (var provider in settings.Providers)
        {
            using var server = provider == "PostgreSql" ? Postgres.Start() : null;
            using var database = BenchDatabase.New(provider, server, settings.Keep);
            await using var platform = await StagedPlatform.On(database);
            var importing = await Import(database);
            var serving = await Serve(database, platform);
            met &= Math.Max(importing, serving) <= MostMegabytes;
            Console.WriteLine($"{provider}: at most {importing:N0} MB while importing, {serving:N0} MB serving the register afterwards (bar {MostMegabytes:N0} MB) {(Math.Max(importing, serving) <= MostMegabytes ? "met" : "MISSED")}");
        }
        return met ? 0 : 1;
    }

    private static async Task<double> Import(BenchDatabase database)
    {
        using var child = Child.Start(Paths.Poet, ["import", Paths.Sample, "--reason", "Measuring memory", "--force", StagedPlatform.Force], database.Environment);
        var (exit, most) = (child.Exit(), 0.0);
        while (!exit.IsCompleted)
        {
            most = Math.Max(most, CpuMeter.MostMemory(child.Id));
            await Task.WhenAny(exit, Task.Delay(10));
        }
        return await exit == 0 ? most : throw new InvalidOperationException($"poet import ended with {await exit}");
    }

    private static async Task<double> Serve(BenchDatabase database, StagedPlatform platform)
    {
        using var child = Child.Serve(database);
        await child.FirstAnswer("/health");
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = child.Address };
        client.DefaultRequestHeaders.Add("Cookie", await platform.Cookie());
        foreach (var page in new[] { "/", "/orders", "/", "/orders" })
        {
            using var answer = await client.GetAsync(page);
            await answer.Content.ReadAsByteArrayAsync();
        }
        return CpuMeter.MostMemory(child.Id);
    }
}
