using System.Diagnostics;
using Poet.Bench.Fill;
using Poet.Bench.Stage;
using Poet.Plans.Domain;
using Poet.Plans.Persistence;
using Poet.Plans.Tiers;

namespace Poet.Bench;

/// <summary>
/// Counting the tiers of 100,000 people from 1,000,000 reports: under the rules that hold, and under two sets at once as a back-test does. One person in fifty is
/// named in sexual offences again and again, as the rules look for.
/// </summary>
internal static class TiersBench
{
    private const int People = 100_000;
    private const int ReportsEach = 10;
    private const double MostSeconds = 30;
    private static readonly string[] Often = ["105A", "8N", "8L", "125/68", "49", "104/23"];
    private static readonly string[] Sexual = ["19C", "20A", "17A", "88A", "22A"];

    public static async Task<int> Run(Settings settings)
    {
        var met = true;
        foreach (var provider in settings.Providers)
        {
            using var server = provider == "PostgreSql" ? Postgres.Start() : null;
            using var database = BenchDatabase.New(provider, server);
            await using var platform = await StagedPlatform.On(database);
            var today = DateOnly.FromDateTime(platform.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
            await platform.InScope(async services =>
            {
                await new RowWriter(services.GetRequiredService<PlansDb>()).Write([.. Reports(today)]);
                return 0;
            });
            ReadyRules published = new(TierRules.AsPublished), other = new(TierRules.AsPublished with { First = TierRules.AsPublished.First with { Namings = 5 } });
            var (one, two) = (new List<double>(), new List<double>());
            var (first, second) = (0, 0);
            for (var round = -1; round < settings.Rounds; round++)
            {
                (first, second) = (0, 0);
                var alone = await Timed(platform, today, [published], answers => (first, second) = (first + (answers[0].Tier == 1 ? 1 : 0), second + (answers[0].Tier == 2 ? 1 : 0)));
                var both = await Timed(platform, today, [published, new(other.Rules)], _ => { });
                if (round >= 0)
                    (one, two) = ([.. one, alone], [.. two, both]);
            }
            var (seconds, tested) = (one.Order().ElementAt(one.Count / 2), two.Order().ElementAt(two.Count / 2));
            met &= seconds <= MostSeconds;
            Console.WriteLine($"{provider}: {People:N0} people of {People * ReportsEach:N0} reports counted in {seconds:N1} s (bar {MostSeconds:N0} s) {(seconds <= MostSeconds ? "met" : "MISSED")}, under two sets of rules at once in {tested:N1} s; "
                + $"{first:N0} of tier 1 and {second:N0} of tier 2; {GC.GetTotalMemory(forceFullCollection: true) / 1e6:N0} MB held after it");
        }
        return met ? 0 : 1;
    }

    private static Task<double> Timed(StagedPlatform platform, DateOnly today, ReadyRules[] rules, Action<TierAnswer[]> tell) => platform.InScope(async services =>
    {
        var watch = Stopwatch.StartNew();
        var (people, reports) = await services.GetRequiredService<Everybody>().Count(StagedPlatform.Force, rules, today, (_, answers) => tell(answers), CancellationToken.None);
        return (people, reports) == (People, People * ReportsEach) ? watch.Elapsed.TotalSeconds : throw new InvalidOperationException($"{people:N0} people and {reports:N0} reports were counted");
    });

    private static IEnumerable<CrimeReport> Reports(DateOnly today)
    {
        var random = new Random(11);
        for (var i = 0; i < People * ReportsEach; i++)
        {
            var person = i % People; // a person's reports lie apart, as they do after years of files
            var codes = person % 50 == 0 || random.Next(20) == 0 ? Sexual : Often;
            yield return new()
            {
                Id = new(i + 1, 0, 9, [0x80, 0, 0, 0, 0, 0, 0, 0]), Force = StagedPlatform.Force, SubjectId = new(person + 1, 0, 8, [0x80, 0, 0, 0, 0, 0, 0, 0]), Crime = $"{StagedPlatform.Force}/{i}/26", RecordedBy = "Invented force",
                ReportedOn = today.AddDays(-random.Next(3_650)), Classification = codes[random.Next(codes.Length)], NamedAs = random.Next(4) == 0 ? NamedAs.Witness : NamedAs.Suspect, ImportId = Guid.Empty, Line = i, RecordedAt = DateTimeOffset.UnixEpoch,
            };
        }
    }
}
