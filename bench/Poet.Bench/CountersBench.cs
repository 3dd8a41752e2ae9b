using Microsoft.EntityFrameworkCore;
using Poet.Bench.Fill;
using Poet.Bench.Measure;
using Poet.Bench.Stage;
using Poet.Insight.Counters;
using Poet.Insight.Domain;
using Poet.Insight.Persistence;
using Poet.Insight.Taking;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Requests;

namespace Poet.Bench;

/// <summary>
/// What a look at a force's figures costs from the counts that are kept, beside counting every row by GROUP BY, in CPU of program and database: when nothing happened since they were kept, and when something was learnt of a few people.
/// And what the keeping costs whoever takes facts in: the index by which changes are found, and the one for a person's moments, beside the same without them.
/// </summary>
internal static class CountersBench
{
    private const int Orders = 100_000;
    private const int VisitsEach = 8;
    private const int Changed = 5; // what a large force learns in the minutes between two keepings
    private const int Writes = 2_000;
    private const double LeastRatio = 50, MostOfWrites = 1.10;
    private static readonly TimeSpan LongAgo = TimeSpan.FromDays(3_650);

    public static async Task<int> Run(Settings settings)
    {
        var met = true;
        foreach (var provider in settings.Providers)
        {
            using var server = provider == "PostgreSql" ? Postgres.Start() : null;
            using var database = BenchDatabase.New(provider, server);
            await using var platform = await StagedPlatform.On(database);
            double Cpu() => CpuMeter.OfProcess(Environment.ProcessId) + (server is null ? 0 : CpuMeter.OfServer(server.Id));
            await InScope(platform, async services =>
            {
                var writer = new RowWriter(services.GetRequiredService<InsightDb>());
                var today = LondonTime.DateOf(Now);
                await writer.Write([.. Stretches()]);
                await writer.Write([.. Moments(today)]);
                await writer.Write([.. Enumerable.Range(0, Orders).Select(i => new Taken { Kind = Kinds.Order, Record = Id(i, 1), At = Now - LongAgo })]);
                return await InventedRegister.Settle(services.GetRequiredService<InsightDb>());
            });
            var now = Now;
            await InScope(platform, services => services.GetRequiredService<Counters>().Keep(now, CancellationToken.None));
            met &= await Looks(provider, platform, settings.Rounds, Cpu);
            met &= await Takes(provider, platform, settings.Rounds, Cpu);
        }
        return met ? 0 : 1;
    }

    private static async Task<bool> Looks(string provider, StagedPlatform platform, int rounds, Func<double> cpu)
    {
        List<double> all = [], idle = [], busy = [];
        var same = true;
        for (var round = -1; round < rounds; round++)
        {
            var (counted, rows) = (await Look(platform, cpu, 20, s => s.GetRequiredService<Counters>().Of), await Look(platform, cpu, 1, s => s.GetRequiredService<Counting>().Afresh));
            same &= counted.Counts == rows.Counts;
            if (round >= 0)
                (all, idle) = ([.. all, rows.Cpu], [.. idle, counted.Cpu]);
        }
        for (var round = -1; round < rounds; round++)
        {
            await Take(platform, Orders + (round + 1) * Changed, Changed);
            var (counted, rows) = (await Look(platform, cpu, 5, s => s.GetRequiredService<Counters>().Of), await Look(platform, cpu, 1, s => s.GetRequiredService<Counting>().Afresh));
            same &= counted.Counts == rows.Counts;
            if (round >= 0)
                busy = [.. busy, counted.Cpu];
        }
        var (full, none, some) = (Turn.Of(all, v => v), Turn.Of(idle, v => v), Turn.Of(busy, v => v));
        var met = same && full / none >= LeastRatio;
        Console.WriteLine($"{provider}: {Orders:N0} orders, {Orders * VisitsEach:N0} visits: counting every row {full:N0} ms of CPU; from what is kept {none:N2} ms, {full / none:N0} times cheaper (bar {LeastRatio:N0}) {(met ? "met" : "MISSED")}; "
            + $"with {Changed} to {Changed * (rounds + 1)} people changed since {some:N1} ms, {full / some:N0} times cheaper; {(same ? "the same numbers each time" : "NOT THE SAME NUMBERS")}");
        return met;
    }

