using Microsoft.EntityFrameworkCore;
using Poet.Platform.Audit;

namespace Poet.Host.Tests.Audit;

public sealed class AuditOnTheCommandLine
{
    [Fact]
    public async Task verify_answers_0_when_all_is_well_1_when_not_and_2_when_it_cannot_tell()
    {
        await using var room = await AuditRoom.With(entries: 5, checkpointEvery: 1);
        await room.Host.Seal();
        var file = Path.Combine(room.Host.DataFolder, "checkpoint.json");
        (await Run(room, "checkpoint", "--out", file)).Exit.Should().Be(0);
        (await Run(room, "verify", "--checkpoint", file)).Should().Match<(int Exit, string Said)>(r => r.Exit == 0 && r.Said.Contains("as they were written"));

        var entry = await room.EntryAt(2);
        await room.Tamper(db => db.AuditEntries.Where(e => e.Id == entry).ExecuteUpdateAsync(set => set.SetProperty(e => e.Reason, "Another reason")));
        (await Run(room, "verify")).Should().Match<(int Exit, string Said)>(r => r.Exit == 1 && r.Said.Contains(entry.ToString()));

        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("\"sequence\": ", "\"sequence\": 1"));
        (await Run(room, "verify", "--checkpoint", file)).Should().Match<(int Exit, string Said)>(r => r.Exit == 2 && r.Said.Contains("its signature does not fit"));
        await File.WriteAllTextAsync(file, "nothing");
        (await Run(room, "verify", "--checkpoint", file)).Exit.Should().Be(2);
        (await Run(room, "verify", "--checkpoint", file + ".gone")).Exit.Should().Be(2);
        (await Run(room, "verify", "--everything")).Exit.Should().Be(2);
        await room.Host.Database.Hide("platform", "AuditSeals");
        (await Run(room, "verify")).Exit.Should().Be(2);
    }

    [Fact]
    public async Task without_a_checkpoint_there_is_nothing_to_export()
    {
        await using var room = await AuditRoom.With(entries: 1);
        (await Run(room, "checkpoint", "--out", Path.Combine(room.Host.DataFolder, "none.json"))).Should().Match<(int Exit, string Said)>(r => r.Exit == 2 && r.Said.Contains("no checkpoint yet"));
    }

    private static async Task<(int Exit, string Said)> Run(AuditRoom room, params string[] args)
    {
        using var said = new StringWriter();
        return (await new AuditVerb(said, said).Run(room.Host.Services, args, CancellationToken.None), said.ToString());
    }
}
