using Microsoft.EntityFrameworkCore;
using Poet.Platform.Audit;
using Poet.Platform.Audit.Sealing;
using Poet.Platform.Persistence;

namespace Poet.Host.Tests.Audit;

/// <summary>What somebody with the rights of the database, but without the keys, can do to the audit: each way is found and the first bad entry named.</summary>
public sealed class Tampering
{
    [Fact]
    public async Task an_audit_that_nobody_touched_is_as_it_was_written()
    {
        await using var room = await AuditRoom.With(entries: 25, checkpointEvery: 10);
        (await room.Host.Seal()).Should().BeGreaterThanOrEqualTo(25);
        var seals = await room.Seals();
        await room.Write(3);

        var verdict = await room.Verify();

        verdict.Fault.Should().BeNull();
        (verdict.Sealed, verdict.Waiting, verdict.SignedUpTo, verdict.MarksChecked).Should().Be((seals.Count, 3, seals.Count, true));
    }

    [Fact]
    public async Task a_changed_entry_is_named()
    {
        await using var room = await Sealed();
        var entry = await room.EntryAt(5);
        await room.Tamper(db => db.AuditEntries.Where(e => e.Id == entry).ExecuteUpdateAsync(set => set.SetProperty(e => e.ActorName, "Somebody Else")));

        (await room.Verify()).Fault.Should().Contain(entry.ToString()).And.Contain("(seal 5) was changed");
    }

    [Fact]
    public async Task no_part_of_an_entry_can_be_changed_not_even_nothing_into_an_empty_text()
    {
        (string Column, string Value)[] changes =
        [
            ("ActorName", "'Somebody Else'"), ("OnBehalfOf", "'PC Nobody'"), ("OnBehalfOf", "''"), ("Force", "'T999'"), ("Action", "'show-order'"), ("Result", "'refused: not found'"),
            ("Purpose", "NULL"), ("Reason", "'Another reason'"), ("Reason", "NULL"), ("Records", "''"), ("Changes", "'[]'"), ("Changes", "''"), ("At", "another"), ("ActorId", "another"), ("Mark", "another"),
        ];
        await using var room = await AuditRoom.With(entries: changes.Length * 3);
        await room.Host.Seal();
        // each on an entry before those changed already, so that it is the first that is wrong; with a reason and a record in it
        var seals = (await room.Seals()).OrderByDescending(s => s.Sequence).Select(s => s.EntryId).ToList();
        var entries = new Queue<AuditEntry>();
        foreach (var id in seals)
            if (await room.Entry(id) is { Action: "show-subject", Reason: not null, Records: not "" } entry)
                entries.Enqueue(entry);
        foreach (var (column, value) in changes)
        {
            var entry = entries.Dequeue().Id;
            await room.Tamper(db => column switch
            {
                "At" => db.AuditEntries.Where(e => e.Id == entry).ExecuteUpdateAsync(set => set.SetProperty(e => e.At, TestClock.Start.AddDays(-1))),
                "ActorId" => db.AuditEntries.Where(e => e.Id == entry).ExecuteUpdateAsync(set => set.SetProperty(e => e.ActorId, Guid.Empty).SetProperty(e => e.Correlation, Guid.Empty)),
                "Mark" => db.AuditEntries.Where(e => e.Id == entry).ExecuteUpdateAsync(set => set.SetProperty(e => e.Mark, new byte[32])),
                _ => room.Host.Database.Execute($"UPDATE {room.Table("AuditEntries")} SET \"{column}\" = {value} WHERE \"Id\" = '{(room.Host.Database.Provider == "Sqlite" ? entry.ToString().ToUpperInvariant() : entry)}'"),
            });
            (await room.Verify()).Fault.Should().Contain(entry.ToString(), "{0} became {1}", column, value).And.Contain("was changed");
        }
    }