    private static async Task<bool> Takes(string provider, StagedPlatform platform, int rounds, Func<double> cpu)
    {
        List<double> with = [], without = [];
        for (var round = -1; round < rounds; round++)
        {
            var first = Orders * 2 + (round + 1) * Writes * 2;
            var kept = await Cost(first);
            var indexes = await InScope(platform, services => DropIndexes(services.GetRequiredService<InsightDb>()));
            var bare = await Cost(first + Writes);
            await InScope(platform, async services => await services.GetRequiredService<InsightDb>().Database.ExecuteSqlRawAsync(string.Join(';', indexes)));
            if (round >= 0)
                (with, without) = ([.. with, kept], [.. without, bare]);
        }
        var (more, less) = (Turn.Of(with, v => v), Turn.Of(without, v => v));
        var met = more / less <= MostOfWrites;
        Console.WriteLine($"{provider}: taking an order in with its supervision and a visit {more:N2} ms of CPU, {less:N2} ms without what keeping counts needs: {more / less:N2} times (bar {MostOfWrites:N2}) {(met ? "met" : "MISSED")}");
        return met;

        async Task<double> Cost(int from)
        {
            var before = cpu();
            await Take(platform, from, Writes);
            return (cpu() - before) / Writes;
        }
    }

    // the statements that make them again
    private static async Task<string[]> DropIndexes(InsightDb db)
    {
        var sqlite = db.Database.IsSqlite();
        List<string> again = [];
        foreach (var (type, columns) in new[] { (typeof(Taken), new[] { nameof(Taken.At) }), (typeof(Moment), [nameof(Moment.Kind), nameof(Moment.SubjectId)]) })
        {
            var entity = db.Model.FindEntityType(type)!;
            var name = entity.GetIndexes().Single(i => i.Properties.Select(p => p.Name).SequenceEqual(columns)).GetDatabaseName();
            var table = sqlite ? $"\"{entity.GetTableName()}\"" : $"{entity.GetSchema()}.\"{entity.GetTableName()}\"";
            await db.Database.ExecuteSqlRawAsync(sqlite ? $"DROP INDEX \"{name}\"" : $"DROP INDEX {entity.GetSchema()}.\"{name}\"");
            again.Add($"CREATE INDEX \"{name}\" ON {table} ({string.Join(", ", columns.Select(c => $"\"{c}\""))})");
        }
        return [.. again];
    }

    private static Task<(double Cpu, string Counts)> Look(StagedPlatform platform, Func<double> cpu, int times, Func<IServiceProvider, Func<Asked, CancellationToken, Task<Tally>>> how)
    {
        return InScope(platform, async services =>
        {
            var (before, last) = (cpu(), "");
            for (var i = 0; i < times; i++)
            {
                var now = Now;
                last = (await how(services)(Asked.Of(LondonTime.DateOf(now), null, now), CancellationToken.None)).Write();
            }
            return ((cpu() - before) / times, last);
        });
    }

    // each in a scope and a save of its own, as facts are taken in
    private static async Task Take(StagedPlatform platform, int from, int count)
    {
        for (var i = from; i < from + count; i++)
            await InScope(platform, async services =>
            {
                var (db, keeper, now) = (services.GetRequiredService<InsightDb>(), services.GetRequiredService<Keeper>(), Now);
                await keeper.Keep(await keeper.Open(Kinds.Order, Id(i, 1), CancellationToken.None), [Order(i, keeper.NewId(), now.AddDays(-30), now.AddDays(700))], [], CancellationToken.None);
                await keeper.Keep(await keeper.Open(Kinds.Supervision, Id(i, 1), CancellationToken.None), [Supervision(i, keeper.NewId(), now.AddDays(-30), Stretch.Open)], [], CancellationToken.None);
                await keeper.Add(await keeper.Open(Kinds.Visit, Id(i, 4), CancellationToken.None), Visit(i, keeper.NewId(), Id(i, 4), LondonTime.DateOf(now)), CancellationToken.None);
                return await db.SaveChangesAsync();
            });
    }

    private static IEnumerable<Stretch> Stretches()
    {
        var now = Now;
        // at the starts of days, as courts make them: so nothing ends of itself while we look
        var today = LondonTime.DateOf(now);
        var random = new Random(5);
        for (var i = 0; i < Orders; i++)
        {
            var began = today.AddDays(-random.Next(1, 1_800));
            var (from, until) = (LondonTime.StartOf(began), LondonTime.StartOf(began.AddDays(random.Next(365, 1_825))));
            yield return Order(i, Id(i, 2), from, until);
            for (var s = 0; s < 3; s++)
                yield return Supervision(i, Id(i, 10 + s), from.AddDays(s * 100), s == 2 ? until : from.AddDays(s * 100 + 100));
            if (i % 10 == 0)
                yield return Known(new Stretch { Id = Id(i, 3), Kind = Kinds.Custody, Record = Id(i, 9), SubjectId = Id(i, 9), Force = "", State = "remand", From = from.AddDays(20), Until = from.AddDays(90) });
        }
    }

    private static IEnumerable<Moment> Moments(DateOnly today)
    {
        var random = new Random(7);
        for (var i = 0; i < Orders; i++)
        {
            for (var v = 0; v < VisitsEach; v++)
                yield return Known(Visit(i, Id(i, 20 + v), Id(i, 30 + v), today.AddDays(-random.Next(1_000))));
            if (i % 5 == 0)
                yield return Known(new Moment { Id = Id(i, 40), Kind = Kinds.Breach, Record = Id(i, 41), SubjectId = Id(i, 9), OrderId = Id(i, 1), Force = StagedPlatform.Force, TypeCode = Type(i), What = "happened", On = today.AddDays(-random.Next(1_000)) });
        }
    }

    private static Stretch Order(int i, Guid id, DateTimeOffset from, DateTimeOffset until) =>
        Known(new Stretch { Id = id, Kind = Kinds.Order, Record = Id(i, 1), SubjectId = Id(i, 9), Force = StagedPlatform.Force, TypeCode = Type(i), State = "in-force", From = from, Until = until });

    private static Stretch Supervision(int i, Guid id, DateTimeOffset from, DateTimeOffset until) => Known(new Stretch
    {
        Id = id, Kind = Kinds.Supervision, Record = Id(i, 1), SubjectId = Id(i, 9), Force = StagedPlatform.Force, State = "supervised", UnitId = Id(i % 12, 50), ManagerId = Id(i % 200, 51), Risk = i % 3 == 0 ? "high" : "medium",
        DueOn = LondonTime.DateOf(Now).AddDays(i % 60 - 20), From = from, Until = until,
    });

    private static Moment Visit(int i, Guid id, Guid record, DateOnly on) =>
        new() { Id = id, Kind = Kinds.Visit, Record = record, SubjectId = Id(i, 9), Force = StagedPlatform.Force, What = i % 4 == 0 ? "failed" : "met", On = on };

    private static T Known<T>(T row) where T : IKnown
    {
        row.KnownFrom = Now - LongAgo;
        return row;
    }

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    private static string Type(int i) => $"TYPE-{i % 9}";

    private static Guid Id(int i, int what) => new(i + 1, 0, (short)what, [0x80, 0, 0, 0, 0, 0, 0, 0]);

    private static async Task<T> InScope<T>(StagedPlatform platform, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = platform.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().ActAs(Actor.System("bench", StagedPlatform.Force), Guid.Empty);
        return await act(scope.ServiceProvider);
    }
}
