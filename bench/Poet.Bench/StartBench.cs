using Poet.Bench.Fill;
using Poet.Bench.Measure;
using Poet.Bench.Stage;

namespace Poet.Bench;

/// <summary>From starting the built program on an existing database to its first whole page.</summary>
internal static class StartBench
{
    private const double MostSeconds = 2;
    private const int Orders = 1_000;

    public static async Task<int> Run(Settings settings)
    {
        var met = true;
        foreach (var provider in settings.Providers)
        {
            using var server = provider == "PostgreSql" ? Postgres.Start() : null;
            using var database = BenchDatabase.New(provider, server, settings.Keep);
            await using (var platform = await StagedPlatform.On(database))
                await new InventedRegister(platform, Orders).Fill();
            List<double> taken = [];
            for (var round = 0; round <= settings.Rounds; round++)
            {
                using var child = Child.Serve(database);
                var time = await child.FirstAnswer("/");
                if (round > 0) // the first reads the program from disk
                    taken.Add(time.TotalSeconds);
            }
            var median = Turn.Of(taken, t => t);
            Console.WriteLine($"{provider}: first page after {median:N2} s, {string.Join(", ", taken.Select(t => t.ToString("N2", System.Globalization.CultureInfo.InvariantCulture)))} (bar {MostSeconds:N0} s) {(median <= MostSeconds ? "met" : "MISSED")}");
            met &= median <= MostSeconds;
        }
        return met ? 0 : 1;
    }
}
