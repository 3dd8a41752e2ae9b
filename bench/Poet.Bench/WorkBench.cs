using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Poet.Bench.Contestants;
using Poet.Bench.Fill;
using Poet.Bench.Measure;
using Poet.Bench.Stage;
using Poet.Orders.Contracts;
using Poet.Platform.Identity;
using Poet.Visits.Persistence;

namespace Poet.Bench;

/// <summary>
/// The day of an offender manager at several sizes of register: the own worklist's page, recording a visit with 15 results, opening a breach with its check; beside raw commands on the same
/// database. The bar is the growth of CPU per request from the smallest to the largest register, inside one run; the ratio to raw is told and has none.
/// </summary>
internal static class WorkBench
{
    private const double MostGrowth = 1.4;
    private const int WarmTurns = 4;
    private const int Sampled = 400;

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
            foreach (var orders in settings.OrdersOr(10_000, 100_000))
                sizes.Add(await Size.Make(provider, server, orders, settings.Keep));
            for (var round = 1 - WarmTurns; round <= settings.Rounds; round++)
                foreach (var size in sizes)
                    foreach (var (work, turns) in size.Turns)
                    {
                        var turn = await Load.Run(work.By, work.Asked, settings.Connections, TimeSpan.FromSeconds(settings.Seconds), round);
                        if (round > 0)
                            turns.Add(turn);
                    }
            return Report(sizes);
        }
        finally
        {
            foreach (var size in sizes)
                await size.DisposeAsync();
        }
    }

    private static bool Report(List<Size> sizes)
    {
        Console.WriteLine();
        Console.WriteLine("  | orders | what | requests/s | p50 ms | p99 ms | CPU ms/request: program + database |");
        Console.WriteLine("  |---|---|---|---|---|---|");
        foreach (var (size, work, turns) in sizes.SelectMany(s => s.Turns.Select(t => (s, t.Key, t.Value))))
        {
            var m = Turn.Median(turns);
            Console.WriteLine($"  | {size.Orders:N0} | {work.By.Name} | {m.PerSecond:N0} | {m.P50:N1} | {m.P99:N0} | {m.Program:N2} + {m.Database:N2} = {m.Cpu:N2} |");
        }
        Console.WriteLine();
        var met = true;
        foreach (var what in Size.Kinds)
        {
            foreach (var size in sizes)
                Console.WriteLine($"  {what} at {size.Orders:N0} orders: {Ratio(size.Of(what), size.Of("raw " + what)):N1} times the CPU of raw");
            if (sizes.Count < 2)
                continue;
            var growth = Ratio(sizes[^1].Of(what), sizes[0].Of(what));
            met &= growth <= MostGrowth;
            Console.WriteLine($"  {what}: CPU at {sizes[^1].Orders:N0} orders over {sizes[0].Orders:N0}: {growth:N2} (bar {MostGrowth:N1}) {(growth <= MostGrowth ? "met" : "MISSED")}; raw {Ratio(sizes[^1].Of("raw " + what), sizes[0].Of("raw " + what)):N2}");
        }
        Console.WriteLine();
        return met;
    }

    private static double Ratio(List<Turn> one, List<Turn> other) => Turn.Of(one.Zip(other), r => r.First.Cpu / r.Second.Cpu);

    private sealed record Work(Contestant By, IReadOnlyList<string> Asked);

    private sealed record Size(int Orders, BenchDatabase Database, StagedPlatform Platform, IReadOnlyDictionary<Work, List<Turn>> Turns) : IAsyncDisposable
    {
        public static readonly string[] Kinds = ["worklist page", "visit with 15 results", "breach with its check"];

        public List<Turn> Of(string name) => Turns.Single(t => t.Key.By.Name == name).Value;

        public static async Task<Size> Make(string provider, Postgres? server, int orders, bool keep)
        {
            var database = BenchDatabase.New(provider, server, keep);
            var platform = await StagedPlatform.On(database);
            var (officer, now) = (await Officer(platform), platform.Services.GetRequiredService<TimeProvider>().GetUtcNow());
            await new InventedRegister(platform, orders, new InventedCaseloads(officer, now)).Fill();
            await platform.InScope(async services =>
            {
                var connection = services.GetRequiredService<VisitsDb>().Database;
                await connection.OpenConnectionAsync();
                await BareWork.MakeTables(connection.GetDbConnection());
                return 0;
            });
            var people = await Sample(platform);
            var (poet, bare) = (Child.Serve(database), BareServer.Serve(database));
            await poet.FirstAnswer("/health");
            await bare.FirstAnswer("/health");
            IReadOnlyList<string> visits = [.. people.Select(p => p.Visit(now))], breaches = [.. people.Select(p => p.Breach(now))];
            return new(orders, database, platform, new Dictionary<Work, List<Turn>>
            {
                [On(Kinds[0], poet, ["/visits?mine=true"])] = [],
                [On("raw " + Kinds[0], bare, [$"/visits/{officer}"], raw: true)] = [],
                [On(Kinds[1], poet, [.. people.Select((p, i) => $"/api/v1/visits/people/{p.Id}/visits {visits[i]}")])] = [],
                [On("raw " + Kinds[1], bare, [.. people.Select((p, i) => $"/people/{p.Id}/visits {visits[i]}")], raw: true)] = [],
                [On(Kinds[2], poet, [.. people.Select((p, i) => $"/api/v1/breaches/people/{p.Id}/breaches {breaches[i]}")])] = [],
                [On("raw " + Kinds[2], bare, [.. people.Select((p, i) => $"/people/{p.Id}/breaches {breaches[i]}")], raw: true)] = [],
            });

            Work On(string name, Child child, IReadOnlyList<string> asked, bool raw = false) => new(new WorkContestant(name, child, database, raw ? null : platform), asked);
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var child in Turns.Keys.Select(w => w.By.Child).Distinct())
                child.Dispose();
            await Platform.DisposeAsync();
            Database.Dispose();
        }

        private static Task<Guid> Officer(StagedPlatform platform) => platform.InScope(async services => (await services.GetRequiredService<UserManager<PoetUser>>().Users.SingleAsync()).Id);

        // of each caseload alike: people with 15 conditions in force
        private static Task<IReadOnlyList<Person>> Sample(StagedPlatform platform) => platform.InScope<IReadOnlyList<Person>>(async services =>
        {
            var all = await services.GetRequiredService<VisitsDb>().Supervised.IgnoreQueryFilters().Select(s => s.SubjectId).ToListAsync();
            var now = platform.Services.GetRequiredService<TimeProvider>().GetUtcNow();
            List<Person> sample = [];
            foreach (var id in all.Where((_, i) => i % Math.Max(1, all.Count / (Sampled * 2)) == 0))
                if (sample.Count < Sampled && await services.GetRequiredService<IOrders>().Binding(id, now, CancellationToken.None) is { Count: InventedConditions.PerOrder } terms)
                    sample.Add(new(id, [.. terms.Select(t => (t.OrderId, t.ConditionId))]));
            return sample.Count > 20 ? sample : throw new InvalidOperationException("Too few people have 15 conditions in force");
        });
    }

    private sealed record Person(Guid Id, IReadOnlyList<(Guid Order, Guid Condition)> Terms)
    {
        public string Visit(DateTimeOffset now) => JsonSerializer.Serialize(new
        {
            at = now, purpose = "contact", place = "home", powers = new[] { new { act = "enter", basis = "consent", note = "Asked in" } },
            terms = Terms.Select(t => new { orderId = t.Order, conditionId = t.Condition, result = "complied", told = "not" }), reason = "Visited for the bench",
        });

        public string Breach(DateTimeOffset now) => JsonSerializer.Serialize(new
        {
            orderId = Terms[0].Order, conditionIds = new[] { Terms[0].Condition }, at = now, source = "officer", seen = "Seen by the invented patrol",
            facts = new { with = new[] { new { age = 15, inPublic = true } }, devices = new[] { new { kind = "mobile-phone", sims = 2 } }, cash = new[] { new { currency = "GBP", amount = 1500 } } }, reason = "Opened for the bench",
        });
    }
}
