using System.Text.Json;
using Poet.Bench.Contestants;
using Poet.Bench.Fill;
using Poet.Bench.Measure;
using Poet.Bench.Stage;

namespace Poet.Bench;

/// <summary>
/// The check's endpoint at several sizes of register, beside the bare contestant on the same database. All contestants take turns inside each round; bars are ratios inside
/// the run, on CPU per request, since requests a second and p99 follow whatever else the machine does.
/// </summary>
internal static class CheckBench
{
    private const double MostGrowth = 1.3;
    private const double MostOverBare = 3;
    private const int MostWarmTurns = 60;
    private const int LeastWarmRequests = 5_000; // a hot method is compiled anew after thirty calls, and again after some more, one wave after another

    public static async Task<int> Run(Settings settings)
    {
        var met = true;
        foreach (var provider in settings.Providers)
        {
            using var server = provider == "PostgreSql" ? Postgres.Start() : null;
            met &= await Run(provider, server, settings);
        }
        return met ? 0 : 1;
    }

    private static async Task<bool> Run(string provider, Postgres? server, Settings settings)
    {
        Console.WriteLine($"{provider}, {settings.Connections} connections, {settings.Rounds} rounds of {settings.Seconds} s");
        List<Size> sizes = [];
        try
        {
            foreach (var orders in settings.OrdersOr(1_000, 100_000))
                sizes.Add(await Size.Make(provider, server, orders, settings.Keep));
            foreach (var contestant in sizes.SelectMany(s => s.All))
                await Warm(contestant, sizes.First(s => s.All.Contains(contestant)), settings);
            for (var round = 1; round <= settings.Rounds; round++)
                foreach (var size in sizes)
                    foreach (var contestant in size.All)
                        size.Turns[contestant].Add(await Load.Run(contestant, size.People, settings.Connections, TimeSpan.FromSeconds(settings.Seconds), round));
            return Report(sizes);
        }
        finally
        {
            foreach (var size in sizes)
                await size.DisposeAsync();
        }
    }

    /// <summary>Lets the compiler finish, and fails unless the answer is the work that was meant.</summary>
    private static async Task Warm(Contestant contestant, Size size, Settings settings)
    {
        await contestant.Child.FirstAnswer("/health");
        await contestant.BeforeTurn();
        using var client = new HttpClient { BaseAddress = contestant.Child.Address };
        using var answer = await client.SendAsync(contestant.Request(size.People[0]));
        var text = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"{contestant.Name} answered {(int)answer.StatusCode}: {text}");
        var conditions = JsonDocument.Parse(text).RootElement.GetProperty("orders").EnumerateArray().SelectMany(o => o.GetProperty("conditions").EnumerateArray()).ToList();
        if (conditions.Count == 0 || conditions.Count % InventedConditions.PerOrder != 0)
            throw new InvalidOperationException($"{contestant.Name} answered {conditions.Count} conditions, which is not what was filled in: {text}");
        var outcomes = conditions.Where(c => c.TryGetProperty("outcome", out _)).CountBy(c => c.GetProperty("outcome").GetRawText()).Select(o => $"{o.Key} {o.Value}");
        Console.WriteLine($"  {contestant.Name}: {conditions.Count} conditions in {text.Length:N0} characters {string.Join(", ", outcomes)}");
        if (settings.Show)
            Console.WriteLine(text);
        await Settle(contestant, size, settings);
    }

    /// <summary>Loads it until its CPU per request no longer falls and it does nothing while idle: on a busy machine compiling hot methods takes a minute.</summary>
    private static async Task Settle(Contestant contestant, Size size, Settings settings)
    {
        var before = double.MaxValue;
        var answered = 0;
        for (var turn = 1; turn <= MostWarmTurns; turn++)
        {
            var now = await Load.Run(contestant, size.People, settings.Connections, TimeSpan.FromSeconds(3), seed: -turn);
            answered += now.Requests;
            var idle = contestant.ProgramCpu();
            await Task.Delay(TimeSpan.FromSeconds(1));
            var compiling = contestant.ProgramCpu() - idle > 100;
            if (!compiling && answered >= LeastWarmRequests && now.Program > before * 0.9)
                return;
            before = now.Program;
        }
        Console.WriteLine($"  {contestant.Name}: still warming up after {MostWarmTurns} turns, so its figures are too high");
    }

    private static bool Report(List<Size> sizes)
    {
        Console.WriteLine();
        Console.WriteLine("  | contestant | requests/s | p50 ms | p99 ms | CPU ms/request: program + database |");
        Console.WriteLine("  |---|---|---|---|---|");
        foreach (var (contestant, turns) in sizes.SelectMany(s => s.Turns))
        {
            var m = Turn.Median(turns);
            Console.WriteLine($"  | {contestant.Name} | {m.PerSecond:N0} | {m.P50:N2} | {m.P99:N1} | {m.Program:N3} + {m.Database:N3} = {m.Cpu:N3} |");
        }
        Console.WriteLine();
        var met = true;
        foreach (var size in sizes)
            met &= Bar($"CPU of the check over bare at {size.Orders:N0} orders", Ratio(size.Turns[size.Poet], size.Turns[size.Bare], t => t.Cpu), MostOverBare);
        if (sizes.Count > 1)
        {
            met &= Bar($"CPU of the check at {sizes[^1].Orders:N0} orders over {sizes[0].Orders:N0}", Ratio(sizes[^1].Turns[sizes[^1].Poet], sizes[0].Turns[sizes[0].Poet], t => t.Cpu), MostGrowth);
            Console.WriteLine($"  p99 of the check at {sizes[^1].Orders:N0} orders over {sizes[0].Orders:N0}: {Ratio(sizes[^1].Turns[sizes[^1].Poet], sizes[0].Turns[sizes[0].Poet], t => t.P99):N2} (no bar)");
        }
        Console.WriteLine();
        return met;
    }

    private static double Ratio(List<Turn> one, List<Turn> other, Func<Turn, double> value) => Turn.Of(one.Zip(other), r => value(r.First) / value(r.Second));

    private static bool Bar(string what, double ratio, double most)
    {
        Console.WriteLine($"  {what}: {ratio:N2} (bar {most:N1}) {(ratio <= most ? "met" : "MISSED")}");
        return ratio <= most;
    }

    private sealed record Size(int Orders, BenchDatabase Database, StagedPlatform Platform, Contestant Poet, Contestant Bare, IReadOnlyList<string> People) : IAsyncDisposable
    {
        public IReadOnlyList<Contestant> All { get; } = [Poet, Bare];

        public Dictionary<Contestant, List<Turn>> Turns { get; } = new() { [Poet] = [], [Bare] = [] };

        public static async Task<Size> Make(string provider, Postgres? server, int orders, bool keep)
        {
            var database = BenchDatabase.New(provider, server, keep);
            var platform = await StagedPlatform.On(database);
            var register = new InventedRegister(platform, orders);
            await register.Fill();
            return new(orders, database, platform, new PoetContestant($"check, {orders:N0} orders", Child.Serve(database), database, platform), new BareContestant($"bare, {orders:N0} orders", database), register.Bound);
        }

        public async ValueTask DisposeAsync()
        {
            Poet.Dispose();
            Bare.Dispose();
            await Platform.DisposeAsync();
            Database.Dispose();
        }
    }
}
