using Poet.OrderTypes.Sdk.Clocks;

namespace Poet.Platform.Audit.Reading;

/// <summary>Counts who had to do with how many records, and when.</summary>
internal sealed class AccessTally(IReadOnlyDictionary<Guid, IReadOnlySet<Guid>> namesakes, AuditOptions options)
{
    private readonly Dictionary<(Guid User, DateOnly Day), Count> days = [];
    private readonly Dictionary<(Guid User, DateOnly Day), Count> nights = [];
    private readonly Dictionary<(Guid User, Guid Record), UnusualRecord> own = [];

    public void Add(Guid user, string name, DateTimeOffset at, string records)
    {
        var london = LondonTime.WallClock(at);
        var day = DateOnly.FromDateTime(london);
        var ids = HistoryReader.RecordsOf(records);
        Note(days, (user, day), name, ids);
        if (london.Hour >= options.NightFrom || london.Hour < options.NightUntil)
            Note(nights, (user, day), name, ids);
        if (namesakes.TryGetValue(user, out var suspects))
            foreach (var record in ids.Where(suspects.Contains))
                if (!own.TryGetValue((user, record), out var earlier) || at < earlier.At)
                    own[(user, record)] = new(user, name, record, at);
    }

    public IReadOnlyList<UnusualDay> ManyRecords() => [.. Days(days).Where(d => d.Records >= options.ManyRecords).OrderByDescending(d => d.Records)];

    public IReadOnlyList<UnusualDay> OutOfHours() => [.. Days(nights).OrderByDescending(d => d.Day).ThenByDescending(d => d.Times)];

    public IReadOnlyList<UnusualRecord> OwnName() => [.. own.Values.OrderByDescending(o => o.At)];

    private static IEnumerable<UnusualDay> Days(Dictionary<(Guid User, DateOnly Day), Count> counted) =>
        counted.Select(c => new UnusualDay(c.Key.User, c.Value.Name, c.Key.Day, c.Value.Records.Count, c.Value.Times));

    private static void Note(Dictionary<(Guid User, DateOnly Day), Count> into, (Guid, DateOnly) key, string name, IReadOnlyList<Guid> records)
    {
        if (!into.TryGetValue(key, out var count))
            into[key] = count = new(name);
        count.Records.UnionWith(records);
        count.Times++;
    }

    private sealed class Count(string name)
    {
        public string Name { get; } = name;
        public HashSet<Guid> Records { get; } = [];
        public int Times { get; set; }
    }
}