    [Fact]
    public async Task entries_that_say_unusual_things_are_as_they_were_written()
    {
        await using var room = await AuditRoom.With(entries: 1);
        var at = room.Host.Clock.Now;
        foreach (var reason in new[] { "", " ", "Żółć \U0001F46E\u200F and \"quotes\" ' ; --", "line\r\nline\ttab", new string('ß', 2000) })
            await room.Write(room.Read(1) with { Reason = reason, OnBehalfOf = reason.Length == 0 ? "" : null, Changes = reason.Length > 100 ? new string('é', 9000) : null }, at);
        await room.Host.Seal();

        (await room.Verify()).Should().Match<Poet.Platform.Audit.Sealing.Verdict>(v => v.Fault == null && v.Waiting == 0 && v.Sealed >= 6);
    }

    [Fact]
    public async Task a_chain_made_anew_over_a_changed_entry_with_everything_signed_taken_away_is_found_by_the_mark()
    {
        await using var room = await Sealed();
        var entry = await room.EntryAt(5);
        await room.Tamper(async db =>
        {
            await db.AuditEntries.Where(e => e.Id == entry).ExecuteUpdateAsync(set => set.SetProperty(e => e.Result, "refused: not found"));
            await Rehash(db, _ => true);
            await db.AuditCheckpoints.ExecuteDeleteAsync();
        });

        (await room.Verify()).Fault.Should().Contain(entry.ToString()).And.Contain("(seal 5) was not written by the platform");
    }

