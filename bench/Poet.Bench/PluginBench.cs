using System.Diagnostics;
using System.Text.Json;
using Poet.Bench.Contestants;
using Poet.Bench.Measure;
using Poet.Bench.Stage;
using Poet.OrderTypes.Sdk.Conditions;

namespace Poet.Bench;

/// <summary>What the plugins cost: loading all of them, reading an order of 15 conditions with all its checks, and assessing a condition.</summary>
internal static class PluginBench
{
    private const double MostToLoadMs = 300;
    private const double MostToHoldMb = 30;
    private const double LeastDocuments = 30_000;
    private const double LeastOfByHand = 0.6; // what 30,000 is of the 49,700 that were measured by hand
    private const double MostToAssessMicroseconds = 5;
    private const int ConditionsInAnOrder = 15;

    public static async Task<int> Run(Settings settings)
    {
        var met = !settings.Wants("load") || await Loading(settings);
        met &= !settings.Wants("read") || Reading(settings);
        met &= !settings.Wants("assess") || Assessing(settings);
        return met ? 0 : 1;
    }

    // the program as it is run, in turns with the plugins and without any: what they add to the first answer and to what it holds then
    private static async Task<bool> Loading(Settings settings)
    {
        using var database = BenchDatabase.New("Sqlite", null);
        await (await StagedPlatform.On(database)).DisposeAsync();
        var none = Directory.CreateTempSubdirectory("poet-bench-no-plugins-");
        List<(double Ms, double Mb)> with = [], without = [];
        for (var round = -1; round < settings.Rounds * 2; round++)
            foreach (var (into, folder) in round % 2 == 0 ? new[] { (with, "plugins"), (without, none.FullName) } : [(without, none.FullName), (with, "plugins")])
            {
                using var child = Child.Serve(database, ("Poet__Plugins__Folder", folder));
                var answered = await child.FirstAnswer("/health");
                if (round >= 0) // the first reads the program from disk
                    into.Add((answered.TotalMilliseconds, CpuMeter.MostMemory(child.Id)));
            }
        none.Delete();
        var (ms, mb) = (Turn.Of(with, w => w.Ms) - Turn.Of(without, w => w.Ms), Turn.Of(with, w => w.Mb) - Turn.Of(without, w => w.Mb));
        Console.WriteLine($"the plugins add {ms:N0} ms to a start of {Turn.Of(without, w => w.Ms):N0} ms (bar {MostToLoadMs:N0}) {(ms <= MostToLoadMs ? "met" : "MISSED")}, and {mb:N0} MB to {Turn.Of(without, w => w.Mb):N0} MB (bar {MostToHoldMb:N0}) {(mb <= MostToHoldMb ? "met" : "MISSED")}");
        return ms <= MostToLoadMs && mb <= MostToHoldMb;
    }

    private static bool Reading(Settings settings)
    {
        var orders = Orders([.. ConditionKinds.All.Where(k => !k.IsFreeWorded).Select(k => k.Id)]);
        var documents = Rate(settings, () => Read(orders), orders.Length);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        Read(orders);
        allocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / orders.Length;
        // the least that any reader can do: the same bytes, made into elements and nothing else
        var limit = Rate(settings, () => { foreach (var order in orders) JsonDocument.Parse(order.Bytes).Dispose(); }, orders.Length);
        Console.WriteLine($"reading and checking orders of {ConditionsInAnOrder} conditions, {orders.Average(o => o.Bytes.Length):N0} bytes: {documents:N0}/s on one thread (bar {LeastDocuments:N0}) {(documents >= LeastDocuments ? "met" : "MISSED")}, {allocated:N0} bytes each; parsing alone {limit:N0}/s, {limit / documents:N1} times as fast");
        var known = Orders(HandWrittenReading.Kinds);
        List<double> ours = [], byHand = [];
        for (var round = 0; round < settings.Rounds; round++)
        {
            ours.Add(Rate(settings with { Rounds = 1 }, () => Read(known), known.Length));
            byHand.Add(Rate(settings with { Rounds = 1 }, () => { foreach (var order in known) HandWrittenReading.Read(order.Bytes); }, known.Length));
        }
        var (rate, peer) = (ours.Order().ElementAt(ours.Count / 2), byHand.Order().ElementAt(byHand.Count / 2));
        Console.WriteLine($"the same of six kinds, {known.Average(o => o.Bytes.Length):N0} bytes: {rate:N0}/s, generated code of System.Text.Json and checks by hand {peer:N0}/s, so {rate / peer:P0} of it (bar {LeastOfByHand:P0}) {(rate >= LeastOfByHand * peer ? "met" : "MISSED")}");
        return documents >= LeastDocuments && rate >= LeastOfByHand * peer;
    }

