using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Audit;
using Poet.Platform.Audit.Sealing;
using Poet.Platform.Persistence;

namespace Poet.Host.Tests.Audit;

public sealed class Sealing
{
    [Fact]
    public async Task an_entry_that_becomes_visible_late_is_sealed_late_and_never_missed()
    {
        await using var room = await AuditRoom.With(entries: 2);
        await room.Host.Seal();
        var sealedBefore = (await room.Seals()).Count;

        await room.WriteAt(room.Host.Clock.Now.AddSeconds(-30)); // a save that took half a minute
        await room.WriteAt(room.Host.Clock.Now.AddMinutes(-30)); // an import
        await room.WriteAt(room.Host.Clock.Now.AddDays(-3)); // a queue that was drained late, or a host with a wrong clock
        (await SealedIn(room.Host, TimeSpan.FromSeconds(6))).Should().Be(1);
        (await SealedIn(room.Host, TimeSpan.FromMinutes(1))).Should().Be(1);
        (await SealedIn(room.Host, TimeSpan.FromHours(1))).Should().Be(1);

        (await room.Seals()).Count.Should().Be(sealedBefore + 3);
        var verdict = await room.Verify();
        (verdict.Fault, verdict.Waiting).Should().Be((null, 0));
    }

    [Fact]
    public async Task two_hosts_that_seal_at_once_make_one_chain()
    {
        await using var room = await AuditRoom.With(entries: 1);
        await room.Host.Seal();
        await using var second = await TestHost.Start(new() { Database = room.Host.Database });
        foreach (var key in Directory.GetFiles(Path.Combine(room.Host.DataFolder, "keys"), "audit-*")) // hosts of one deployment share the folder
            File.Copy(key, Path.Combine(Directory.CreateDirectory(Path.Combine(second.DataFolder, "keys")).FullName, Path.GetFileName(key)), overwrite: true);
        (await second.Seal()).Should().Be(0, "the first host holds the lease");

        // the second one's clock says that the lease ran out; the first one still believes in it
        for (var round = 0; round < 5; round++)
        {
            await room.Write(40);
            second.Clock.Advance(TimeSpan.FromMinutes(2));
            await Task.WhenAll(Task.Run(room.Host.Seal), Task.Run(second.Seal));
        }
        room.Host.Clock.Advance(TimeSpan.FromHours(5));
        await room.Host.Seal();

        var verdict = await room.Verify();
        (verdict.Fault, verdict.Waiting).Should().Be((null, 0));
        verdict.Sealed.Should().BeGreaterThanOrEqualTo(201);
    }

    [Fact]
    public async Task in_the_background_entries_are_sealed_soon()
    {
        await using var host = await TestHost.Start(new() { Sealing = true });
        var room = new AuditRoom(host);
        await room.Write(3);
        // read once at a time: the room's Verify reads twice and compares, and the background signs in between
        await Eventually.IsTrue("every entry is sealed", async () =>
            await Verification.Of(host.Services).Run(null, CancellationToken.None) is { Waiting: 0, Sealed: >= 3, Fault: null });
    }

    [Fact]
    public async Task verifying_while_entries_are_written_sealed_and_signed_finds_no_fault()
    {
        await using var room = await AuditRoom.With(entries: 1, checkpointEvery: 1);
        var working = Task.Run(async () =>
        {
            for (var round = 0; round < 60; round++)
            {
                await room.Write(2);
                room.Host.Clock.Advance(TimeSpan.FromSeconds(5));
                await room.Host.Seal();
            }
        });

        var verdicts = 0;
        do
        {
            (await Verification.Of(room.Host.Services).Run(null, CancellationToken.None)).Fault.Should().BeNull();
            verdicts++;
        }
        while (!working.IsCompleted);

        await working;
        verdicts.Should().BeGreaterThan(1, "some have met the sealer at work");
        (await room.Verify()).Signed.Should().BeGreaterThan(1);
    }

    // in steps shorter than the lease, as a running host does it: who takes the lease anew looks from the beginning
    private static async Task<int> SealedIn(TestHost host, TimeSpan passes)
    {
        var all = 0;
        for (var until = host.Clock.Now + passes; host.Clock.Now < until; all += await host.Seal())
            host.Clock.Advance(TimeSpan.FromSeconds(Math.Min(10, passes.TotalSeconds)));
        return all;
    }

    [Theory]
    [InlineData("AuditEntries", "\"Result\" = 'shown'")]
    [InlineData("AuditedRecords", "\"RecordId\" = \"EntryId\"")]
    [InlineData("AuditSeals", "\"Sequence\" = \"Sequence\" + 1000")]
    [InlineData("AuditCheckpoints", "\"KeyId\" = 'x'")]
    public async Task the_database_itself_refuses_to_change_or_delete(string table, string change)
    {
        await using var room = await AuditRoom.With(entries: 4, checkpointEvery: 1);
        await room.Host.Seal();
        var rows = await room.Host.Database.Number($"SELECT COUNT(*) FROM {room.Table(table)}");
        rows.Should().BePositive();

        List<string> attempts = [$"UPDATE {room.Table(table)} SET {change}", $"DELETE FROM {room.Table(table)}"];
        if (room.Host.Database.Provider == "PostgreSql")
            attempts.Add($"TRUNCATE {room.Table(table)}");
        foreach (var attempt in attempts)
            (await FluentActions.Awaiting(() => room.Host.Database.Execute(attempt)).Should().ThrowAsync<System.Data.Common.DbException>(attempt)).WithMessage($"*{AppendOnly.Refusal}*");
        (await room.Host.Database.Number($"SELECT COUNT(*) FROM {room.Table(table)}")).Should().Be(rows);
    }

    [Fact]
    public async Task the_keys_are_files_that_only_their_owner_reads()
    {
        await using var room = await AuditRoom.With(entries: 1, checkpointEvery: 1);
        await room.Host.Seal();
        var keys = new DirectoryInfo(Path.Combine(room.Host.DataFolder, "keys")).GetFiles("audit-*");
        keys.Select(k => k.Name).Should().Contain(["audit-mark.key", "audit-signing.pem"]);
        if (!OperatingSystem.IsWindows())
            keys.Should().OnlyContain(k => k.UnixFileMode == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        // another host on the same folder has the same ones
        new AuditKeys(keys[0].DirectoryName!).Mark.Should().Equal(room.Host.Services.GetRequiredService<AuditKeys>().Mark);
    }
}
