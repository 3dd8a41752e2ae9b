using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.Platform.Plugins;

namespace Poet.Bench;

/// <summary>What the plugins cost: loading all of them, reading an order of 15 conditions with all its checks, and assessing a condition.</summary>
internal static class PluginBench
{
    private const double MostToLoadMs = 300;
    private const double MostToHoldMb = 30;
    private const double LeastDocuments = 30_000;
    private const double MostToAssessMicroseconds = 5;
    private const int ConditionsInAnOrder = 15;

    public static int Run(Settings settings)
    {
        // loading comes first: nothing of it is compiled or loaded yet, as at the start of the program
        var met = !settings.Wants("load") || Loading();
        met &= !settings.Wants("read") || Reading(settings);
        met &= !settings.Wants("assess") || Assessing(settings);
        return met ? 0 : 1;
    }

    private static bool Loading()
    {
        var (before, watch) = (Held(), Stopwatch.StartNew());
        var catalogue = OrderTypeCatalogue.Load(new(), NullLogger.Instance);
        var (loaded, held) = (watch.Elapsed.TotalMilliseconds, Held() - before);
        Console.WriteLine($"loading {catalogue.All.Count} order types: {loaded:N0} ms (bar {MostToLoadMs:N0}) {(loaded <= MostToLoadMs ? "met" : "MISSED")}, {held:N1} MB more (bar {MostToHoldMb:N0}) {(held <= MostToHoldMb ? "met" : "MISSED")}");
        return loaded <= MostToLoadMs && held <= MostToHoldMb;
    }

    private static bool Reading(Settings settings)
    {
        var orders = Orders();
        var documents = Rate(settings, () => Read(orders), orders.Length);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        Read(orders);
        allocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / orders.Length;
        Console.WriteLine($"reading and checking orders of {ConditionsInAnOrder} conditions, {orders.Average(o => o.Bytes.Length):N0} bytes: {documents:N0}/s on one thread (bar {LeastDocuments:N0}) {(documents >= LeastDocuments ? "met" : "MISSED")}, {allocated:N0} bytes each");
        return documents >= LeastDocuments;
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
    private static Document[] Orders()
    {
        var terms = ConditionKinds.All.Where(k => !k.IsFreeWorded).SelectMany(k => k.Examples.Select(e => (Kind: k, Json: k.Serialize(e.Terms)))).ToArray();
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

    private static double Held() => GC.GetTotalMemory(forceFullCollection: true) / 1e6;

    private sealed record Document(byte[] Bytes);
}