    [Fact]
    public async Task a_deleted_entry_is_named()
    {
        await using var room = await Sealed();
        var entry = await room.EntryAt(5);
        await room.Tamper(db => db.AuditEntries.Where(e => e.Id == entry).ExecuteDeleteAsync());

        (await room.Verify()).Fault.Should().Contain(entry.ToString()).And.Contain("was deleted");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task an_entry_put_in_between_is_named_also_when_the_sealer_has_sealed_it(bool sealedAfter)
    {
        await using var room = await Sealed();
        var like = await room.Entry(await room.EntryAt(5));
        var put = Guid.CreateVersion7(like.At);
        await room.Tamper(async db =>
        {
            db.AuditEntries.Add(new()
            {
                Id = put, At = like.At, ActorId = like.ActorId, ActorName = like.ActorName, Force = like.Force, Action = like.Action, Result = like.Result, Purpose = like.Purpose,
                Reason = like.Reason, Correlation = like.Correlation, Mark = like.Mark,
            });
            await db.SaveChangesAsync();
        });
        if (sealedAfter)
        {
            room.Host.Clock.Advance(TimeSpan.FromHours(2));
            (await room.Host.Seal()).Should().Be(1);
        }

        (await room.Verify()).Fault.Should().Contain(put.ToString()).And.Contain("was not written by the platform");
    }

    [Fact]
    public async Task a_removed_seal_is_named()
    {
        await using var room = await Sealed();
        await room.Tamper(db => db.AuditSeals.Where(s => s.Sequence == 5 || s.Sequence == 6).ExecuteDeleteAsync());

        (await room.Verify()).Fault.Should().Be("Seals 5 to 6 were removed");
    }

    [Fact]
    public async Task entries_that_changed_places_are_named()
    {
        await using var room = await Sealed();
        var seals = await room.Seals();
        await room.Tamper(async db =>
        {
            await db.AuditSeals.Where(s => s.Sequence == 5 || s.Sequence == 6).ExecuteDeleteAsync();
            db.AuditSeals.AddRange(new() { Sequence = 5, EntryId = seals[5].EntryId, Hash = seals[4].Hash }, new() { Sequence = 6, EntryId = seals[4].EntryId, Hash = seals[5].Hash });
            await db.SaveChangesAsync();
        });

        (await room.Verify()).Fault.Should().StartWith("Seal 5").And.Contain("does not follow");
    }

    [Fact]
    public async Task an_entry_taken_out_of_the_history_of_a_record_is_named()
    {
        await using var room = await Sealed();
        var hidden = Guid.Empty;
        await room.Tamper(async db =>
        {
            hidden = (await db.AuditedRecords.AsNoTracking().FirstAsync()).EntryId;
            await db.AuditedRecords.Where(r => r.EntryId == hidden).ExecuteDeleteAsync();
        });

        (await room.Verify()).Fault.Should().Contain(hidden.ToString()).And.Contain("hides it");
    }

    [Fact]
    public async Task an_entry_put_into_the_history_of_a_record_is_named()
    {
        await using var room = await Sealed();
        var entry = await room.EntryAt(5);
        await room.Tamper(async db =>
        {
            db.AuditedRecords.Add(new() { EntryId = entry, RecordId = Guid.CreateVersion7(room.Host.Clock.Now) });
            await db.SaveChangesAsync();
        });

        (await room.Verify()).Fault.Should().Contain(entry.ToString()).And.Contain("does not say so");
    }

    [Fact]
    public async Task a_chain_made_anew_without_the_entry_is_found_by_the_signed_checkpoint()
    {
        await using var room = await Sealed();
        await room.Write(3);
        await room.Host.Seal();
        await room.Tamper(db => WithoutEntry(db, 5));

        (await room.Verify()).Fault.Should().StartWith("The chain was made anew").And.Contain("The first bad entry is seal 1 or one after it");
    }

    [Fact]
    public async Task a_checkpoint_signed_by_somebody_else_is_named()
    {
        await using var room = await Sealed();
        var folder = Directory.CreateTempSubdirectory("poet-foreign-keys-");
        var signed = await room.LatestCheckpoint();
        await room.Tamper(async db =>
        {
            await db.AuditCheckpoints.ExecuteDeleteAsync();
            db.AuditCheckpoints.Add(Checkpoints.Sign(signed.Sequence, signed.Hash, signed.At, new AuditKeys(folder.FullName)));
            await db.SaveChangesAsync();
        });

        (await room.Verify()).Fault.Should().Contain("is not ours").And.Contain("not in the folder of the keys");
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task an_end_cut_off_with_its_checkpoints_is_found_by_the_checkpoint_kept_elsewhere()
    {
        await using var room = await Sealed();
        var kept = await room.LatestCheckpoint();
        await room.Tamper(async db =>
        {
            var gone = await db.AuditSeals.Where(s => s.Sequence > 7).Select(s => s.EntryId).ToListAsync();
            await db.AuditedRecords.Where(r => gone.Contains(r.EntryId)).ExecuteDeleteAsync();
            await db.AuditEntries.Where(e => gone.Contains(e.Id)).ExecuteDeleteAsync();
            await db.AuditSeals.Where(s => s.Sequence > 7).ExecuteDeleteAsync();
            await db.AuditCheckpoints.ExecuteDeleteAsync();
        });

        (await room.Verify()).Fault.Should().BeNull("nothing in the database shows it");
        (await room.Verify(kept)).Fault.Should().StartWith("The end was cut off").And.Contain("The first that is gone is seal 8");
    }

    [Fact]
    public async Task an_end_cut_off_is_found_by_the_checkpoint_in_the_database_too()
    {
        await using var room = await Sealed();
        await room.Tamper(db => db.AuditSeals.Where(s => s.Sequence > 7).ExecuteDeleteAsync());

        (await room.Verify()).Fault.Should().StartWith("The end was cut off");
    }

    private static async Task<AuditRoom> Sealed()
    {
        var room = await AuditRoom.With(entries: 12, checkpointEvery: 1);
        await room.Host.Seal();
        return room;
    }

    private static async Task WithoutEntry(PlatformDb db, long sequence)
    {
        var gone = (await db.AuditSeals.AsNoTracking().SingleAsync(s => s.Sequence == sequence)).EntryId;
        await Rehash(db, id => id != gone);
        await db.AuditedRecords.Where(r => r.EntryId == gone).ExecuteDeleteAsync();
        await db.AuditEntries.Where(e => e.Id == gone).ExecuteDeleteAsync();
    }

    // anybody can: hashes need no key
    private static async Task Rehash(PlatformDb db, Func<Guid, bool> stays)
    {
        var seals = await db.AuditSeals.AsNoTracking().OrderBy(s => s.Sequence).ToListAsync();
        var entries = await db.AuditEntries.AsNoTracking().ToDictionaryAsync(e => e.Id);
        await db.AuditSeals.ExecuteDeleteAsync();
        var head = new ChainHead(0, new byte[CanonicalEntry.HashBytes], 0, DateTimeOffset.MinValue);
        db.AuditSeals.AddRange(head.Next([.. seals.Where(s => stays(s.EntryId)).Select(s => entries[s.EntryId])]));
        await db.SaveChangesAsync();
    }
}
