using System.Net.Http.Json;

namespace Poet.Host.Tests;

/// <summary>The program killed between the save of a change and the delivery of what it told: the next one delivers it, once.</summary>
public sealed class BeingKilled
{
    [Fact]
    public async Task a_fact_saved_just_before_the_program_was_killed_is_delivered_once_by_the_next()
    {
        // this host only makes the user and the session: the programs do the work, on the same database and keys
        await using var host = await TestHost.Start();
        host.Clock.MoveTo(TimeProvider.System.GetUtcNow());
        var force = host.NewForce();
        var person = await force.RecordsAPerson();

        var undelivered = false;
        for (var attempt = 0; attempt < 10 && !undelivered; attempt++)
        {
            var (poet, address) = await PoetProcess.Serve(host.Database, host.DataFolder);
            using (poet)
            {
                (await MakeOrder(address, force, person)).EnsureSuccessStatusCode();
                poet.Kill();
            }
            undelivered = await Waiting(host) > 0;
        }
        undelivered.Should().BeTrue("or the program was never killed in time");

        var (next, _) = await PoetProcess.Serve(host.Database, host.DataFolder);
        using (next)
            await Eventually.IsTrue("no fact waits", async () =>
            {
                host.Clock.MoveTo(TimeProvider.System.GetUtcNow());
                return await Waiting(host) == 0;
            });
        (await Unhandled(host)).Should().Be(0, "every fact was handled exactly once by every handler");
    }

    private static async Task<HttpResponseMessage> MakeOrder(Uri address, TestForce force, Guid person)
    {
        using var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Add("Cookie", "poet=" + await force.Officer.SessionCookie());
        client.DefaultRequestHeaders.Add("Poet-Purpose", "application");
        return await client.PostAsJsonAsync("/api/v1/orders", new { subjectId = person, type = "SPO", form = "full", madeOn = "2026-03-02", untilFurtherOrder = true, reason = "Recorded for a test" });
    }

    /// <summary>Messages not fanned out and deliveries not done.</summary>
    private static Task<long> Waiting(TestHost host) => host.Database.Number(
        $"SELECT (SELECT COUNT(*) FROM {Outbox(host)} WHERE \"FannedOut\" = {(host.Database.Provider == "PostgreSql" ? "false" : "0")}) + (SELECT COUNT(*) FROM {Deliveries(host)} WHERE \"State\" <> 'Done')");

    /// <summary>Deliveries without their one row in the inbox.</summary>
    private static Task<long> Unhandled(TestHost host) => host.Database.Number(
        $"SELECT COUNT(*) FROM {Deliveries(host)} d WHERE (SELECT COUNT(*) FROM {host.Database.Table("platform", "Inbox")} i WHERE i.\"MessageId\" = d.\"MessageId\" AND i.\"Handler\" = d.\"Handler\") <> 1");

    private static string Outbox(TestHost host) => host.Database.Table("platform", "OutboxMessages");

    private static string Deliveries(TestHost host) => host.Database.Table("platform", "Deliveries");
}