    private static bool Assessing(Settings settings)
    {
        var examples = ConditionKinds.All.SelectMany(k => k.Examples.Select(e => (Kind: k, Example: e))).ToArray();
        var each = 1e6 / Rate(settings, () => { foreach (var (kind, example) in examples) kind.Assess(example.Terms, example.Situation, example.References); }, examples.Length);
        var slowest = ConditionKinds.All.Select(k => (k.Id, Microseconds: 1e6 / Rate(settings, () => { foreach (var e in k.Examples) k.Assess(e.Terms, e.Situation, e.References); }, k.Examples.Count, 0.05))).MaxBy(k => k.Microseconds);
        Console.WriteLine($"assessing a condition: {each:N2} µs over all {examples.Length} examples (bar {MostToAssessMicroseconds:N0}) {(each <= MostToAssessMicroseconds ? "met" : "MISSED")}; the slowest kind is {slowest.Id} with {slowest.Microseconds:N1} µs");
        return each <= MostToAssessMicroseconds;
    }

    /// <summary>Orders as they come over the wire: a list of conditions, each with its kind, version and terms; the kinds in turn.</summary>
    private static Document[] Orders(string[] kinds)
    {
        var terms = ConditionKinds.All.Where(k => kinds.Contains(k.Id)).SelectMany(k => k.Examples.Select(e => (Kind: k, Json: k.Serialize(e.Terms)))).ToArray();
        return [.. Enumerable.Range(0, 64).Select(i => Enumerable.Range(0, ConditionsInAnOrder).Select(n => terms[(i * 7 + n * 11) % terms.Length]).ToArray()).Select(conditions =>
            new Document(JsonSerializer.SerializeToUtf8Bytes(conditions.Select((c, n) => new { number = n + 1, kind = c.Kind.Id, version = c.Kind.Version, terms = JsonDocument.Parse(c.Json).RootElement }))))];
    }

    private static void Read(Document[] orders)
    {
        foreach (var order in orders)
        {
            using var document = JsonDocument.Parse(order.Bytes);
            foreach (var condition in document.RootElement.EnumerateArray())
                if (ConditionKinds.ById(condition.GetProperty("kind").GetString()!) is not { } kind
                    || !kind.TryParse(condition.GetProperty("terms"), condition.GetProperty("version").GetInt32(), out _, out var problems))
                    throw new InvalidOperationException("A condition of the bench was refused");
        }
    }

    // long enough for hot methods to be compiled a second time, which happens on another thread
    private static double Rate(Settings settings, Action act, int each, double seconds = 1)
    {
        for (var warm = Stopwatch.StartNew(); warm.Elapsed.TotalSeconds < seconds * 8;)
            act();
        List<double> rates = [];
        for (var round = 0; round < settings.Rounds; round++)
        {
            var (times, watch) = (0, Stopwatch.StartNew());
            for (; watch.Elapsed.TotalSeconds < seconds; times++)
                act();
            rates.Add(times * each / watch.Elapsed.TotalSeconds);
        }
        return rates.Order().ElementAt(rates.Count / 2);
    }

    private sealed record Document(byte[] Bytes);
}
