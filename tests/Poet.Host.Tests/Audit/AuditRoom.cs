using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Audit;
using Poet.Platform.Audit.Sealing;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;

namespace Poet.Host.Tests.Audit;

/// <summary>A host of one's own with some audit entries in it, and the means of somebody who holds the rights of the database but not the keys.</summary>
internal sealed class AuditRoom(TestHost host) : IAsyncDisposable
{
    private static readonly Actor Officer = new(new("00000000-0000-7000-8000-00000000aaaa"), "Olive Officer", "T001", Rank.Constable, new HashSet<string>());

    public TestHost Host { get; } = host;

    public static async Task<AuditRoom> With(int entries, int checkpointEvery = 10_000)
    {
        var room = new AuditRoom(await TestHost.Start(new() { Settings = new Dictionary<string, string> { ["Audit:CheckpointEntries"] = checkpointEvery.ToString(), ["Audit:CheckpointMinutes"] = "1000000" } }));
        await room.Write(entries);
        return room;
    }

    public async Task Write(int entries)
    {
        var writer = Host.Services.GetRequiredService<IAuditWriter>();
        for (var i = 0; i < entries; i++)
            await writer.Write(Read(i), mayWait: false, CancellationToken.None);
    }

    /// <summary>An entry whose transaction began at another time than it becomes visible.</summary>
    public Task WriteAt(DateTimeOffset at) => Write(Read(0), at);

    public Task Write(PendingAudit entry, DateTimeOffset at) => Host.InScope(async services =>
    {
        var db = services.GetRequiredService<PlatformDb>();
        var record = entry.At(at, Host.Services.GetRequiredService<AuditKeys>());
        db.AddRange([record.Entry, .. record.Records]);
        return await db.SaveChangesAsync();
    });

    /// <summary>In one piece, and in pieces so small that every fault lies beside the end of one: both must say the same.</summary>
    public async Task<Verdict> Verify(AuditCheckpoint? kept = null)
    {
        var whole = await Verification.Of(Host.Services).Run(kept, CancellationToken.None);
        var pieces = await Verification.Of(Host.Services, stretch: 5).Run(kept, CancellationToken.None);
        // where a signature is wrong, how much before it was looked at is told differently
        (whole.Fault is null ? pieces : pieces with { Sealed = whole.Sealed, Signed = whole.Signed, SignedUpTo = whole.SignedUpTo }).Should().Be(whole);
        return whole;
    }

    public Task<AuditCheckpoint> LatestCheckpoint() => Host.InScope(services => services.GetRequiredService<PlatformDb>().AuditCheckpoints.AsNoTracking().OrderByDescending(c => c.Sequence).FirstAsync());

    public Task<List<AuditSeal>> Seals() => Host.InScope(services => services.GetRequiredService<PlatformDb>().AuditSeals.AsNoTracking().OrderBy(s => s.Sequence).ToListAsync());

    public async Task<Guid> EntryAt(long sequence) => (await Seals()).Single(s => s.Sequence == sequence).EntryId;

    public async Task<AuditEntry> Entry(Guid id) => await Host.InScope(services => services.GetRequiredService<PlatformDb>().AuditEntries.AsNoTracking().SingleAsync(e => e.Id == id));

    public string Table(string name) => Host.Database.Table("platform", name);

    /// <summary>As the database's administrator: the triggers are taken away first.</summary>
    public async Task Tamper(Func<PlatformDb, Task> act)
    {
        await TakeTriggersAway();
        await Host.InScope(async services =>
        {
            await act(services.GetRequiredService<PlatformDb>());
            return 0;
        });
    }

    private async Task TakeTriggersAway()
    {
        foreach (var table in new[] { "AuditEntries", "AuditedRecords", "AuditSeals", "AuditCheckpoints" })
            foreach (var sql in Host.Database.Provider switch
            {
                "Sqlite" => new[] { $"DROP TRIGGER IF EXISTS append_only_{table}_update", $"DROP TRIGGER IF EXISTS append_only_{table}_delete" },
                "PostgreSql" => [$"ALTER TABLE {Table(table)} DISABLE TRIGGER ALL"],
                _ => [$"DISABLE TRIGGER ALL ON {Table(table)}"],
            })
                await Host.Database.Execute(sql);
    }

    public PendingAudit Read(int i) => new(Officer, "show-subject", "shown", "supervision", i % 3 == 0 ? null : $"Ünusual reason {i}", Guid.CreateVersion7(Host.Clock.Now),
        [.. Enumerable.Range(0, i % 4).Select(_ => Guid.CreateVersion7(Host.Clock.Now))]);

    public ValueTask DisposeAsync() => new(Host.DisposeAsync());
}
