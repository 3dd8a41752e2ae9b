using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Audit;
using Poet.Platform.Persistence;

namespace Poet.Orders.Tests.Checks;

/// <summary>Safety line 14: when the audit cannot be written everything is refused but the check, whose entries wait beside the database and are written once.</summary>
public sealed class CheckingWithoutAudit
{
    private const string Checks = "/api/v1/checks";

    [Fact]
    public async Task line_14_the_check_answers_from_a_local_queue_that_is_emptied_into_the_audit_once()
    {
        await using var host = await TestHost.Start();
        var force = host.NewForce();
        var register = await Register.Of(force);
        var order = await register.HasOrder();
        await host.Database.Hide("platform", "AuditEntries");

        (await force.Officer.Send(HttpMethod.Get, $"/api/v1/orders/{order.Id}")).ShouldBeProblemOfType(503, "audit-failed");
        for (var i = 0; i < 2; i++)
            Outcome(await force.Post(Checks, new { who = new { id = register.Subject }, facts = register.Called }, "roadside-check")).Should().Be("breach");
        await Eventually.IsTrue("it is said that the database takes no entries", async () => (await Health(host)).Contains("Audit entries of checks wait beside the database", StringComparison.Ordinal));
        var waiting = Waiting(host);
        waiting.Should().HaveCount(2).And.OnlyContain(line => line.Contains("check-terms"));

        await host.Database.Execute($"ALTER TABLE {Hidden(host)} RENAME TO \"{(host.Database.Provider == "Sqlite" ? "platform_" : "")}AuditEntries\"");
        await host.Services.GetRequiredService<DrainingAudit>().DrainOnce(CancellationToken.None); // unless the timer was faster
        Waiting(host).Should().BeEmpty();
        (await Audited(host, order.Id)).Should().HaveCount(2).And.OnlyContain(e => e.Purpose == "roadside-check" && e.Result == "shown" && e.Force == force.Code);

        await File.WriteAllLinesAsync(Queue(host) + ".taken", waiting); // as if the host had died before it forgot them
        await host.Services.GetRequiredService<DrainingAudit>().DrainOnce(CancellationToken.None);
        (await Audited(host, order.Id)).Should().HaveCount(2);
        (await Health(host)).Should().NotContain("wait beside");
    }

    [Fact]
    public async Task line_14_where_the_queue_cannot_be_written_either_nothing_is_shown()
    {
        await using var host = await TestHost.Start();
        var force = host.NewForce();
        var register = await Register.Of(force);
        await register.HasOrder();
        await host.Database.Hide("platform", "AuditEntries");
        Directory.CreateDirectory(Queue(host));

        (await force.Officer.Send(HttpMethod.Post, Checks, new { who = new { id = register.Subject } })).ShouldBeProblemOfType(503, "audit-failed");
    }

    [Fact]
    public async Task a_half_written_line_is_dropped_and_an_unreadable_one_is_kept_apart()
    {
        var folder = Directory.CreateTempSubdirectory("poet-queue-");
        var path = Path.Combine(folder.FullName, "audit-waiting.jsonl");
        using var queue = new LocalAuditQueue(path);
        await File.WriteAllTextAsync(path, "not an entry\n{\"Entry\":{\"Id\"");
        var entry = new AuditRecord(new() { Id = Guid.CreateVersion7(TestClock.Start), At = TestClock.Start, Action = "check-terms" }, [new() { EntryId = Guid.Empty, RecordId = Guid.Empty }]);
        await queue.Append([entry]);

        List<AuditRecord> taken = [];
        await queue.Drain(records => { taken.AddRange(records); return Task.CompletedTask; }, CancellationToken.None);

        taken.Should().ContainSingle().Which.Should().BeEquivalentTo(entry);
        (await File.ReadAllTextAsync(path + ".unreadable")).Should().Be("not an entry\n");
        queue.HasEntries.Should().BeFalse();
        folder.Delete(recursive: true);
    }

    // what is being moved into the database lies apart
    private static List<string> Waiting(TestHost host) => [.. new[] { Queue(host) + ".taken", Queue(host) }.Where(File.Exists).SelectMany(File.ReadAllLines)];

    [Fact]
    public async Task two_processes_on_one_folder_keep_apart_what_they_write_and_one_takes_over_what_the_other_left()
    {
        var folder = Directory.CreateTempSubdirectory("poet-queue-");
        var path = Path.Combine(folder.FullName, "audit-waiting.jsonl");
        List<AuditRecord> taken = [];
        Task Take(IReadOnlyList<AuditRecord> records)
        {
            taken.AddRange(records);
            return Task.CompletedTask;
        }
        using var second = new LocalAuditQueue(path);
        using (var first = new LocalAuditQueue(path))
        {
            await first.Append([Entry()]);
            (await second.Drain(Take, CancellationToken.None)).Should().Be(0, "the first one still writes to its file");
            await second.Append([Entry()]);
            (await second.Drain(Take, CancellationToken.None)).Should().Be(1);
            await first.Append([Entry()]);
        }
        (await second.Drain(Take, CancellationToken.None)).Should().Be(2, "the first one has ended");
        (taken.Select(t => t.Entry.Id).Distinct().Count(), second.HasEntries).Should().Be((3, false));
        folder.Delete(recursive: true);

        static AuditRecord Entry() => new(new() { Id = Guid.CreateVersion7(TestClock.Start), At = TestClock.Start, Action = "check-terms" }, []);
    }

    private static string Queue(TestHost host) => Path.Combine(host.DataFolder, "audit-waiting.jsonl");

    private static string Hidden(TestHost host) => host.Database.Provider == "Sqlite" ? "\"HiddenAuditEntries\"" : "platform.\"HiddenAuditEntries\"";

    private static string? Outcome(JsonElement answer) => answer.GetProperty("orders")[0].GetProperty("conditions")[0].GetProperty("outcome").GetString();

    private static async Task<string> Health(TestHost host) => await host.Anonymous().GetStringAsync("/health");

    private static Task<List<AuditEntry>> Audited(TestHost host, Guid record) => host.InScope(async services =>
    {
        var db = services.GetRequiredService<PlatformDb>();
        return await db.AuditEntries.Where(e => e.Action == "check-terms" && db.AuditedRecords.Any(r => r.EntryId == e.Id && r.RecordId == record)).ToListAsync();
    });
}
