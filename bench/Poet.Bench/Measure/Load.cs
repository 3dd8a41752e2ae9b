using System.Diagnostics;

namespace Poet.Bench.Measure;

/// <summary>One contestant's turn.</summary>
/// <param name="Requests">Answered with 2xx; any other answer ends the run.</param>
/// <param name="PerSecond">Requests per second.</param>
/// <param name="Program">CPU milliseconds of the program for one request.</param>
/// <param name="Database">CPU milliseconds of the database server for one request; 0 for SQLite.</param>
/// <param name="P50">Milliseconds that half of the requests took at most.</param>
/// <param name="P99">Milliseconds that all but one in a hundred took at most.</param>
internal sealed record Turn(int Requests, double PerSecond, double Program, double Database, double P50, double P99)
{
    public double Cpu => Program + Database;

    public static Turn Median(IReadOnlyList<Turn> turns) => new(turns.Sum(t => t.Requests), Of(turns, t => t.PerSecond), Of(turns, t => t.Program), Of(turns, t => t.Database), Of(turns, t => t.P50), Of(turns, t => t.P99));

    public static double Of<T>(IEnumerable<T> all, Func<T, double> value) => all.Select(value).Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;
}

/// <summary>Keeps a number of connections busy with requests made from a list.</summary>
internal static class Load
{
    public static async Task<Turn> Run(Contestants.Contestant contestant, IReadOnlyList<string> people, int connections, TimeSpan length, int seed)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = connections, UseCookies = false }) { BaseAddress = contestant.Child.Address };
        await contestant.BeforeTurn();
        var (program, database) = (contestant.ProgramCpu(), contestant.DatabaseCpu());
        var watch = Stopwatch.StartNew();
        var all = await Task.WhenAll(Enumerable.Range(0, connections).Select(c => Task.Run(() => One(c))));
        var wall = watch.Elapsed.TotalSeconds;
        var times = all.SelectMany(t => t).Order().ToList();
        return new(times.Count, times.Count / wall, (contestant.ProgramCpu() - program) / times.Count, (contestant.DatabaseCpu() - database) / times.Count,
            times[times.Count / 2], times[Math.Min(times.Count - 1, times.Count * 99 / 100)]);

        async Task<List<double>> One(int connection)
        {
            // each connection has people of its own: two that change one record at the same moment would refuse each other
            var (choice, own) = (new Random(seed * 1000 + connection), people.Where((_, i) => people.Count < connections || i % connections == connection).ToList());
            List<double> taken = [];
            while (watch.Elapsed < length)
            {
                using var request = contestant.Request(own[choice.Next(own.Count)]);
                var begun = Stopwatch.GetTimestamp();
                using var answer = await client.SendAsync(request);
                var text = await answer.Content.ReadAsByteArrayAsync();
                taken.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                if (!answer.IsSuccessStatusCode)
                    throw new InvalidOperationException($"{contestant.Name} answered {(int)answer.StatusCode}: {System.Text.Encoding.UTF8.GetString(text)}");
            }
            return taken;
        }
    }
}
