using System.Diagnostics;
using Poet.Bench.Contestants;
using Poet.Bench.Fill;
using Poet.Bench.Measure;
using Poet.Bench.Stage;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Audit;
using Poet.Platform.Audit.Sealing;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Subjects.Persistence;

namespace Poet.Bench;

/// <summary>What the audit costs a check (the platform with it and without take turns), what sealing costs whoever records orders (two hosts of the same build, one of which does not seal, take turns), how fast entries are sealed, and how fast all is verified.</summary>
internal static class AuditBench
{
    private const double MostOfThroughput = 0.10;
    private const double MostOfACheck = 0.15;
    private const double LeastVerified = 300_000;
    private const int Entries = 300_000;
    private const int WarmRounds = 4; // hot methods are compiled again after some thousand calls

    public static async Task<int> Run(Settings settings)
    {
        var met = true;
        foreach (var provider in settings.Providers)
        {
            using var server = provider == "PostgreSql" ? Postgres.Start() : null;
            if (settings.Wants("check"))
                met &= await Checking(provider, server, settings);
            foreach (var connections in settings.Wants("record") ? new[] { 8, 32 } : [])
                met &= await Recording(provider, server, connections, settings);
            if (settings.Wants("verify"))
                met &= await Verifying(provider, server);
        }
        return met ? 0 : 1;
    }

    private static async Task<bool> Recording(string provider, Postgres? server, int connections, Settings settings)
    {
        await using var with = await Stand.Make(provider, server, seals: true);
        await using var without = await Stand.Make(provider, server, seals: false);
        Dictionary<Stand, List<Turn>> turns = new() { [with] = [], [without] = [] };
        for (var round = -2; round < settings.Rounds; round++) // two turns to warm up
            foreach (var stand in round % 2 == 0 ? new[] { with, without } : [without, with])
            {
                var turn = await Load.Run(stand.Recorder, stand.People, connections, TimeSpan.FromSeconds(settings.Seconds), round);
                if (round >= 0)
                    turns[stand].Add(turn);
            }
        var (sealedTurn, bare) = (Turn.Median(turns[with]), Turn.Median(turns[without]));
        var cost = 1 - Turn.Of(turns[with].Zip(turns[without]), t => t.First.PerSecond / t.Second.PerSecond);
        Console.WriteLine($"{provider}, {connections} connections: {sealedTurn.PerSecond:N0} orders/s sealed, {bare.PerSecond:N0} unsealed, so it costs {cost:P1} (bar {MostOfThroughput:P0}) {(cost <= MostOfThroughput ? "met" : "MISSED")}; "
            + $"CPU {sealedTurn.Cpu:N2} and {bare.Cpu:N2} ms an order, p99 {sealedTurn.P99:N0} and {bare.P99:N0} ms");
        return cost <= MostOfThroughput;
    }

    private static async Task<bool> Checking(string provider, Postgres? server, Settings settings)
    {
        using var database = BenchDatabase.New(provider, server);
        await using var platform = await StagedPlatform.On(database);
        var register = new InventedRegister(platform, 1_000);
        await register.Fill();
        using var with = new PoetContestant("audited", PlatformServer.Serve(database, audits: true), database, platform);
        using var without = new PoetContestant("unaudited", PlatformServer.Serve(database, audits: false), database, platform);
        Dictionary<Contestant, List<Turn>> turns = new() { [with] = [], [without] = [] };
        foreach (var contestant in turns.Keys)
            await contestant.Child.FirstAnswer("/health");
        for (var round = -WarmRounds; round < settings.Rounds; round++)
            foreach (var contestant in round % 2 == 0 ? new[] { with, without } : [without, with])
            {
                var turn = await Load.Run(contestant, register.Bound, settings.Connections, TimeSpan.FromSeconds(settings.Seconds), round);
                if (round >= 0)
                    turns[contestant].Add(turn);
            }
        var share = 1 - Turn.Of(turns[with].Zip(turns[without]), t => t.Second.Cpu / t.First.Cpu);
        Console.WriteLine($"{provider}: a check takes {Turn.Median(turns[with]).Cpu:N3} ms of CPU with the audit and {Turn.Median(turns[without]).Cpu:N3} ms without, so the audit is {share:P1} of it (bar {MostOfACheck:P0}) {(share <= MostOfACheck ? "met" : "MISSED")}");
        return share <= MostOfACheck;
    }

    private static async Task<bool> Verifying(string provider, Postgres? server)
    {
        using var database = BenchDatabase.New(provider, server);
        await using var platform = await StagedPlatform.On(database);
        var (tables, keys) = (platform.Services.GetRequiredService<AuditTables>(), platform.Services.GetRequiredService<AuditKeys>());
        var now = platform.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var officer = new Actor(Guid.CreateVersion7(now), "Invented Officer", StagedPlatform.Force, Rank.Constable, new HashSet<string>());
        foreach (var group in Enumerable.Range(0, Entries).Chunk(2_000))
            await tables.Write([.. group.Select(i => new PendingAudit(officer, "show-subject", "shown", "supervision", "Invented reason for the bench", Guid.CreateVersion7(now), [Guid.CreateVersion7(now)])
                .At(now.AddMilliseconds(i - Entries), keys))]);

        var watch = Stopwatch.StartNew();
        while (await platform.Services.GetRequiredService<Sealer>().SealOnce(CancellationToken.None) > 0)
        {
        }
        Console.WriteLine($"{provider}: {Entries / watch.Elapsed.TotalSeconds:N0} entries/s sealed");

        var memory = 0.0;
        List<double> rates = [], used = [];
        for (var round = 0; round < 3; round++)
        {
            watch.Restart();
            var cpu = Cpu(server);
            var verdict = await Verification.Of(platform.Services).Run(null, CancellationToken.None);
            rates.Add(verdict.Sealed / watch.Elapsed.TotalSeconds);
            used.Add((Cpu(server) - cpu) * 1000 / verdict.Sealed);
            if (verdict is not { Fault: null, Waiting: 0 })
                throw new InvalidOperationException($"The audit of the bench is not whole: {verdict}");
            memory = Math.Max(memory, GC.GetTotalMemory(forceFullCollection: false) / 1e6);
        }
        var rate = Turn.Of(rates, r => r);
        Console.WriteLine($"{provider}: {rate:N0} entries/s verified (bar {LeastVerified:N0}) {(rate >= LeastVerified ? "met" : "MISSED")}, {Turn.Of(used, u => u):N1} µs of CPU an entry (program and database), {memory:N0} MB of objects at most");
        return rate >= LeastVerified;
    }

    private static double Cpu(Postgres? server) => CpuMeter.OfProcess(Environment.ProcessId) + (server is null ? 0 : CpuMeter.OfServer(server.Id));

    private sealed record Stand(BenchDatabase Database, StagedPlatform Platform, RecordingContestant Recorder, IReadOnlyList<string> People) : IAsyncDisposable
    {
        public static async Task<Stand> Make(string provider, Postgres? server, bool seals)
        {
            var database = BenchDatabase.New(provider, server);
            var platform = await StagedPlatform.On(database);
            await new InventedRegister(platform, 5_000).Fill();
            var people = await platform.InScope(services => Task.FromResult(services.GetRequiredService<SubjectsDb>().Subjects.Select(s => s.Id).ToList()));
            var type = platform.Services.GetRequiredService<OrderTypeCatalogue>().All[0].Info.Code;
            var recorder = new RecordingContestant(seals ? "sealed" : "unsealed", database, platform, seals, type);
            await recorder.Child.FirstAnswer("/health");
            return new(database, platform, recorder, [.. people.Select(p => p.ToString())]);
        }

        public async ValueTask DisposeAsync()
        {
            Recorder.Dispose();
            await Platform.DisposeAsync();
            Database.Dispose();
        }
    }
}
